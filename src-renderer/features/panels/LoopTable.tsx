import { useId } from 'react';
import type { Loop, LoopCell, LoopColumn, LoopRow } from '../../../shared/domain/panel/loop.ts';
import {
  loopCellInWords,
  loopFormula,
  loopRemarks,
  mustHaveInWords,
  ratingsInWords,
  rowName,
} from '../../../shared/domain/panel/loopWords.ts';
import type { PanelRow } from '../../../shared/domain/panel/table.ts';
import { memberName } from '../../../shared/domain/panel/words.ts';
import { foldPlanName } from '../../../shared/domain/plan/rounds.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { MeanBadge } from '../answers/RatingBadge.tsx';
import styles from './LoopTable.module.css';
import rowStyles from './QuestionRow.module.css';
import tableStyles from './RatingsTable.module.css';
import { useRowButtons } from './useRowButtons.ts';

interface LoopTableProps {
  title?: string;
  loop: Loop;
  /** Every question that can be opened, in their order. */
  questions: readonly PanelRow[];
  /** How many scorecards are there and sealed. */
  sealed: number;
  /** Opens a question by its key. */
  onOpen: (key: string) => void;
}

/** Competencies × interviewers, round by round. A competency opens with the first of its questions. */
export function LoopTable({ title = 'Rounds side by side', loop, questions, sealed, onOpen }: LoopTableProps) {
  const id = useId();
  const { columns, rows } = loop;
  const buttons = useRowButtons(onOpen);
  const firstKey = (row: LoopRow) => questions.find(({ competency }) => foldPlanName(competency) === row.key)?.key;
  const remarks = loopRemarks(loop, sealed);
  return (
    <section aria-labelledby={id} className="stack-2">
      <h2 id={id} className="large">
        {title}
      </h2>
      {remarks.map((remark) => (
        <p key={remark} className="anywhere">
          {remark}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={`card ${styles.box}`} aria-label={`${title}, competency by competency`} tabIndex={0}>
        <table className={`${tableStyles.table} ${styles.table} figures`}>
          <caption className="visually-hidden">Competencies, and what they came to with each interviewer</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {columns.map((column) => (
                <th key={column.member.key} scope="col">
                  <ColumnHead column={column} />
                </th>
              ))}
              <th scope="col">Mean</th>
            </tr>
          </thead>
          <tbody {...buttons}>
            {rows.map((row) => (
              <CompetencyRow key={row.key} row={row} columns={columns} firstKey={firstKey(row)} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="muted small">{loopFormula}</p>
    </section>
  );
}

/** The round, who it was, what they recommend, and the mean of all of their ratings. */
function ColumnHead({ column: { member, round, mean } }: { column: LoopColumn }) {
  const { recommendation } = member.interview;
  return (
    <div className={styles.head}>
      <span className={styles.round} dir="auto">
        {round || 'No round given'}
      </span>
      <bdi className={styles.name}>{memberName(member)}</bdi>
      <span className={styles.round}>
        {recommendation === null ? 'No recommendation' : recommendationNames[recommendation]}
      </span>
      <MeanBadge mean={mean} />
    </div>
  );
}

interface CompetencyRowProps {
  row: LoopRow;
  columns: readonly LoopColumn[];
  /** The question that the row opens; none where nobody has one. */
  firstKey: string | undefined;
}

function CompetencyRow({ row, columns, firstKey }: CompetencyRowProps) {
  const mustHave = mustHaveInWords(row);
  const name = rowName(row);
  return (
    <tr className={rowStyles.row} data-row={firstKey}>
      <th scope="row" className={rowStyles.question}>
        {firstKey === undefined ? (
          <span dir="auto" className="anywhere">
            {name}
          </span>
        ) : (
          <button type="button" dir="auto" className={rowStyles.title} aria-haspopup="dialog">
            {name}
          </button>
        )}
        {mustHave !== '' && <span className={`${rowStyles.remark} ${styles.mustHave}`}>{mustHave}</span>}
      </th>
      {row.cells.map((cell, place) => (
        <td key={columns[place]?.member.key} className={styles.cell}>
          <Cell cell={cell} />
        </td>
      ))}
      <td className={styles.cell}>
        <Figure mean={row.mean} ratings={row.ratings} />
      </td>
    </tr>
  );
}

function Cell({ cell }: { cell: LoopCell }) {
  if (cell.kind === 'rated') return <Figure mean={cell.mean} ratings={cell.ratings} />;
  // An empty cell is silent for those who listen; the others see that there is nothing.
  if (cell.kind === 'notCovered') return <span className="visually-hidden">not covered</span>;
  return <span className={styles.words}>{loopCellInWords(cell)}</span>;
}

function Figure({ mean, ratings }: { mean: number | null; ratings: number }) {
  return (
    <span className={styles.figure}>
      <MeanBadge mean={mean} />
      {mean !== null && <span className={styles.words}>{ratingsInWords(ratings)}</span>}
    </span>
  );
}
