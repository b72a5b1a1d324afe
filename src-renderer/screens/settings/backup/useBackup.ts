import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupState } from '../../../../shared/ipc/backupContract.ts';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastDone, toastError } from '../../../state/toasts.ts';

/** What can be done about the copies, one thing at a time. */
export function useBackup() {
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const act = async (failure: string, done: string | null, work: () => Promise<BackupState>) => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      client.setQueryData(queries.backup.queryKey, await work());
      if (done !== null) toastDone(done);
    } catch (error) {
      toastError(failure, error);
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    goOnHere: () => act('That could not be noted', 'You go on here', () => request('backup:useHere')),
    chooseFolder: () => act('The folder could not be taken', null, () => request('backup:chooseFolder')),
    leaveFolder: () =>
      act('The folder could not be left', 'Nothing more is copied there. What is in it stays.', () =>
        request('backup:leaveFolder'),
      ),
  };
}
