import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { planTitle } from '../../../shared/domain/plan/planEditing.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import type { PlanEntry } from '../../../shared/ipc/planContract.ts';
import { Button, buttonClass } from '../../components/Button.tsx';
import { useUndoKeys } from '../../components/hooks/keys.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { SaveStatus } from '../../components/status/SaveStatus.tsx';
import { SendPlan } from '../../features/sending/SendPlan.tsx';
import { announceStep } from '../../state/announcer.ts';
import { usePlanDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { useDocument, useFlushOnLeave, useSaveState } from '../../state/useDocument.ts';
import { PlanEditor } from './PlanEditor.tsx';
import { ReceivedPlan } from './ReceivedPlan.tsx';
import { usePlanActions } from './usePlanActions.ts';

/** One plan: what the role asks, its rounds, who asks what, and the rule. */
export function PlanScreen() {
  const { planId } = useParams({ from: '/framed/plans/$planId' });
  const plans = useQuery(queries.plans);
  const kits = useQuery(queries.kits);
  const sets = useQuery(queries.sets);
  const editions = useQuery(queries.planEditions);
  const plan = useDocument(usePlanDocuments(), planId);
  const failed = [plans, kits, sets, editions].find(({ data, error }) => data === undefined && error !== null);
  if (failed !== undefined)
    return (
      <Page title="Plan">
        <LoadError title="The plan could not be read" error={failed.error} onRetry={() => void failed.refetch()} />
      </Page>
    );
  if (plans.data === undefined || kits.data === undefined || sets.data === undefined || editions.data === undefined)
    return <Page title="Plan">{null}</Page>;
  if (plan === undefined) return <NoSuchPlan />;
  const received = editions.data.find(({ id, madeFrom }) => id === planId && madeFrom === null);
  if (received !== undefined) return <OpenReceived key={planId} plan={plan} edition={received} kits={kits.data} />;
  return <OpenPlan key={planId} plan={plan} kits={kits.data} sets={sets.data} />;
}

function OpenReceived({ plan, edition, kits }: { plan: HiringPlan; edition: PlanEntry; kits: readonly KitEntry[] }) {
  const navigate = useNavigate();
  const { duplicate, remove } = usePlanActions();
  return (
    <ReceivedPlan
      plan={plan}
      edition={edition}
      kits={kits}
      onDuplicate={() => duplicate(plan)}
      onRemove={() => {
        void navigate({ to: '/plans' });
        void remove(plan);
      }}
    />
  );
}

function NoSuchPlan() {
  return (
    <Page title="Plan">
      <EmptyState
        title="This plan is gone"
        actions={
          <Link to="/plans" className={buttonClass('primary')}>
            All plans
          </Link>
        }
      >
        It was deleted. Interviews and panels keep what they took from it.
      </EmptyState>
    </Page>
  );
}

interface OpenPlanProps {
  plan: HiringPlan;
  kits: readonly KitEntry[];
  sets: readonly QuestionSet[];
}

function OpenPlan({ plan, kits, sets }: OpenPlanProps) {
  const documents = usePlanDocuments();
  useFlushOnLeave(documents, plan.id);
  useUndoKeys(
    () => announceStep('undo', documents.undo(plan.id)),
    () => announceStep('redo', documents.redo(plan.id)),
  );
  return (
    <Page
      title={planTitle(plan)}
      subtitle={<SaveStatus state={useSaveState(documents)} />}
      actions={<PlanActions plan={plan} />}
    >
      <PlanEditor plan={plan} kits={kits} sets={sets} />
    </Page>
  );
}

function PlanActions({ plan }: { plan: HiringPlan }) {
  const navigate = useNavigate();
  const { duplicate, remove } = usePlanActions();
  return (
    <>
      <Button look="quiet" onClick={() => duplicate(plan)}>
        <Copy size={15} aria-hidden />
        Duplicate
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          void navigate({ to: '/plans' });
          void remove(plan);
        }}
      >
        <Trash2 size={15} aria-hidden />
        Delete
      </Button>
      <SendPlan plan={plan} isReceived={false} />
    </>
  );
}
