import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { newId } from '../../../shared/domain/ids.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { duplicatePlan, emptyPlan, planTitle } from '../../../shared/domain/plan/planEditing.ts';
import { usePlanDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { planRemovals } from '../../state/removals.ts';
import { toastDone, toastError, toastUndo } from '../../state/toasts.ts';

/** What can be done with a whole plan. */
export function usePlanActions() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const documents = usePlanDocuments();
  const open = (plan: HiringPlan) => {
    documents.add(plan);
    void navigate({ to: '/plans/$planId', params: { planId: plan.id } });
  };
  const readAgain = () => client.invalidateQueries({ queryKey: queries.plans.queryKey });

  return {
    create: () => open(emptyPlan(newId())),
    duplicate: (plan: HiringPlan) => open(duplicatePlan(plan, newId())),
    remove: async (plan: HiringPlan) => {
      const title = planTitle(plan);
      try {
        const bringBack = await documents.remove(plan.id);
        await readAgain();
        const undo = planRemovals.remember(() => {
          bringBack()
            .then(readAgain)
            .then(
              () => toastDone(`‘${title}’ brought back`),
              (error: unknown) => toastError(`‘${title}’ could not be brought back`, error),
            );
        });
        toastUndo(`Deleted ‘${title}’`, undo);
      } catch (error) {
        toastError(`‘${title}’ was not deleted`, error);
      }
    },
  };
}
