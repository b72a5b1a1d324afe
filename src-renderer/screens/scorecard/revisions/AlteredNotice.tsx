import { TriangleAlert } from 'lucide-react';
import styles from './AlteredNotice.module.css';

/** Says that what stands below is not what was submitted. */
export function AlteredNotice() {
  return (
    <aside className={styles.notice} aria-label="Altered">
      <TriangleAlert size={18} aria-hidden className={styles.icon} />
      <p>
        <strong>This scorecard was altered after it was submitted.</strong> Its content does not match its hash. It
        counts in no panel and is not handed on. An earlier state may be in the folder “backup” inside the data folder;
        Settings shows where it is.
      </p>
    </aside>
  );
}
