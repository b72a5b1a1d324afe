import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { useUndoKeys } from '../../components/hooks/keys.ts';
import { Page } from '../../components/Page.tsx';
import { useRoomCommands } from '../../components/roomCommands.ts';
import { LoadError } from '../../components/status/LoadError.tsx';
import { AddEditions } from '../../features/receiving/AddFiles.tsx';
import { usePastedScorecards, useReceivingController } from '../../features/receiving/useReceiving.ts';
import { queries } from '../../state/queries.ts';
import { planRemovals } from '../../state/removals.ts';
import { PlanList } from './PlanList.tsx';
import { usePlanActions } from './usePlanActions.ts';

/** All plans: what each role asks, in which rounds. */
export function PlansScreen() {
  const plans = useQuery(queries.plans);
  const kits = useQuery(queries.kits);
  const editions = useQuery(queries.planEditions);
  usePastedScorecards(useReceivingController());
  const { create } = usePlanActions();
  useUndoKeys(
    () => planRemovals.undoLatest(),
    () => undefined,
  );
  useRoomCommands(() => [{ id: 'newPlan', label: 'New plan', run: create }]);
  const failed = [plans, kits, editions].find(({ data, error }) => data === undefined && error !== null);
  return (
    <Page
      title="Plans"
      contents={plans.data?.length === 0}
      subtitle={
        plans.data === undefined ? undefined : plans.data.length === 1 ? '1 plan' : `${plans.data.length} plans`
      }
      actions={
        <>
          <AddEditions noun="plan" />
          <Button look="primary" disabled={plans.data === undefined} onClick={create}>
            <Plus size={16} aria-hidden />
            New plan
          </Button>
        </>
      }
    >
      {failed !== undefined && (
        <LoadError title="The plans could not be read" error={failed.error} onRetry={() => void failed.refetch()} />
      )}
      {plans.data !== undefined && kits.data !== undefined && editions.data !== undefined && (
        <PlanList plans={plans.data} kits={kits.data} editions={editions.data} onCreate={create} />
      )}
    </Page>
  );
}
