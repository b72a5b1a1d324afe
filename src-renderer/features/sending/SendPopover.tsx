import { Popover } from '@base-ui/react/popover';
import { ChevronDown, FileText } from 'lucide-react';
import { type DragEvent, lazy, Suspense, useState } from 'react';
import { latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { exportFileName } from '../../../shared/files/exports/exportFileName.ts';
import { Button } from '../../components/Button.tsx';
import { request } from '../../state/api.ts';
import { toastError } from '../../state/toasts.ts';
import { PublishedState } from './PublishedState.tsx';
import styles from './SendPopover.module.css';
import { useScorecardFile } from './useScorecardFile.ts';

const ProtectDialog = lazy(async () => ({ default: (await import('../protection/ProtectDialog.tsx')).ProtectDialog }));

interface SendPopoverProps {
  /** One's own scorecard. */
  scorecard: Scorecard;
  /** What the button says. */
  label: string;
}

/** The ways in which one's own scorecard leaves this computer. */
export function SendPopover({ scorecard, label }: SendPopoverProps) {
  const { isBusy, save, copy } = useScorecardFile(scorecard.id);
  const { interview } = latestRevision(scorecard);
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
          <Popover.Positioner className={styles.positioner} sideOffset={4} align="end">
            <Popover.Popup className={styles.popup}>
              <Popover.Title className={styles.title}>Send the scorecard</Popover.Title>
              <Popover.Description className={styles.about}>
                One signed file. Whoever receives it sees when a single character of it was changed.
              </Popover.Description>
              <div className={styles.buttons}>
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
              <DragHandle id={scorecard.id} fileName={exportFileName(interview.details, 'scorecard')} />
              <PublishedState id={scorecard.id} isSample={interview.sample} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      <Suspense>
        {isProtecting && <ProtectDialog isBusy={isBusy} onSave={save} onClose={() => setIsProtecting(false)} />}
      </Suspense>
    </>
  );
}

/** The file to be taken with the mouse. By keyboard, the buttons above do the same. */
function DragHandle({ id, fileName }: { id: string; fileName: string }) {
  const onDragStart = (event: DragEvent) => {
    // The main process drags the real file in the place of this element.
    event.preventDefault();
    request('export:dragScorecard', { id }).catch((error: unknown) =>
      toastError('The scorecard could not be dragged', error),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drag is the mouse's alone; the buttons serve the keyboard
    <div className={styles.handle} draggable onDragStart={onDragStart}>
      <FileText size={22} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.file}>
          <bdi>{fileName}</bdi>
        </p>
        <p className={styles.about}>Drag it to a folder, a mail or a chat</p>
      </div>
    </div>
  );
}
