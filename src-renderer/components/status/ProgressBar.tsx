import { useEffect, useEffectEvent } from 'react';
import { announce } from '../../state/announcer.ts';
import type { Job } from '../../state/useJob.ts';
import { Button } from '../Button.tsx';
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
  const figures = isShare ? `${Math.round((100 * done) / total)}%` : `${done} of ${total}`;
  // At the beginning, at each quarter and at the end: more would be heard long after the work is over.
  const quarter = total === 0 ? 0 : Math.floor((4 * done) / total);
  const say = useEffectEvent(() => announce(total === 0 || done === 0 ? label : `${label}: ${figures}`));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each quarter is said once
  useEffect(() => say(), [quarter]);
  return (
    <div className="stack-2">
      <progress className={styles.bar} aria-label={label} {...(total === 0 ? {} : { value: done, max: total })} />
      <p className={styles.words}>
        <span className="figures">{total === 0 ? 'Preparing…' : figures}</span>
        <bdi className={styles.current}>{current}</bdi>
      </p>
    </div>
  );
}

interface CancelJobProps {
  job: Pick<Job, 'isCancelling'>;
  onCancel: () => unknown;
  /** What it says as long as nobody has pressed it. */
  words?: string;
}

/** Cancels work that takes long. It can be pressed once, and says so until the work has ended. */
export function CancelJob({ job: { isCancelling }, onCancel, words = 'Cancel' }: CancelJobProps) {
  return (
    <Button disabled={isCancelling} onClick={() => void onCancel()}>
      {isCancelling ? 'Cancelling…' : words}
    </Button>
  );
}
