import { useId } from 'react';
import styles from './Remarks.module.css';

/** What is to be known about keys, conflict copies and superseded files. */
export function Remarks({ remarks }: { remarks: readonly string[] }) {
  const id = useId();
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.remarks}>
      <h2 id={id} className={styles.title}>
        About the files
      </h2>
      <ul className={styles.list}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}
