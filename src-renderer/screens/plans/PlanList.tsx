import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import type { PlanEntry } from '../../../shared/ipc/planContract.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import styles from './PlanList.module.css';
import { PlanRow } from './PlanRow.tsx';

interface PlanListProps {
  plans: readonly HiringPlan[];
  kits: readonly KitEntry[];
  editions: readonly PlanEntry[];
  onCreate: () => void;
}

/** The plans, or what to do where there are none. */
export function PlanList({ plans, kits, editions, onCreate }: PlanListProps) {
  if (plans.length === 0) return <NoPlans onCreate={onCreate} />;
  return (
    <ul className={`card ${styles.plans}`} aria-label="Plans">
      {plans.map((plan) => (
        <PlanRow
          key={plan.id}
          plan={plan}
          kits={kits}
          edition={editions.find(({ id, madeFrom }) => id === plan.id && madeFrom === null) ?? null}
        />
      ))}
    </ul>
  );
}

function NoPlans({ onCreate }: { onCreate: () => void }) {
  return (
    <EmptyState
      title="No plans yet"
      actions={
        <Button look="primary" onClick={onCreate}>
          New plan
        </Button>
      }
    >
      A plan says for one role which rounds there are, who asks what in each, what the role cannot do without, and by
      which rule you decide. Make one before the first interview, or add a colleague’s: drop its file on this window,
      paste it, or let it come from the shared folder.
    </EmptyState>
  );
}
