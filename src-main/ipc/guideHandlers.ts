import type { Id } from '../../shared/domain/identity.ts';
import type { Input, Output, Progress } from '../../shared/ipc/contract.ts';
import type { GuideFile } from '../guide/guideFile.ts';
import type { GuideReader } from '../guide/guideReader.ts';
import type { GuideSource } from '../guide/readGuide.ts';
import type { GuideStore } from '../library/guideStore.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Area } from './handlers.ts';

export interface GuideHandlersOptions {
  guides: GuideStore;
  reader: GuideReader;
  /** Asks for a guide's file and loads it; null when the user thinks better of it. */
  chooseFile(): Promise<Outcome<GuideFile | null>>;
  sendProgress(progress: Progress): void;
}

/** How often at most the progress is told while questions are added. */
const progressSteps = 100;

/** Reads guides for the preview, and adds what was chosen there. */
export function createGuideHandlers({
  guides,
  reader,
  chooseFile,
  sendProgress,
}: GuideHandlersOptions): Area<'guides'> {
  async function read(source: GuideSource): Promise<Outcome<Output<'guides:readText'>>> {
    const outcome = await reader.read(source);
    if (outcome === null) return done(null);
    if (!outcome.ok) return outcome;
    return done({ ...outcome.value, importedBefore: guides.findByHash(outcome.value.hash) ?? null });
  }

  const adding = new Map<Id, AbortController>();

  async function add({ guide, questions }: Input<'guides:add'>): Promise<Outcome<Output<'guides:add'>>> {
    const controller = new AbortController();
    const total = questions.length;
    const step = Math.ceil(total / progressSteps);
    const onProgress = (count: number) => {
      if (count % step === 0) sendProgress({ jobId: guide.id, done: count, total, current: guide.name });
    };
    adding.set(guide.id, controller);
    try {
      return await guides.add(guide, questions, { signal: controller.signal, onProgress });
    } finally {
      adding.delete(guide.id);
    }
  }

  return {
    'guides:choose': async () => {
      const file = await chooseFile();
      if (!file.ok) return file;
      return file.value === null ? done(null) : read(file.value);
    },
    'guides:readFile': ({ name, bytes }) => read({ name, bytes }),
    'guides:readText': ({ text }) => read({ name: null, text }),
    'guides:cancel': () => {
      reader.cancel();
      return done(null);
    },
    'guides:list': () => done(guides.list()),
    'guides:add': add,
    'guides:cancelAdding': ({ id }) => {
      adding.get(id)?.abort();
      return done(null);
    },
    'guides:remove': ({ id }) => guides.remove(id),
  };
}
