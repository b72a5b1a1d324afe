import { TriangleAlert } from 'lucide-react';
import { retriedInWords } from '../../../shared/ipc/retryPolicy.ts';
import type { SaveState } from '../../state/saving.ts';
import { formatClockTime } from '../format.ts';
import styles from './SaveStatus.module.css';

/** Whether what was typed is on disk, and since when. */
export function SaveStatus({ state: { failure, savedAt } }: { state: SaveState }) {
  if (failure !== null)
    return (
      <span className={styles.failed}>
        <TriangleAlert size={14} aria-hidden />
        Not saved yet, {retriedInWords}
      </span>
    );
  return (
    <span className="small muted figures">
      {savedAt === null ? 'Changes save by themselves' : `Saved ${formatClockTime(savedAt)}`}
    </span>
  );
}
