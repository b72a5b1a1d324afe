import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import type { PanelRow } from '../../../../shared/domain/panel/table.ts';
import { memberName, valueInWords } from '../../../../shared/domain/panel/words.ts';
import { MeanBadge, RatingBadge } from '../../../features/answers/RatingBadge.tsx';
import styles from './CompareCell.module.css';

interface CompareCellProps {
  /** The question as the candidate's own interviewers rated it; null where none of them has it. */
  part: PanelRow | null;
  members: readonly PanelMember[];
}

/** A candidate's mean for a question, and under it the rating of each interviewer. */
export function CompareCell({ part, members }: CompareCellProps) {
  if (part === null) return <span className="muted tiny">not in the set</span>;
  return (
    <div className={styles.cell}>
      <MeanBadge mean={part.mean} />
      <ul className={styles.ratings}>
        {part.cells.map(({ value }, place) => {
          const member = members[place];
          const name = member === undefined ? '' : memberName(member);
          return (
            <li key={member?.key} className={styles.rating} title={name}>
              <span className="visually-hidden">{name}: </span>
              {value.kind === 'rating' ? (
                <RatingBadge rating={value.rating} size="small" />
              ) : (
                <span className="muted tiny">{valueInWords(value)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
