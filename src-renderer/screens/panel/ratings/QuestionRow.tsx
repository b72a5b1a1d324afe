import { formatMean } from '../../../../shared/domain/interview/scoring.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import type { PanelRow } from '../../../../shared/domain/panel/table.ts';
import { spreadInWords } from '../../../../shared/domain/panel/words.ts';
import styles from '../../../features/panels/QuestionRow.module.css';
import { RatingCell } from '../../../features/panels/RatingCell.tsx';

/** One question as everybody rated it. */
export function QuestionRow({ row, members }: { row: PanelRow; members: readonly PanelMember[] }) {
  return (
    <tr className={styles.row} data-row={row.key}>
      <th scope="row" className={styles.question}>
        {/* The press is heard by the table, like one anywhere else on the row. */}
        <button type="button" dir="auto" className={styles.title} aria-haspopup="dialog">
          {row.title}
        </button>
        {row.otherWordings.length > 0 && (
          <span className={styles.remark}>In other words with another interviewer: a row of its own</span>
        )}
      </th>
      {row.cells.map((cell, place) => (
        <td key={members[place]?.key} className={styles.figure}>
          <RatingCell cell={cell} />
        </td>
      ))}
      <td className={styles.figure}>{formatMean(row.mean)}</td>
      <td className={`${styles.figure} ${row.isToDiscuss ? styles.discuss : ''}`}>{spreadInWords(row)}</td>
    </tr>
  );
}
