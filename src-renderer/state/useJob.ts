import { useEffect, useRef, useState } from 'react';
import { type Id, newId } from '../../shared/domain/ids.ts';
import { request, subscribe } from './api.ts';
import { toastError } from './toasts.ts';

/** A job that is done by then is not shown, in ms: something that flashes up only disturbs. */
const shownAfter = 300;

/** Long work that the main process does for this window. */
export interface Job {
  id: Id;
  /** How much of `total` is done, in whatever the job counts; 0 of 0 until it has said so. */
  done: number;
  total: number;
  /** What is being worked on, in words; empty where there is nothing to say. */
  current: string;
  /** Whether it has taken long enough to be shown. */
  isShown: boolean;
  isCancelling: boolean;
}

/**
 * Follows one job at a time, and can end it. What is still running when its place on screen goes is ended.
 * @param notCancelled what is said when it cannot be ended: 'The export could not be cancelled'
 */
export function useJob(notCancelled: string) {
  const [job, setJob] = useState<Job | null>(null);
  const running = useRef<Id | null>(null);
  const change = (id: Id, changes: Partial<Job>) => setJob((now) => (now?.id === id ? { ...now, ...changes } : now));

  useEffect(
    () =>
      subscribe('jobs:progress', ({ jobId, ...progress }) =>
        setJob((now) => (now?.id === jobId ? { ...now, ...progress } : now)),
      ),
    [],
  );
  useEffect(() => () => void (running.current !== null && request('jobs:cancel', { jobId: running.current })), []);

  /**
   * Starts a job, and gives or throws what it ends in.
   * @param id what the main process calls the job, where it does not take the name from here
   */
  const run = async <T>(work: (jobId: Id) => Promise<T>, id: Id = newId()): Promise<T> => {
    running.current = id;
    setJob({ id, done: 0, total: 0, current: '', isShown: false, isCancelling: false });
    const timer = setTimeout(() => change(id, { isShown: true }), shownAfter);
    try {
      return await work(id);
    } finally {
      clearTimeout(timer);
      running.current = null;
      setJob(null);
    }
  };

  const cancel = async () => {
    if (job === null || job.isCancelling) return;
    change(job.id, { isCancelling: true });
    try {
      await request('jobs:cancel', { jobId: job.id });
    } catch (error) {
      toastError(notCancelled, error);
    }
  };

  return { job, run, cancel };
}
