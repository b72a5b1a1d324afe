import type { Id } from '../../../shared/domain/ids.ts';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { exportWords, useExporting } from '../../features/exporting/useExporting.ts';
import { request } from '../../state/api.ts';

export type DataFormat = 'csv' | 'json' | 'ats';

/** Writes a panel into a file and says where it went. */
export function usePanelExport(id: Id) {
  const { isBusy, run } = useExporting();
  return {
    isBusy,
    exportData: (format: DataFormat) =>
      run(exportWords('Panel'), () => request('export:panelData', { id, format }), { canOpen: false }),
    exportPdf: (options: PrintOptions) =>
      run(exportWords('Panel PDF'), () => request('export:panelPdf', { id, ...options }), { canOpen: true }),
  };
}

export type PanelExport = ReturnType<typeof usePanelExport>;
