import type { Id } from '../../../shared/domain/identity.ts';
import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { request } from '../../api.ts';
import { exportWords, useExporting } from '../../hooks/useExporting.ts';

/** Writes PDFs of one scorecard and says where they went. */
export function useExport(id: Id) {
  const { isBusy, run } = useExporting();

  const exportPdf = (options: PdfOptions): Promise<boolean> =>
    run(
      exportWords(options.audience === 'candidate' ? 'Feedback PDF' : 'PDF'),
      () => request('export:pdf', { id, options }),
      { canOpen: true, more: [{ label: 'Export again…', run: () => void exportPdf(options) }] },
    );

  return { isBusy, exportPdf };
}

export type ScorecardExport = ReturnType<typeof useExport>;
