import type { LibraryEntry } from '../../../shared/domain/libraryEntry.ts';
import { Button } from '../../components/Button.tsx';
import { isExportable } from './interviewList.ts';
import styles from './ListFooter.module.css';

interface ListFooterProps {
  shown: number;
  total: number;
  /** The selected interviews among those that are shown. */
  selected: readonly LibraryEntry[];
  onClear: () => void;
  onExport: () => void;
  onRemove: () => void;
}

/** How many interviews there are and what can be done with the selected ones; the keys when nothing is selected. */
export function ListFooter({ shown, total, selected, onClear, onExport, onRemove }: ListFooterProps) {
  const canExport = selected.some(isExportable);
  return (
    <footer className={styles.footer}>
      <p role="status" className="figures">
        {selected.length > 0 ? `${selected.length} selected` : countInWords(shown, total)}
      </p>
      {selected.length === 0 ? (
        <p className={styles.keys}>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> move
          </span>
          <span>
            <kbd>Enter</kbd> open
          </span>
          <span>
            <kbd>Space</kbd> select
          </span>
          <span>
            <kbd>Del</kbd> delete
          </span>
        </p>
      ) : (
        <div className={styles.actions}>
          <Button
            disabled={!canExport}
            onClick={onExport}
            title={canExport ? undefined : 'None of them is submitted yet'}
          >
            Export PDFs…
          </Button>
          <Button look="danger" onClick={onRemove}>
            Delete
          </Button>
          <Button look="quiet" onClick={onClear}>
            Clear selection
          </Button>
        </div>
      )}
    </footer>
  );
}

function countInWords(shown: number, total: number): string {
  const interviews = `${total.toLocaleString('en-GB')} ${total === 1 ? 'interview' : 'interviews'}`;
  return shown === total ? interviews : `${shown.toLocaleString('en-GB')} of ${interviews}`;
}
