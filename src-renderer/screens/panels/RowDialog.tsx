import { useMemo } from 'react';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import { rowDetail } from '../../../shared/domain/panel/rowDetail.ts';
import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { MemberColumn } from './MemberColumn.tsx';
import { PointsTable } from './PointsTable.tsx';
import styles from './RowDialog.module.css';

interface RowDialogProps {
  row: PanelRow;
  members: readonly PanelMember[];
  onClose: () => void;
}

/** One question as everybody heard it answered: the rubric point by point, then the notes side by side. */
export function RowDialog({ row, members, onClose }: RowDialogProps) {
  const detail = useMemo(() => rowDetail(row), [row]);
  return (
    <Dialog isOpen onClose={onClose} title={toSingleLine(row.title)} description={row.prompt} width="full">
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
