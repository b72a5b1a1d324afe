import { useState } from 'react';
import type { Id } from '../../../shared/domain/identity.ts';
import type { Output, PdfOptions } from '../../../shared/ipc/contract.ts';
import { request } from '../../api.ts';
import { toastExported } from '../../components/exportedFile.ts';
import { toastError } from '../../components/ToastRegion.tsx';

type Exported = Output<'export:pdf'>;

/** Writes PDFs of one scorecard and says where they went. */
export function useExport(id: Id) {
  const [isBusy, setIsBusy] = useState(false);

  /** Whether a file was written; false when the user chose no place, or it failed. */
  const run = async (what: string, write: () => Promise<Exported>): Promise<boolean> => {
    setIsBusy(true);
    try {
      const file = await write();
      if (file === null) return false;
      toastExported(`${what} exported`, file, {
        canOpen: true,
        more: [{ label: 'Export again…', run: () => void run(what, write) }],
      });
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
    exportPdf: (options: PdfOptions) =>
      run(options.audience === 'candidate' ? 'Feedback PDF' : 'PDF', () => request('export:pdf', { id, options })),
  };
}

export type ScorecardExport = ReturnType<typeof useExport>;
