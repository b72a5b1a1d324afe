import { Link } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { coverageOf, roundName } from '../../../shared/domain/plan/planCoverage.ts';
import { planTitle } from '../../../shared/domain/plan/planEditing.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { buttonClass, IconButton } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import styles from './PlanRow.module.css';
import { usePlanActions } from './usePlanActions.ts';

/** One plan in the list: its rounds, and whether something is missing. */
export function PlanRow({ plan, kits }: { plan: HiringPlan; kits: readonly KitEntry[] }) {
  const { duplicate, remove } = usePlanActions();
  const title = planTitle(plan);
  const { rows, rounds } = coverageOf(plan, kits);
  const holes = rows.filter(({ state, competency }) => state === 'hole' && competency.mustHave !== null).length;
  const missing = rounds.filter(({ kit }) => kit === 'missing').length;
  return (
    <li className={styles.plan}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link to="/plans/$planId" params={{ planId: plan.id }} dir="auto">
            {title}
          </Link>
          {holes > 0 && plan.rounds.length > 0 && (
            <Tag look="strong">{holes === 1 ? 'A must-have nobody asks' : `${holes} must-haves nobody asks`}</Tag>
          )}
          {missing > 0 && <Tag look="strong">{missing === 1 ? 'A kit is missing' : `${missing} kits are missing`}</Tag>}
        </h2>
        <p className="muted anywhere" dir="auto">
          {plan.rounds.length === 0 ? 'No rounds yet' : plan.rounds.map(roundName).join(' · ')}
        </p>
        <p className="muted small">
          <span className="figures">{rows.length}</span> {rows.length === 1 ? 'competency' : 'competencies'}
        </p>
      </div>
      <div className={styles.actions}>
        <Link
          to="/plans/$planId"
          params={{ planId: plan.id }}
          className={buttonClass('quiet')}
          aria-label={`Edit ${title}`}
        >
          Edit
        </Link>
        <IconButton label={`Duplicate ${title}`} onClick={() => duplicate(plan)}>
          <Copy size={16} aria-hidden />
        </IconButton>
        <IconButton label={`Delete ${title}`} onClick={() => void remove(plan)}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}
