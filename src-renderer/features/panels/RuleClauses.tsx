import { useId } from 'react';
import {
  bandInWords,
  clauseFigure,
  clauseInWords,
  clauseStateMarks,
  clauseStateNames,
  ruleChanges,
  ruleOrigin,
} from '../../../shared/domain/panel/loopWords.ts';
import type { PanelRule, RuleReport } from '../../../shared/domain/panel/panelRule.ts';
import { formatInstant } from '../../components/format.ts';
import styles from './RuleClauses.module.css';

interface RuleClausesProps {
  rule: PanelRule;
  /** How many scorecards are there and sealed: with any of them nothing is said. */
  sealed: number;
}

/** The rule that was agreed, clause by clause, and the one that it has become where it was changed. It decides nothing. */
export function RuleClauses({ rule, sealed }: RuleClausesProps) {
  const id = useId();
  const changes = ruleChanges(rule, formatInstant);
  return (
    <section aria-labelledby={id} className="stack-2">
      <h2 id={id} className="large">
        The rule, clause by clause
      </h2>
      {sealed > 0 && (
        <p className="muted">How the clauses stand is told once the sealed scorecards can be read, and not before.</p>
      )}
      {changes !== '' && <p className="strong danger">{changes}</p>}
      <RulePart title={rule.latest === null ? null : 'As it was when the panel was made'} report={rule.first} />
      {rule.latest !== null && <RulePart title="As it is by now" report={rule.latest} />}
      <p className="muted small">The rule decides nothing: a decision against it is asked for its reason.</p>
    </section>
  );
}

function RulePart({ title, report }: { title: string | null; report: RuleReport }) {
  const { clauses, band } = report;
  return (
    <div className="stack-2">
      {title !== null && <h3>{title}</h3>}
      {clauses.length === 0 ? (
        <p>It asked nothing.</p>
      ) : (
        <div className={`card ${styles.box}`}>
          <table className={`${styles.table} figures`}>
            <caption className="visually-hidden">{title ?? 'The rule'}: what it asks, and how that stands</caption>
            <thead>
              <tr>
                <th scope="col">Clause</th>
                <th scope="col">Stands</th>
                <th scope="col">Figure</th>
              </tr>
            </thead>
            <tbody>
              {clauses.map((clause) => (
                <tr key={`${clause.kind} ${clause.competency}`}>
                  <th scope="row" dir="auto">
                    {clauseInWords(clause)}
                  </th>
                  <td data-state={clause.state}>
                    <span aria-hidden>{clauseStateMarks[clause.state]}</span> {clauseStateNames[clause.state]}
                  </td>
                  <td>{clauseFigure(clause)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {band !== null && <p className="anywhere">{bandInWords(band)}</p>}
      <p className="muted small">{ruleOrigin(report, formatInstant)}</p>
    </div>
  );
}
