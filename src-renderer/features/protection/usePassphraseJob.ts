import { useEffect, useRef, useState } from 'react';
import { type Id, newId } from '../../../shared/domain/ids.ts';
import { request, subscribe } from '../../state/api.ts';
import { toastError } from '../../state/toasts.ts';

/** Work that is done by then is not shown, in ms: something that flashes up only disturbs. */
const shownAfter = 300;

/** Work on a passphrase that the main process does for this window. */
export interface PassphraseJob {
  id: Id;
  /** From 0 to 1. */
  share: number;
  /** Whether it has taken long enough to be shown. */
  isShown: boolean;
  isCancelling: boolean;
}

/** Follows the work on a passphrase, and can end it. What is still running when its place on screen goes is ended. */
export function usePassphraseJob() {
  const [job, setJob] = useState<PassphraseJob | null>(null);
  const running = useRef<Id | null>(null);
  const change = (id: Id, changes: Partial<PassphraseJob>) =>
    setJob((now) => (now?.id === id ? { ...now, ...changes } : now));

  useEffect(
    () =>
      subscribe('jobs:progress', ({ jobId, done, total }) =>
        setJob((now) => (now?.id === jobId ? { ...now, share: done / total } : now)),
      ),
    [],
  );
  useEffect(() => () => void (running.current !== null && request('jobs:cancel', { jobId: running.current })), []);

  const run = async <T>(work: (jobId: Id) => Promise<T>): Promise<T> => {
    const id = newId();
    running.current = id;
    setJob({ id, share: 0, isShown: false, isCancelling: false });
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
    if (job === null) return;
    change(job.id, { isCancelling: true });
    try {
      await request('jobs:cancel', { jobId: job.id });
    } catch (error) {
      toastError('The work on the passphrase could not be cancelled', error);
    }
  };

  return { job, run, cancel };
}
