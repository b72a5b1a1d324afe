import { TriangleAlert } from 'lucide-react';
import type { SaveState } from '../documents/saveQueue.ts';
import { formatClockTime } from '../formatDate.ts';
import styles from './SaveStatus.module.css';

/** Whether what was typed is on disk, and since when. */
export function SaveStatus({ state: { hasFailed, savedAt } }: { state: SaveState }) {
  if (hasFailed)
    return (
      <span className={styles.failed}>
        <TriangleAlert size={14} aria-hidden />
        Not saved yet, trying again
      </span>
    );
  return (
    <span className={`${styles.saved} figures`}>
      {savedAt === null ? 'Changes save by themselves' : `Saved ${formatClockTime(savedAt)}`}
    </span>
  );
}
