import type { Output } from '../../shared/ipc/contract.ts';
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
}

/** Reads guides for the preview, and adds what was chosen there. */
export function createGuideHandlers({ guides, reader, chooseFile }: GuideHandlersOptions): Area<'guides'> {
  async function read(source: GuideSource): Promise<Outcome<Output<'guides:readText'>>> {
    const outcome = await reader.read(source);
    if (outcome === null) return done(null);
    if (!outcome.ok) return outcome;
    return done({ ...outcome.value, importedBefore: guides.findByHash(outcome.value.hash) ?? null });
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
    'guides:add': ({ guide, questions }) => guides.add(guide, questions),
    'guides:remove': ({ id }) => guides.remove(id),
  };
}
