import { useState } from 'react';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { request } from '../../api.ts';
import { toastExported } from '../../components/exportedFile.ts';
import { toastError } from '../../components/ToastRegion.tsx';

/** Writes a comparison into a PDF and says where it went. */
export function useComparisonExport() {
  const [isBusy, setIsBusy] = useState(false);

  /** Whether a file was written; false when the user chose no place, or it failed. */
  const exportPdf = async (panelIds: string[], anonymous: boolean, options: PrintOptions): Promise<boolean> => {
    setIsBusy(true);
    try {
      const file = await request('export:comparisonPdf', { panelIds, anonymous, ...options });
      if (file === null) return false;
      toastExported('Comparison PDF exported', file, { canOpen: true });
      return true;
    } catch (error) {
      toastError('The comparison could not be exported', error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  return { isBusy, exportPdf };
}
