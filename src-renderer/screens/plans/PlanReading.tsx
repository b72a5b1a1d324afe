import { Link } from '@tanstack/react-router';
import type { HiringPlan, PlanCompetency } from '../../../shared/domain/plan/hiringPlan.ts';
import { coverageOf, type RoundCoverage, roundName } from '../../../shared/domain/plan/planCoverage.ts';
import { ruleInWords } from '../../../shared/domain/plan/ruleWords.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { CoverageSection } from './CoverageSection.tsx';
import styles from './PlanReading.module.css';
import { missingInWords } from './RoundKit.tsx';
import { Section } from './Section.tsx';

/** A received plan, to be read: it stays as its author made it. */
export function PlanReading({ plan, kits }: { plan: HiringPlan; kits: readonly KitEntry[] }) {
  const coverage = coverageOf(plan, kits);
  const rule = ruleInWords(plan.rule);
  return (
    <>
      {plan.jobDescription.trim() !== '' && (
        <Section title="Job description">
          <p className={`as-typed anywhere ${styles.text}`} dir="auto">
            {plan.jobDescription}
          </p>
        </Section>
      )}
      <Section title="Competencies">
        {plan.competencies.length === 0 ? <None /> : <Competencies competencies={plan.competencies} />}
      </Section>
      <Section title="Rounds">
        {plan.rounds.length === 0 ? (
          <None />
        ) : (
          <ol className="stack-3">
            {coverage.rounds.map((covered, index) => (
              <RoundItem key={covered.round.id} covered={covered} index={index} kits={kits} />
            ))}
          </ol>
        )}
      </Section>
      <CoverageSection coverage={coverage} change={null} />
      <Section title="The rule">
        {rule.length === 0 ? (
          <None />
        ) : (
          <ul className="stack-1">
            {rule.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function None() {
  return <p className="muted">None.</p>;
}

function Competencies({ competencies }: { competencies: readonly PlanCompetency[] }) {
  return (
    <ul className="stack-2">
      {competencies.map(({ id, name, sentence, mustHave }) => (
        <li key={id} className="anywhere" dir="auto">
          <strong>{name}</strong>
          {mustHave !== null && <span className="muted"> · must-have, at least {mustHave}</span>}
          {sentence.trim() !== '' && <p className="muted">{sentence}</p>}
        </li>
      ))}
    </ul>
  );
}

interface RoundItemProps {
  covered: RoundCoverage;
  index: number;
  kits: readonly KitEntry[];
}

function RoundItem({ covered, index, kits }: RoundItemProps) {
  const { round } = covered;
  const kit = kits.find(({ id }) => id === round.kit?.id);
  const who = round.interviewers.map(({ name }) => name.trim()).filter((name) => name !== '');
  return (
    <li className="anywhere" dir="auto">
      <strong>{roundName(round, index)}</strong>
      <span className="muted figures"> · {round.minutes} min</span>
      {who.length > 0 && <span className="muted"> · {who.join(', ')}</span>}
      {round.kit !== null && kit === undefined && <p className="danger small">{missingInWords(round.kit)}</p>}
      {kit !== undefined && (
        <p>
          <Link to="/sets/$setId" params={{ setId: kit.madeFrom ?? kit.id }}>
            {kit.title}
          </Link>
          <span className="muted">
            {covered.kit === 'otherEdition'
              ? ` · the plan names edition ${round.kit?.edition}, edition ${kit.edition} is here`
              : ` · edition ${kit.edition}`}
          </span>
        </p>
      )}
    </li>
  );
}
