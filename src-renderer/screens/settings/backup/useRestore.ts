import { useState } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { RestorePreview } from '../../../../shared/ipc/backupContract.ts';
import type { Output } from '../../../../shared/ipc/contract.ts';
import { messageOf, request } from '../../../state/api.ts';
import { toastError } from '../../../state/toasts.ts';
import { useJob } from '../../../state/useJob.ts';

type LookedAt = Output<'backup:preview'>;

/** Looks at copies and restores from them. `looked` is what is on screen: what was looked at, or a file that asks for its passphrase. */
export function useRestore() {
  const [looked, setLooked] = useState<LookedAt>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  const { job, run, cancel } = useJob('Looking at the copies could not be cancelled');
  const follow = async (work: (jobId: Id) => Promise<LookedAt>) => {
    try {
      setLooked(await run(work));
    } catch (error) {
      toastError('The copies could not be looked at', error);
    }
  };
  /** Why the file that asks for its passphrase stayed closed the last time; null when it was not tried. */
  const [problem, setProblem] = useState<string | null>(null);
  const unlock = async (token: Id, passphrase: string) => {
    setProblem(null);
    try {
      setLooked(await run((jobId) => request('backup:unlock', { token, passphrase, jobId })));
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const act = async (failure: string, work: () => Promise<null>) => {
    setIsRestoring(true);
    try {
      // The window is loaded again then, and says what came of it.
      await work();
    } catch (error) {
      setIsRestoring(false);
      toastError(failure, error);
    }
  };
  return {
    looked,
    close: () => {
      setProblem(null);
      setLooked(null);
    },
    job,
    cancel,
    look: (from: 'here' | 'folder' | 'file') => follow((jobId) => request('backup:preview', { jobId, from })),
    unlock,
    problem,
    isRestoring,
    restore: ({ token }: RestorePreview, files: string[]) =>
      act('Nothing was restored', () => request('backup:restore', { token, files })),
    undo: () => act('The restore could not be undone', () => request('backup:undoRestore')),
  };
}
