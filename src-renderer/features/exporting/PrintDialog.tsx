import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { queries } from '../../state/queries.ts';
import { ExportFrame } from './ExportFrame.tsx';
import { PrintOptionsFields } from './PrintOptionsFields.tsx';

interface PrintDialogProps {
  title: string;
  /** What will be in the PDF, in a sentence. */
  description: string;
  isBusy: boolean;
  /** Whether a file was written; the dialog closes then. */
  onExport: (options: PrintOptions) => Promise<boolean>;
  onClose: () => void;
}

/** Asks how a PDF for the committee is to be printed. */
export function PrintDialog({ onExport, ...frame }: PrintDialogProps) {
  const { data: settings = defaultSettings } = useQuery(queries.settings);
  const [chosen, setChosen] = useState<Partial<PrintOptions>>({});
  const options: PrintOptions = { kind: 'standard', paper: settings.paper, ...chosen };
  return (
    <ExportFrame {...frame} write={() => onExport(options)}>
      <PrintOptionsFields
        options={options}
        onChange={(changes) => setChosen((before) => ({ ...before, ...changes }))}
      />
    </ExportFrame>
  );
}
