import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SharedFolder } from '../../../shared/ipc/panelContract.ts';
import { request } from '../../api.ts';
import { toastError } from '../../components/ToastRegion.tsx';
import { queries } from '../../queries.ts';

/** What can be done about the shared folder. */
export function useSharing() {
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const run = async (failure: string, work: () => Promise<SharedFolder>) => {
    setIsBusy(true);
    try {
      client.setQueryData(queries.folder.queryKey, await work());
    } catch (error) {
      toastError(failure, error);
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    choose: () => run('The folder could not be shared', () => request('folder:choose')),
    lookAgain: () => run('The shared folder could not be looked at', () => request('folder:rescan')),
    leave: () => run('Sharing could not be stopped', () => request('folder:leave')),
  };
}
