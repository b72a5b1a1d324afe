import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { PrintDialog } from '../../../features/exporting/PrintDialog.tsx';
import { useComparisonExport } from './useComparisonExport.ts';

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
