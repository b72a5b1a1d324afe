import type { Id } from '../../../shared/domain/ids.ts';
import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { exportWords, useExporting } from '../../features/exporting/useExporting.ts';
import { request } from '../../state/api.ts';

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
