import { useState } from 'react';
import type { Id } from '../../../shared/domain/identity.ts';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { request } from '../../api.ts';
import { type ExportedFile, toastExported } from '../../components/exportedFile.ts';
import { toastError } from '../../components/ToastRegion.tsx';

export type DataFormat = 'csv' | 'json' | 'ats';

/** Writes a panel into a file and says where it went. */
export function usePanelExport(id: Id) {
  const [isBusy, setIsBusy] = useState(false);

  /** Whether a file was written; false when the user chose no place, or it failed. */
  const run = async (what: string, write: () => Promise<ExportedFile | null>, canOpen: boolean): Promise<boolean> => {
    setIsBusy(true);
    try {
      const file = await write();
      if (file === null) return false;
      toastExported(`${what} exported`, file, { canOpen });
      return true;
    } catch (error) {
      toastError(`${what} could not be exported`, error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  return {
    isBusy,
    exportData: (format: DataFormat) => run('Panel', () => request('export:panelData', { id, format }), false),
    exportPdf: (options: PrintOptions) => run('Panel PDF', () => request('export:panelPdf', { id, ...options }), true),
  };
}

export type PanelExport = ReturnType<typeof usePanelExport>;
