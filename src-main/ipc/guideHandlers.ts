import type { Input, Output } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { GuideFile } from '../guide/guideFile.ts';
import type { GuideReader } from '../guide/guideReader.ts';
import type { GuideSource } from '../guide/readGuide.ts';
import type { GuideStore } from '../library/guideStore.ts';
import type { Jobs } from '../work/jobs.ts';
import type { Area } from './answer.ts';

export interface GuideHandlersOptions {
  guides: GuideStore;
  reader: GuideReader;
  /** Asks for a guide's file and loads it; null when the user thinks better of it. */
  chooseFile(): Promise<Result<GuideFile | null>>;
  jobs: Pick<Jobs, 'run'>;
}

/** How often at most the progress is told while questions are added. */
const progressSteps = 100;

/** Reads guides for the preview, and adds what was chosen there. */
export function createGuideHandlers({ guides, reader, chooseFile, jobs }: GuideHandlersOptions): Area<'guides'> {
  async function read(source: GuideSource): Promise<Result<Output<'guides:readText'>>> {
    const result = await reader.read(source);
    if (result === null) return ok(null);
    if (!result.ok) return result;
    return ok({ ...result.value, importedBefore: guides.findByHash(result.value.hash) ?? null });
  }

  function add({ guide, questions }: Input<'guides:add'>): Promise<Result<Output<'guides:add'>>> {
    const total = questions.length;
    const step = Math.ceil(total / progressSteps);
    return jobs.run(guide.id, ({ signal, tell }) => {
      const onProgress = (count: number) => {
        if (count % step === 0) tell(count, total, guide.name);
      };
      return guides.add(guide, questions, { signal, onProgress });
    });
  }

  return {
    'guides:choose': async () => {
      const file = await chooseFile();
      if (!file.ok) return file;
      return file.value === null ? ok(null) : read(file.value);
    },
    'guides:readFile': ({ name, bytes }) => read({ name, bytes }),
    'guides:readText': ({ text }) => read({ name: null, text }),
    'guides:cancel': () => {
      reader.cancel();
      return ok(null);
    },
    'guides:list': () => ok(guides.list()),
    'guides:add': add,
    'guides:remove': ({ id }) => guides.remove(id),
  };
}
