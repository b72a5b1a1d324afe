import { clip } from '../../../shared/domain/plainText.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import { planTitle } from '../../../shared/domain/plan/planEditing.ts';
import { request } from '../../state/api.ts';
import { usePlanDocuments } from '../../state/bankAndSets.ts';
import { HandOnPopover } from './HandOnPopover.tsx';
import { PublishEdition } from './PublishEdition.tsx';
import { usePlanFile } from './useSignedFile.ts';

/** The ways in which a plan leaves this computer. */
export function SendPlan({ plan, isReceived }: { plan: HiringPlan; isReceived: boolean }) {
  const documents = usePlanDocuments();
  const ways = usePlanFile(plan.id);
  /** The main process makes it of what is on its disk. */
  const saved =
    <Args extends unknown[], Value>(work: (...args: Args) => Promise<Value>) =>
    async (...args: Args) => {
      await documents.flush();
      return work(...args);
    };
  return (
    <HandOnPopover
      label="Send the plan"
      noun="plan"
      about={
        isReceived
          ? 'The signed file as its author made it. Whoever receives it sees who that is.'
          : 'One signed file with the rounds, the competencies and the rule as they are now. Kits travel by themselves. Once the plan changes, the next edition is sent.'
      }
      fileName={`${clip(planTitle(plan), 60)}.plan`}
      ways={{ ...ways, save: saved(ways.save), copy: saved(ways.copy), drag: saved(ways.drag) }}
    >
      <PublishEdition noun="plan" publish={saved(() => request('plans:publish', { id: plan.id }))} />
    </HandOnPopover>
  );
}
