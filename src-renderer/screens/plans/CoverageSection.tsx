import { TriangleAlert } from 'lucide-react';
import { newId } from '../../../shared/domain/ids.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import {
  type CoverageRow,
  type PlanCoverage,
  type RoundCoverage,
  roundName,
} from '../../../shared/domain/plan/planCoverage.ts';
import { addCompetency } from '../../../shared/domain/plan/planEditing.ts';
import { Button } from '../../components/Button.tsx';
import type { Change } from '../../state/editedDocuments.ts';
import { toastDone } from '../../state/toasts.ts';
import styles from './CoverageSection.module.css';
import { Section } from './Section.tsx';

interface CoverageSectionProps {
  coverage: PlanCoverage;
  /** Null where the plan is only read. */
  change: Change<HiringPlan> | null;
}

/** Who asks what: competencies against rounds, with what nobody asks and what several ask. */
export function CoverageSection({ coverage, change }: CoverageSectionProps) {
  const { rows, rounds } = coverage;
  return (
    <Section title="Who asks what">
      {rounds.length === 0 || rows.length === 0 ? (
        <p className="muted">Once there are competencies and rounds, you see here which round asks for what.</p>
      ) : (
        <CoverageTable coverage={coverage} />
      )}
      {!coverage.isComplete && rounds.length > 0 && (
        <p className="muted small">Rounds whose kit is not chosen, or is not here, count for nothing.</p>
      )}
      <Unplanned coverage={coverage} change={change} />
    </Section>
  );
}

function CoverageTable({ coverage: { rows, rounds } }: { coverage: PlanCoverage }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.box} tabIndex={0} aria-label="Competencies and rounds">
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            {rounds.map(({ round }, index) => (
              <th key={round.id} scope="col" dir="auto">
                {roundName(round, index)}
              </th>
            ))}
            <th scope="col">Asked</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.competency.id} row={row} rounds={rounds} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Minutes</th>
            {rounds.map((one) => (
              <td key={one.round.id}>
                <RoundMinutes covered={one} />
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Row({ row: { competency, cells, state }, rounds }: { row: CoverageRow; rounds: readonly RoundCoverage[] }) {
  const isMustHave = competency.mustHave !== null;
  const asking = rounds.flatMap(({ round }, index) => (cells[index]?.questions ? [roundName(round, index)] : []));
  return (
    <tr data-state={state === 'hole' && isMustHave ? 'mustHaveHole' : state}>
      <th scope="row" dir="auto">
        <bdi>{competency.name.trim() || 'Without a name'}</bdi>
        {isMustHave && <span className={styles.must}>must-have</span>}
      </th>
      {cells.map(({ roundId, questions, minutes }) => (
        <td key={roundId}>
          {questions === 0 ? (
            <span className="muted">
              <span aria-hidden>–</span>
              <span className="visually-hidden">not asked</span>
            </span>
          ) : (
            <>
              <strong>{questions}</strong> {questions === 1 ? 'question' : 'questions'}, {minutes} min
            </>
          )}
        </td>
      ))}
      <td className={styles.verdict}>
        {state === 'hole' && (isMustHave ? <MustHaveHole /> : 'By nobody')}
        {state === 'once' && 'Once'}
        {state === 'overlap' && `In ${asking.length} rounds: ${asking.join(', ')}`}
      </td>
    </tr>
  );
}

function MustHaveHole() {
  return (
    <strong className={styles.hole}>
      <TriangleAlert size={14} aria-hidden /> Nobody asks for it
    </strong>
  );
}

/** What the kit takes, against the time that the round has. */
function RoundMinutes({ covered: { round, plannedMinutes, kit } }: { covered: RoundCoverage }) {
  if (plannedMinutes === null) {
    return <span className="muted">{kit === 'missing' ? 'kit missing' : 'no kit'}</span>;
  }
  const over = plannedMinutes - round.minutes;
  return (
    <>
      {plannedMinutes} of {round.minutes}
      {over > 0 && <strong className="danger">, {over} over</strong>}
    </>
  );
}

/** What the kits ask for and the plan does not have. */
function Unplanned({ coverage: { unplanned, rounds }, change }: CoverageSectionProps) {
  if (unplanned.length === 0) return null;
  const namesOf = (ids: readonly string[]) =>
    rounds.flatMap(({ round }, index) => (ids.includes(round.id) ? [roundName(round, index)] : [])).join(', ');
  const add = (name: string) => {
    change?.((old) => addCompetency(old, newId(), name));
    toastDone(`‘${name}’ is a competency of the plan now`);
  };
  return (
    <div className="stack-2">
      <p className="small">Asked for, and no competency of the plan:</p>
      <ul className="row-2" aria-label="Asked for, and no competency of the plan">
        {unplanned.map(({ name, roundIds }) => (
          <li key={name}>
            {change === null ? (
              <bdi>
                {name} ({namesOf(roundIds)})
              </bdi>
            ) : (
              <Button onClick={() => add(name)} title={`Asked for in ${namesOf(roundIds)}`}>
                <span dir="auto">Add ‘{name}’</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
