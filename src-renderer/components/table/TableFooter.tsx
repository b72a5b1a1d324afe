import type { ReactNode } from 'react';
import styles from './TableFooter.module.css';

interface TableFooterProps {
  /** How many rows there are, or are selected. */
  status: string;
  /** What the keys do, while there is nothing to be done with selected rows. */
  keys: readonly { keys: readonly string[]; does: string }[];
  /** What can be done with the selected rows; null while there are none. */
  actions: ReactNode | null;
}

/** How many rows a table has and what can be done with the selected ones; the keys when nothing is selected. */
export function TableFooter({ status, keys, actions }: TableFooterProps) {
  return (
    <footer className={styles.footer}>
      <p role="status" className="figures">
        {status}
      </p>
      {actions === null ? (
        <p className={styles.keys}>
          {keys.map(({ keys: pressed, does }) => (
            <span key={does}>
              {pressed.map((key) => [<kbd key={key}>{key}</kbd>, ' '])}
              {does}
            </span>
          ))}
        </p>
      ) : (
        <div className={styles.actions}>{actions}</div>
      )}
    </footer>
  );
}
