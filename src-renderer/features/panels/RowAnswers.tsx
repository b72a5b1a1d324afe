import { useMemo } from 'react';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import { rowDetail } from '../../../shared/domain/panel/rowDetail.ts';
import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { MemberColumn } from './MemberColumn.tsx';
import { PointsTable } from './PointsTable.tsx';
import styles from './RowAnswers.module.css';

interface RowAnswersProps {
  row: PanelRow;
  members: readonly PanelMember[];
  /** Whose answers they are, where those of several candidates stand on the screen. */
  candidate?: string;
}

/** What a candidate's interviewers made of a question: the rubric point by point, then the notes side by side. */
export function RowAnswers({ row, members, candidate }: RowAnswersProps) {
  const detail = useMemo(() => rowDetail(row), [row]);
  return (
    <div className={`${styles.detail} stack-4`}>
      {detail.points.length > 0 && (
        <PointsTable
          label={candidate === undefined ? 'Rubric points' : `Rubric points, ${candidate}`}
          points={detail.points}
          members={members}
        />
      )}
      {detail.redFlags.length > 0 && (
        <p dir="auto" className="muted">
          <strong>Red flags, not scored:</strong> {detail.redFlags.join(' · ')}
        </p>
      )}
      <ul className={`${styles.columns} stack-3`}>
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
