import { useState } from 'react';
import type { RestorePreview } from '../../../../shared/ipc/backupContract.ts';
import { request } from '../../../state/api.ts';
import { toastError } from '../../../state/toasts.ts';
import { useJob } from '../../../state/useJob.ts';

/** Looks at copies and restores from them. `preview` is what was looked at, while it is on screen. */
export function useRestore() {
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  const { job, run, cancel } = useJob('Looking at the copies could not be cancelled');
  const look = async (from: 'here' | 'folder') => {
    try {
      setPreview(await run((jobId) => request('backup:preview', { jobId, from })));
    } catch (error) {
      toastError('The copies could not be looked at', error);
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
    preview,
    close: () => setPreview(null),
    job,
    cancel,
    look,
    isRestoring,
    restore: (files: string[]) =>
      act('Nothing was restored', async () =>
        preview === null ? null : request('backup:restore', { token: preview.token, files }),
      ),
    undo: () => act('The restore could not be undone', () => request('backup:undoRestore')),
  };
}
