import { useState } from 'react';
import type { Id } from '../../../shared/domain/identity.ts';
import { request } from '../../api.ts';
import { toastActions, toastError } from '../../components/ToastRegion.tsx';

type Format = 'csv' | 'json' | 'ats';

/** Writes a panel's data into a file and says where it went. */
export function useDataExport(id: Id) {
  const [isBusy, setIsBusy] = useState(false);
  const run = async (format: Format) => {
    setIsBusy(true);
    try {
      const file = await request('export:panelData', { id, format });
      if (file === null) return;
      toastActions('Panel exported', file.fileName, [
        { label: 'Show in folder', run: () => void showFile(file.token) },
      ]);
    } catch (error) {
      toastError('The panel could not be exported', error);
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, run };
}

async function showFile(token: Id): Promise<void> {
  try {
    await request('export:showFile', { token });
  } catch (error) {
    toastError('The file could not be shown in its folder', error);
  }
}
