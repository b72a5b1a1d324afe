import { jobDescriptionOf, planTitle } from '../../shared/domain/plan/planEditing.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { GuideFile } from '../guide/guideFile.ts';
import type { GuideReader } from '../guide/guideReader.ts';
import type { PlanStore } from '../library/planStore.ts';
import type { Plans } from '../plans/plans.ts';
import type { FolderSharing } from '../sharing/folderSharing.ts';
import type { Area } from './answer.ts';

export interface PlanHandlersOptions {
  /** Every plan, the received ones among them. */
  plans: PlanStore;
  /** Their editions. */
  editions: Plans;
  sharing: Pick<FolderSharing, 'publishEdition'>;
  /** Reads files as guides are read, in a process of their own. */
  reader: Pick<GuideReader, 'read'>;
  /** Asks for a file and loads it; null when the user thinks better of it. */
  chooseFile(): Promise<Result<GuideFile | null>>;
}

export function createPlanHandlers({
  plans,
  editions,
  sharing,
  reader,
  chooseFile,
}: PlanHandlersOptions): Area<'plans'> {
  return {
    'plans:list': () => ok(plans.list()),
    'plans:save': ({ plan }) => plans.save(plan),
    'plans:remove': ({ id }) => plans.remove(id),
    'plans:restore': ({ id }) => plans.restore(id),
    'plans:editions': () => ok(editions.editions()),
    'plans:takeNewer': ({ id }) => editions.takeNewer(id),
    'plans:acceptKey': ({ id }) => editions.acceptKey(id),
    'plans:publish': async ({ id }) => {
      const plan = await editions.handOn(id);
      if (!plan.ok) return plan;
      const { content, text } = plan.value;
      return sharing.publishEdition({ noun: 'plan', id: content.id, title: planTitle(content), text });
    },
    'plans:textOfFile': async () => {
      const file = await chooseFile();
      if (!file.ok || file.value === null) return file.ok ? ok(null) : file;
      const { name } = file.value;
      const reading = await reader.read(file.value);
      if (reading === null) return ok(null);
      if (!reading.ok) return reading;
      return ok({ fileName: name, ...jobDescriptionOf(reading.value.text) });
    },
  };
}
