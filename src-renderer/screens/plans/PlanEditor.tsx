import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { coverageOf } from '../../../shared/domain/plan/planCoverage.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { usePlanDocuments } from '../../state/bankAndSets.ts';
import type { Change } from '../../state/editedDocuments.ts';
import { Competencies } from './Competencies.tsx';
import { CoverageSection } from './CoverageSection.tsx';
import { PlanDetails } from './PlanDetails.tsx';
import styles from './PlanEditor.module.css';
import { Rounds } from './Rounds.tsx';
import { RuleSection } from './RuleSection.tsx';

interface PlanEditorProps {
  plan: HiringPlan;
  kits: readonly KitEntry[];
  sets: readonly QuestionSet[];
}

/** What a plan says, part by part. Each change saves itself. */
export function PlanEditor({ plan, kits, sets }: PlanEditorProps) {
  const documents = usePlanDocuments();
  const change: Change<HiringPlan> = (update, field) => documents.change(plan.id, update, field ?? null);
  const coverage = coverageOf(plan, kits);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any field writes at once what was typed
    <div className={styles.parts} onBlur={() => void documents.flush()}>
      <PlanDetails plan={plan} change={change} />
      <Competencies plan={plan} change={change} />
      <Rounds plan={plan} coverage={coverage} kits={kits} sets={sets} change={change} />
      <CoverageSection coverage={coverage} change={change} />
      <RuleSection rule={plan.rule} change={change} />
    </div>
  );
}
