import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Recipient } from '../../../../shared/domain/contact.ts';
import type { SharedFolder } from '../../../../shared/ipc/panelContract.ts';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastError } from '../../../state/toasts.ts';

/** What can be done about the shared folder, one thing at a time. */
export function useSharing() {
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const run = async (failure: string, work: () => Promise<SharedFolder>): Promise<boolean> => {
    if (isBusy) return false;
    setIsBusy(true);
    try {
      client.setQueryData(queries.folder.queryKey, await work());
      return true;
    } catch (error) {
      toastError(failure, error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    choose: () => run('The folder could not be shared', () => request('folder:choose')),
    lookAgain: () => run('The shared folder could not be looked at', () => request('folder:rescan')),
    /** Gives whether it is so now; for nobody: without protection. */
    protectFor: (recipients: readonly Recipient[]) =>
      run('What is published could not be protected otherwise', async () => {
        const folder = await request('folder:protect', { recipients: [...recipients] });
        // New addresses are remembered.
        await client.invalidateQueries({ queryKey: queries.people.queryKey });
        return folder;
      }),
    leave: () => run('Sharing could not be stopped', () => request('folder:leave')),
  };
}
