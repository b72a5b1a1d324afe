import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { modifierName, useModifierKey } from '../../hooks/keyboard.ts';
import { RowAnswers } from './RowAnswers.tsx';
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
  useModifierKey('arrowup', () => onPrevious?.(), 'dialog');
  useModifierKey('arrowdown', () => onNext?.(), 'dialog');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={toSingleLine(row.title)}
      description={row.prompt}
      width="full"
      actions={
        <>
          <StepButton label="Previous question" arrow="↑" onStep={onPrevious} />
          <StepButton label="Next question" arrow="↓" onStep={onNext} />
        </>
      }
    >
      <RowAnswers row={row} members={members} />
    </Dialog>
  );
}

interface StepButtonProps {
  label: string;
  arrow: string;
  onStep: (() => void) | null;
}

/** A step that cannot be taken stays where the focus is. */
function StepButton({ label, arrow, onStep }: StepButtonProps) {
  return (
    <Button aria-disabled={onStep === null} onClick={() => onStep?.()}>
      {label}{' '}
      <span aria-hidden className={styles.keys}>
        <kbd>{modifierName}</kbd> <kbd>{arrow}</kbd>
      </span>
    </Button>
  );
}
