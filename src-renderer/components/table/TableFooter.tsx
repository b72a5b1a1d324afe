import type { ReactNode } from 'react';
import type { ShortcutId } from '../../../shared/keys/shortcuts.ts';
import { Keys } from '../Keys.tsx';
import { useSpoken } from '../status/Announcer.tsx';
import styles from './TableFooter.module.css';

interface TableFooterProps {
  /** How many rows there are, or are selected. */
  status: string;
  /** What the keys do, while there is nothing to be done with selected rows. */
  keys: readonly { of: readonly ShortcutId[]; does: string }[];
  /** What can be done with the selected rows; null while there are none. */
  actions: ReactNode | null;
}

/** How many rows a table has and what can be done with the selected ones; the keys when nothing is selected. */
export function TableFooter({ status, keys, actions }: TableFooterProps) {
  useSpoken(status);
  return (
    <footer className={styles.footer}>
      <p className="figures">{status}</p>
      {actions === null ? (
        <p className={styles.keys}>
          {keys.map(({ of, does }) => (
            <span key={does}>
              <Keys of={of} /> {does}
            </span>
          ))}
        </p>
      ) : (
        <div className={`${styles.actions} row-2`}>{actions}</div>
      )}
    </footer>
  );
}
