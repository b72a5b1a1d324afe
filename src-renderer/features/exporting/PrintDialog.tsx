import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { queries } from '../../state/queries.ts';
import styles from './PdfOptionsFields.module.css';
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
export function PrintDialog({ title, description, isBusy, onExport, onClose }: PrintDialogProps) {
  const { data: settings = defaultSettings } = useQuery(queries.settings);
  const [chosen, setChosen] = useState<Partial<PrintOptions>>({});
  const options: PrintOptions = { kind: 'standard', paper: settings.paper, ...chosen };
  const start = async () => {
    if (await onExport(options)) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void start()}>
            {isBusy ? 'Exporting…' : 'Choose place and export…'}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <PrintOptionsFields
          options={options}
          onChange={(changes) => setChosen((before) => ({ ...before, ...changes }))}
        />
      </div>
    </Dialog>
  );
}
