import type { PlannedQuestion } from '../../../shared/domain/interview.ts';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import type { MemberAnswer } from '../../../shared/domain/panel/rowDetail.ts';
import type { EarlierValue, PanelCell } from '../../../shared/domain/panel/table.ts';
import { memberName, valueInWords } from '../../../shared/domain/panel/words.ts';
import { formatCoverage } from '../../../shared/domain/scoring.ts';
import { NoteLines } from '../../components/NoteLines.tsx';
import { formatMoment } from '../../formatDate.ts';
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
      <h3 className={styles.head}>
        <bdi>{memberName(member)}</bdi>
        {cell !== undefined && <RatingCell cell={cell} />}
      </h3>
      {answer !== null && question !== null && (
        <>
          <p className={`${styles.about} figures`}>
            {formatCoverage(answer.coverage)}
            {answer.suggested !== null && `; suggests ${answer.suggested}`}
          </p>
          {cell?.value.kind === 'notAsked' && cell.value.reason !== '' && (
            <Reason name="Not asked" text={cell.value.reason} />
          )}
          {answer.ratingReason !== '' && <Reason name="Reason for the rating" text={answer.ratingReason} />}
          {cell?.before.map((earlier) => (
            <Amended key={earlier.replacedAt} earlier={earlier} />
          ))}
          <NoteLines question={question} notes={answer.notes} />
        </>
      )}
    </li>
  );
}

function Reason({ name, text }: { name: string; text: string }) {
  return (
    <p className={styles.reason}>
      <span className={styles.about}>{name}:</span> <bdi>{text}</bdi>
    </p>
  );
}

function Amended({ earlier: { value, replacedAt, reason } }: { earlier: EarlierValue }) {
  return <Reason name={`Was ${valueInWords(value)} until ${formatMoment(replacedAt)}`} text={reason} />;
}
