import type { PrintOptions } from '../../../../shared/ipc/panelContract.ts';
import { useExporting } from '../../../features/exporting/useExporting.ts';
import { request } from '../../../state/api.ts';

const words = { done: 'Comparison PDF exported', failed: 'The comparison could not be exported' };

/** Writes a comparison into a PDF and says where it went. */
export function useComparisonExport() {
  const { isBusy, run } = useExporting();
  return {
    isBusy,
    exportPdf: (panelIds: string[], anonymous: boolean, options: PrintOptions) =>
      run(words, () => request('export:comparisonPdf', { panelIds, anonymous, ...options }), { canOpen: true }),
  };
}
