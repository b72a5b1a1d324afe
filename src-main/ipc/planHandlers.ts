import { jobDescriptionOf } from '../../shared/domain/plan/planEditing.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { GuideFile } from '../guide/guideFile.ts';
import type { GuideReader } from '../guide/guideReader.ts';
import type { PlanStore } from '../library/planStore.ts';
import type { Area } from './answer.ts';

export interface PlanHandlersOptions {
  plans: PlanStore;
  /** Reads files as guides are read, in a process of their own. */
  reader: Pick<GuideReader, 'read'>;
  /** Asks for a file and loads it; null when the user thinks better of it. */
  chooseFile(): Promise<Result<GuideFile | null>>;
}

export function createPlanHandlers({ plans, reader, chooseFile }: PlanHandlersOptions): Area<'plans'> {
  return {
    'plans:list': () => ok(plans.list()),
    'plans:save': ({ plan }) => plans.save(plan),
    'plans:remove': ({ id }) => plans.remove(id),
    'plans:restore': ({ id }) => plans.restore(id),
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
