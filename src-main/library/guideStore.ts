import { areDistinct } from '../../shared/domain/ids.ts';
import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { GuideRecord } from '../../shared/files/formats/guide.ts';
import { type GuideDocument, guideFormat } from '../../shared/files/formats/guide.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createHeldDocuments } from '../storage/loadedDocuments.ts';
import type { BankStore } from './bankStore.ts';

/** The guides that were imported. Their questions are in the bank; here stands which ones came from which guide. */
export interface GuideStore {
  /** The newest first. */
  list(): GuideRecord[];
  /** The newest guide with this text. */
  findByHash(hash: string): GuideRecord | undefined;
  /** Adds questions to the bank and remembers their guide. When it fails or is cancelled, the bank is as it was before. */
  add(guide: GuideRecord, questions: readonly Question[], course?: AddingCourse): Promise<Result<Added>>;
  /** Takes a guide and those of its questions that are still in the bank out again (into the trash). */
  remove(id: string): Promise<Result<null>>;
  /** Brings a guide back out of the trash, with those of its questions that are there too. */
  restore(id: string): Promise<Result<null>>;
  /** Takes up a guide whose file has come back. */
  takeUp(id: string): void;
}

/** What came of adding: all of it is in the bank, or nothing, since it was cancelled. */
export interface Added {
  wasCancelled: boolean;
}

/** How adding is followed and cancelled. */
export interface AddingCourse {
  signal: AbortSignal;
  /** Told how many questions are in the bank, each time that there is one more. */
  onProgress(done: number): void;
}

const unfollowed: AddingCourse = { signal: new AbortController().signal, onProgress: () => undefined };

export interface GuideStoreOptions {
  documents: DocumentFolder<GuideDocument>;
  bank: BankStore;
  now(): number;
}

export function createGuideStore({ documents, bank, now }: GuideStoreOptions): GuideStore {
  const held = createHeldDocuments(documents, (document) => contextOf(document?.guide));
  const guides = held.all;

  function list(): GuideRecord[] {
    return [...guides().values()].map(({ guide }) => guide).sort((a, b) => b.importedAt - a.importedAt);
  }

  function inBank(ids: readonly string[]): string[] {
    const present = new Set(bank.questions().map(({ id }) => id));
    return ids.filter((id) => present.has(id));
  }

  function write(guide: GuideRecord, questionIds: string[]): Result<unknown> {
    const record = { ...guide, questions: questionIds.length };
    return held.write(guide.id, guideFormat.make({ savedAt: now(), guide: record, questionIds }));
  }

  async function remove(id: string): Promise<Result<null>> {
    const document = guides().get(id);
    if (document === undefined) return err('notFound', 'This guide is not in the library any more.');
    const removed = await bank.remove(inBank(document.questionIds));
    return removed.ok ? held.remove(id) : removed;
  }

  return {
    list,
    findByHash: (hash) => list().find((guide) => guide.hash === hash),
    async add(guide, questions, { signal, onProgress } = unfollowed) {
      const ids = questions.map(({ id }) => id);
      const isKnown = guides().has(guide.id) || inBank(ids).length > 0 || !areDistinct(ids);
      if (isKnown) return err('notAllowed', `${nameOf(guide)} or one of its questions is in the bank already.`);
      // The guide comes first: after a crash it shows what has been added so far, and takes it out again.
      const written = write(guide, ids);
      if (!written.ok) return written;
      let count = 0;
      const saved = await bank.add(questions, { signal, onWritten: () => onProgress(++count) });
      if (saved.ok && count === questions.length) return ok({ wasCancelled: false });
      const undone = await remove(guide.id);
      if (!undone.ok) return partly(guide, (saved.ok ? undone : saved).error.message);
      return saved.ok ? ok({ wasCancelled: true }) : saved;
    },
    remove,
    async restore(id) {
      // The guide comes first, as when it is added: what has come back of its questions can be seen with it.
      const result = documents.restore(id, { what: 'The guide', rest: 'It is still in the trash.' });
      if (!result.ok) return result;
      held.takeUp(id);
      return bank.restore(bank.inTrash(guides().get(id)?.questionIds ?? []));
    },
    takeUp: held.takeUp,
  };
}

/** Not even taking back what was written has worked. */
function partly(guide: GuideRecord, reason: string): Result<never> {
  return err(
    'notWritable',
    `${reason} Some questions of ${nameOf(guide)} are in the bank already; delete them there once it can be written again.`,
  );
}

function nameOf({ name }: GuideRecord): string {
  return `The guide “${clip(toSingleLine(name), 80)}”`;
}

function contextOf(guide: GuideRecord | undefined): WriteContext {
  return { what: guide === undefined ? 'The guide' : nameOf(guide), rest: 'Nothing was changed.' };
}
