import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
  /** What is being worked on. */
  current: string;
}

/** How far something long is. A total of 0 stands for 'just begun'. */
export function ProgressBar({ label, done, total, current }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} aria-label={label} {...(total === 0 ? {} : { value: done, max: total })} />
      <p role="status" className={styles.words}>
        <span className="figures">{total === 0 ? 'Preparing…' : `${done} of ${total}`}</span>
        <bdi className={styles.current}>{current}</bdi>
      </p>
    </div>
  );
}
