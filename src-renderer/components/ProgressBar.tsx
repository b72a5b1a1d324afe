import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
  /** What is being worked on. */
  current: string;
  /** Says the share instead of the two figures, where they stand for nothing that could be counted. */
  isShare?: boolean;
}

/** How far something long is. A total of 0 stands for 'just begun'. */
export function ProgressBar({ label, done, total, current, isShare = false }: ProgressBarProps) {
  const figures = isShare ? `${Math.round((100 * done) / total)} %` : `${done} of ${total}`;
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} aria-label={label} {...(total === 0 ? {} : { value: done, max: total })} />
      <p role="status" className={styles.words}>
        <span className="figures">{total === 0 ? 'Preparing…' : figures}</span>
        <bdi className={styles.current}>{current}</bdi>
      </p>
    </div>
  );
}
