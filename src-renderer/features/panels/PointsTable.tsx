import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import type { PointMarks } from '../../../shared/domain/panel/rowDetail.ts';
import { markInWords, memberName } from '../../../shared/domain/panel/words.ts';
import styles from './PointsTable.module.css';

interface PointsTableProps {
  label: string;
  points: readonly PointMarks[];
  members: readonly PanelMember[];
}

/** Rubric points × interviewers. */
export function PointsTable({ label, points, members }: PointsTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Rubric point</th>
            {members.map((member) => (
              <th key={member.key} scope="col" dir="auto">
                {memberName(member)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ text, weight, marks }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two points may have one text, and they never change places
            <tr key={index}>
              <th scope="row" dir="auto">
                {text}
                {weight !== 1 && <span className="muted figures"> × {weight}</span>}
              </th>
              {marks.map((mark, place) => (
                <td key={members[place]?.key} data-mark={mark ?? 'notProbed'} className={styles.mark}>
                  {markInWords(mark)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
