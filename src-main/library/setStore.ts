import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { type SetDocument, setFormat } from '../../shared/files/formats/set.ts';
import { err, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createHeldDocuments } from '../storage/loadedDocuments.ts';

/** The question sets: those that ship with the app, overlaid by the user's sets with the same ids, and the user's own. */
export interface SetStore {
  /** Built-in sets first, in their order; then the user's own by title. */
  list(): QuestionSet[];
  find(id: string): QuestionSet | undefined;
  /** Adds or replaces a set. A built-in one becomes the user's copy (`builtIn: false`). */
  save(set: QuestionSet): Result<null>;
  /** Deletes a set (into the trash). The user's copy of a built-in set gives way to the original; that one stays. */
  remove(id: string): Result<null>;
  restore(id: string): Result<null>;
  /** Takes up a set whose file has come back. */
  takeUp(id: string): void;
}

export interface SetStoreOptions {
  documents: DocumentFolder<SetDocument>;
  builtIn(): readonly QuestionSet[];
  now(): number;
}

export function createSetStore({ documents, builtIn, now }: SetStoreOptions): SetStore {
  const held = createHeldDocuments(documents, (document) => contextOf(document?.set));
  const own = held.all;

  function list(): QuestionSet[] {
    const shipped = builtIn();
    const shippedIds = new Set(shipped.map(({ id }) => id));
    const added = [...own().values()].map(({ set }) => set).filter(({ id }) => !shippedIds.has(id));
    added.sort((a, b) => a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id));
    return [...shipped.map((set) => own().get(set.id)?.set ?? set), ...added];
  }

  return {
    list,
    find: (id) => own().get(id)?.set ?? builtIn().find((set) => set.id === id),
    save(changed) {
      const set = { ...changed, builtIn: false };
      return held.write(set.id, setFormat.make({ savedAt: now(), set }));
    },
    remove(id) {
      if (!own().has(id) && builtIn().some((shipped) => shipped.id === id)) {
        return err('notAllowed', 'This set ships with Scorecard and stays. Duplicate it to make your own of it.');
      }
      return held.remove(id);
    },
    restore: held.restore,
    takeUp: held.takeUp,
  };
}

function contextOf(set: QuestionSet | undefined): WriteContext {
  const title = clip(toSingleLine(set?.title ?? ''), 80);
  return { what: title === '' ? 'The question set' : `The question set “${title}”`, rest: 'Nothing was changed.' };
}
