import { Fragment, useId } from 'react';
import type { OwnRound } from '../../../../shared/domain/panel/loop.ts';
import { memberName } from '../../../../shared/domain/panel/words.ts';
import rowStyles from '../../../features/panels/QuestionRow.module.css';
import { RatingCell } from '../../../features/panels/RatingCell.tsx';
import tableStyles from '../../../features/panels/RatingsTable.module.css';
import { useRowButtons } from '../../../features/panels/useRowButtons.ts';
import styles from './OwnQuestions.module.css';

interface OwnQuestionsProps {
  rounds: readonly OwnRound[];
  onOpen: (key: string) => void;
}

/** The questions that only one interviewer was to ask, round by round. They enter the means and are compared with nothing. */
export function OwnQuestions({ rounds, onOpen }: OwnQuestionsProps) {
  const id = useId();
  const buttons = useRowButtons(onOpen);
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack-2">
      <h2 id={id} className="large">
        What one interviewer alone was to ask
      </h2>
      <div className={`card ${tableStyles.scroll}`}>
        <table className={`${tableStyles.table} ${styles.table} figures`}>
          <caption className="visually-hidden">Questions of one interviewer, round by round</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" className={styles.interviewer}>
                Interviewer
              </th>
              <th scope="col">Rating</th>
            </tr>
          </thead>
          <tbody {...buttons}>
            {rounds.map(({ round, rows }) => (
              <Fragment key={round}>
                <tr className={tableStyles.group}>
                  <th scope="rowgroup" colSpan={3} dir="auto">
                    {round || 'No round given'}
                  </th>
                </tr>
                {rows.map(({ row, column: { member, place } }) => (
                  <tr key={row.key} className={rowStyles.row} data-row={row.key}>
                    <th scope="row" className={rowStyles.question}>
                      <button type="button" dir="auto" className={rowStyles.title} aria-haspopup="dialog">
                        {row.title}
                      </button>
                      {row.competency !== '' && (
                        <span dir="auto" className={rowStyles.remark}>
                          {row.competency}
                        </span>
                      )}
                    </th>
                    <td className="anywhere">
                      <bdi>{memberName(member)}</bdi>
                    </td>
                    <td className={rowStyles.figure}>
                      {row.cells[place] !== undefined && <RatingCell cell={row.cells[place]} />}
                    </td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
