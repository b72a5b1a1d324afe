import { useMemo } from 'react';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import { rowDetail } from '../../../shared/domain/panel/rowDetail.ts';
import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { modifierName, useModifierKey } from '../../hooks/keyboard.ts';
import { MemberColumn } from './MemberColumn.tsx';
import { PointsTable } from './PointsTable.tsx';
import styles from './RowDialog.module.css';

interface RowDialogProps {
  row: PanelRow;
  members: readonly PanelMember[];
  /** Opens the question before or after this one; null where there is none. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
}

/** One question as everybody heard it answered: the rubric point by point, then the notes side by side. */
export function RowDialog({ row, members, onPrevious, onNext, onClose }: RowDialogProps) {
  const detail = useMemo(() => rowDetail(row), [row]);
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
      <div className={styles.detail}>
        {detail.points.length > 0 && <PointsTable points={detail.points} members={members} />}
        <ul className={styles.columns}>
          {members.map((member, place) => (
            <MemberColumn
              key={member.key}
              member={member}
              answer={detail.answers[place] ?? null}
              question={row.asked[place]?.question ?? null}
              cell={row.cells[place]}
            />
          ))}
        </ul>
      </div>
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
