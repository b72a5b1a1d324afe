import type { PlannedQuestion } from '../../../shared/domain/interview/interview.ts';
import { formatCoverage } from '../../../shared/domain/interview/scoring.ts';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import type { MemberAnswer } from '../../../shared/domain/panel/rowDetail.ts';
import { type EarlierValue, hasReason, type PanelCell } from '../../../shared/domain/panel/table.ts';
import { memberName, valueInWords } from '../../../shared/domain/panel/words.ts';
import { formatMoment } from '../../components/format.ts';
import { NoteLines } from '../answers/NoteLines.tsx';
import styles from './MemberColumn.module.css';
import { RatingCell } from './RatingCell.tsx';

interface MemberColumnProps {
  member: PanelMember;
  cell: PanelCell | undefined;
  /** Null where this interviewer did not have the question. */
  answer: MemberAnswer | null;
  question: PlannedQuestion | null;
}

/** What one interviewer has to say about the question. */
export function MemberColumn({ member, cell, answer, question }: MemberColumnProps) {
  return (
    <li className={styles.column}>
      <h3 className={`bar-2 ${styles.head}`}>
        <bdi>{memberName(member)}</bdi>
        {cell !== undefined && <RatingCell cell={cell} />}
      </h3>
      {answer !== null && question !== null && (
        <>
          <p className="small muted figures">
            {formatCoverage(answer.coverage)}
            {answer.suggested !== null && `; that suggests ${answer.suggested}`}
          </p>
          {cell !== undefined && hasReason(cell.value) && cell.value.reason !== '' && (
            <Reason name={cell.value.kind === 'notAsked' ? 'Not asked' : 'Not rated'} text={cell.value.reason} />
          )}
          {answer.ratingReason !== '' && <Reason name="Reason for the rating" text={answer.ratingReason} />}
          {cell?.before.map((earlier) => (
            <Amended key={earlier.replacedAt} earlier={earlier} />
          ))}
          <NoteLines question={question} notes={answer.notes} interview={member.interview} />
        </>
      )}
    </li>
  );
}

function Reason({ name, text }: { name: string; text: string }) {
  return (
    <p className="anywhere as-typed">
      <span className="small muted">{name}:</span> <bdi>{text}</bdi>
    </p>
  );
}

function Amended({ earlier: { value, replacedAt, utcOffset, reason } }: { earlier: EarlierValue }) {
  return (
    <Reason name={`Was ${valueInWords(value)} until ${formatMoment({ at: replacedAt, utcOffset })}`} text={reason} />
  );
}
