import { Link } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import { editionBy } from '../../../shared/domain/edition.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { coverageOf, roundName } from '../../../shared/domain/plan/planCoverage.ts';
import { planTitle } from '../../../shared/domain/plan/planEditing.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import type { PlanEntry } from '../../../shared/ipc/planContract.ts';
import { buttonClass, IconButton } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import styles from './PlanRow.module.css';
import { usePlanActions } from './usePlanActions.ts';

interface PlanRowProps {
  plan: HiringPlan;
  kits: readonly KitEntry[];
  /** Set where it is a received one. */
  edition: PlanEntry | null;
}

/** One plan in the list: its rounds, and whether something is missing. */
export function PlanRow({ plan, kits, edition }: PlanRowProps) {
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
          {edition !== null && <EditionTags edition={edition} />}
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
          aria-label={`${edition === null ? 'Edit' : 'Read'} ${title}`}
        >
          {edition === null ? 'Edit' : 'Read'}
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

/** From whom a plan is, and what waits for a decision. */
function EditionTags({ edition }: { edition: PlanEntry }) {
  return (
    <>
      <Tag>Received</Tag>
      <span className="muted small regular">
        <bdi>{editionBy(edition)}</bdi>
      </span>
      {edition.obstacle !== null && <Tag look="strong">To be checked</Tag>}
      {edition.offer !== null && <Tag look="strong">Edition {edition.offer.edition} has come</Tag>}
    </>
  );
}
