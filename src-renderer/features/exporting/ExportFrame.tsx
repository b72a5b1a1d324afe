import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

interface ExportFrameProps {
  title: string;
  /** What will be in the file, in a sentence. */
  description?: string;
  isBusy: boolean;
  /** Writes the file, and says whether one was written; the dialog closes then. */
  write: () => Promise<boolean>;
  onClose: () => void;
  /** What can be chosen about the file. */
  children: ReactNode;
}

/** The dialog that every export begins with: what can be chosen, then the place. */
export function ExportFrame({ isBusy, write, onClose, children, ...words }: ExportFrameProps) {
  const start = async () => {
    if (await write()) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      {...words}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void start()}>
            {isBusy ? 'Exporting…' : 'Choose place and export…'}
          </Button>
        </>
      }
    >
      <div className="stack-4">{children}</div>
    </Dialog>
  );
}
