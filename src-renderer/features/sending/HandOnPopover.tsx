import { Popover } from '@base-ui/react/popover';
import { ChevronDown, FileText } from 'lucide-react';
import { type DragEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { toastError } from '../../state/toasts.ts';
import styles from './SendPopover.module.css';
import type { SignedFileWays } from './useSignedFile.ts';

const ProtectDialog = lazy(async () => ({ default: (await import('../protection/ProtectDialog.tsx')).ProtectDialog }));

interface HandOnPopoverProps {
  /** What the button says. */
  label: string;
  /** 'scorecard', 'kit', 'plan'. */
  noun: string;
  /** What is to be known about the file. */
  about: string;
  /** The name that the dragged file has. */
  fileName: string;
  ways: SignedFileWays;
  /** How it stands with the shared folder. */
  children: ReactNode;
}

/** The ways in which a signed file leaves this computer. */
export function HandOnPopover({ label, noun, about, fileName, ways, children }: HandOnPopoverProps) {
  const { isBusy, save, copy } = ways;
  const [isOpen, setIsOpen] = useState(false);
  const [isProtecting, setIsProtecting] = useState(false);
  const protect = () => {
    setIsOpen(false);
    setIsProtecting(true);
  };
  return (
    <>
      <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger render={<Button />}>
          {label}
          <ChevronDown size={14} aria-hidden />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className="popup-place" sideOffset={4} align="end">
            <Popover.Popup className={styles.popup}>
              <Popover.Title className={styles.title}>Send the {noun}</Popover.Title>
              <Popover.Description className={styles.about}>{about}</Popover.Description>
              <div className="row-2">
                <Button disabled={isBusy} onClick={() => void save()}>
                  Save file…
                </Button>
                <Button disabled={isBusy} onClick={protect}>
                  Protect and save…
                </Button>
                <Button disabled={isBusy} onClick={() => void copy()}>
                  Copy as text
                </Button>
              </div>
              <DragHandle fileName={fileName} noun={noun} drag={ways.drag} />
              {children}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      <Suspense>
        {isProtecting && (
          <ProtectDialog noun={noun} isBusy={isBusy} onSave={save} onClose={() => setIsProtecting(false)} />
        )}
      </Suspense>
    </>
  );
}

interface DragHandleProps {
  fileName: string;
  noun: string;
  drag: () => Promise<unknown>;
}

/** The file to be taken with the mouse. By keyboard, the buttons above do the same. */
function DragHandle({ fileName, noun, drag }: DragHandleProps) {
  const onDragStart = (event: DragEvent) => {
    // The main process drags the real file in the place of this element.
    event.preventDefault();
    drag().catch((error: unknown) => toastError(`The ${noun} could not be dragged`, error));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drag is the mouse's alone; the buttons serve the keyboard
    <div className={styles.handle} draggable onDragStart={onDragStart}>
      <FileText size={22} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className="anywhere">
          <bdi>{fileName}</bdi>
        </p>
        <p className={styles.about}>Drag it to a folder, a mail or a chat</p>
      </div>
    </div>
  );
}
