import { useState } from 'react';
import type { PrintOptions } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { PrintDialog } from '../../../features/exporting/PrintDialog.tsx';
import { useExporting } from '../../../features/exporting/useExporting.ts';
import { request } from '../../../state/api.ts';

/** How many candidates fit into one PDF. */
const printable = 200;

interface ExportButtonProps {
  /** The candidates that are printed, in the order of the screen; asked for when the dialog opens. */
  idsOnScreen: () => string[];
  /** Whether no candidate is shown. */
  isEmpty: boolean;
  areNamesHidden: boolean;
}

/** Writes the candidates that are shown into a PDF, with or without their names as the screen has it. */
export function ExportButton({ idsOnScreen, isEmpty, areNamesHidden }: ExportButtonProps) {
  const { isBusy, exportPdf } = useComparisonExport();
  const [ids, setIds] = useState<string[] | null>(null);
  return (
    <>
      <Button disabled={isEmpty} onClick={() => setIds(idsOnScreen().slice(0, printable))}>
        Export PDF…
      </Button>
      {ids !== null && (
        <PrintDialog
          title="Export the comparison"
          description={aboutExport(ids.length, areNamesHidden)}
          isBusy={isBusy}
          onExport={(options) => exportPdf(ids, areNamesHidden, options)}
          onClose={() => setIds(null)}
        />
      )}
    </>
  );
}

/** What will be in the PDF. */
export function aboutExport(count: number, areNamesHidden: boolean): string {
  const whom = count === 1 ? 'The candidate that is shown' : `The ${count} candidates that are shown`;
  return `${whom}, in this order, ${areNamesHidden ? 'by letter and without names' : 'with names'}.`;
}

const words = { done: 'Comparison PDF exported', failed: 'The comparison could not be exported' };

/** Writes a comparison into a PDF and says where it went. */
function useComparisonExport() {
  const { isBusy, run } = useExporting();
  return {
    isBusy,
    exportPdf: (panelIds: string[], anonymous: boolean, options: PrintOptions) =>
      run(words, () => request('export:comparisonPdf', { panelIds, anonymous, ...options }), { canOpen: true }),
  };
}
