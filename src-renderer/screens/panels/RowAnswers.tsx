import { useMemo } from 'react';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import { rowDetail } from '../../../shared/domain/panel/rowDetail.ts';
import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { MemberColumn } from './MemberColumn.tsx';
import { PointsTable } from './PointsTable.tsx';
import styles from './RowAnswers.module.css';

/** What a candidate's interviewers made of a question: the rubric point by point, then the notes side by side. */
export function RowAnswers({ row, members }: { row: PanelRow; members: readonly PanelMember[] }) {
  const detail = useMemo(() => rowDetail(row), [row]);
  return (
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
  );
}
