import { useEffect, useRef } from 'react';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { ShortcutId } from '../../../shared/keys/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useShortcut } from '../../components/hooks/keys.ts';
import { Keys } from '../../components/Keys.tsx';
import { RowAnswers } from '../../features/panels/RowAnswers.tsx';
import { announce } from '../../state/announcer.ts';
import styles from './RowDialog.module.css';

interface RowDialogProps {
  row: PanelRow;
  members: readonly PanelMember[];
  /** Opens the question before or after this one; null where there is none. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
}

/** One question as everybody heard it answered. */
export function RowDialog({ row, members, onPrevious, onNext, onClose }: RowDialogProps) {
  useShortcut('previousRow', () => onPrevious?.(), 'dialog');
  useShortcut('nextRow', () => onNext?.(), 'dialog');
  // The dialog says itself what it opens with; what comes after it would come unheard, since the focus stays on the button.
  const first = useRef(row);
  useEffect(() => {
    if (row !== first.current) announce(`${toSingleLine(row.title)}. ${row.prompt}`);
  }, [row]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={toSingleLine(row.title)}
      description={row.prompt}
      width="full"
      actions={
        <>
          <StepButton label="Previous question" keys="previousRow" onStep={onPrevious} />
          <StepButton label="Next question" keys="nextRow" onStep={onNext} />
        </>
      }
    >
      <RowAnswers row={row} members={members} />
    </Dialog>
  );
}

interface StepButtonProps {
  label: string;
  keys: ShortcutId;
  onStep: (() => void) | null;
}

/** A step that cannot be taken stays where the focus is. */
function StepButton({ label, keys, onStep }: StepButtonProps) {
  return (
    <Button disabled={onStep === null} onClick={() => onStep?.()}>
      {label}{' '}
      <span aria-hidden className={styles.keys}>
        <Keys of={keys} />
      </span>
    </Button>
  );
}
