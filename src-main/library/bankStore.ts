import { canonicalJson } from '../../shared/domain/contentHash.ts';
import { clip } from '../../shared/domain/plainText.ts';
import { type Question, questionTitle } from '../../shared/domain/questions/question.ts';
import { type QuestionDocument, questionFormat } from '../../shared/files/formats/question.ts';
import type { BankEntry } from '../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, ManyWrites, WriteContext } from '../storage/documentFolder.ts';
import { createHeldDocuments } from '../storage/loadedDocuments.ts';
import { forEachInTurn } from '../work/yieldToEventLoop.ts';

/** The question bank: what ships with the app, overlaid by the user's questions with the same ids, and the user's own. */
export interface BankStore {
  /** Built-in questions first, in their order; then the user's own, the oldest first. */
  list(): BankEntry[];
  questions(): Question[];
  /** Adds or replaces questions. A built-in one becomes the user's copy, until it is like the original again. */
  save(questions: readonly Question[]): Promise<Result<null>>;
  /**
   * Puts new questions behind the others, all at once and in their order. Stops at the first failure, or when the signal
   * says so: what came before it stays.
   */
  add(questions: readonly Question[], writes: ManyWrites): Promise<Result<null>>;
  /** Takes the user's copy of a built-in question away (into the trash), so that the original shows again. */
  revert(id: string): Result<null>;
  /** Deletes the user's own questions (into the trash). Built-in ones are refused: they can be retired. */
  remove(ids: readonly string[]): Promise<Result<null>>;
  /** Brings questions back out of the trash. */
  restore(ids: readonly string[]): Promise<Result<null>>;
  /** Which of these are in the trash. */
  inTrash(ids: readonly string[]): string[];
  /** Takes up a question whose file has come back. */
  takeUp(id: string): void;
}

export interface BankStoreOptions {
  documents: DocumentFolder<QuestionDocument>;
  builtIn(): readonly Question[];
  now(): number;
}

export function createBankStore({ documents, builtIn, now }: BankStoreOptions): BankStore {
  const held = createHeldDocuments(documents, (document) => contextOf(document?.question));
  let originals: Map<string, Question> | null = null;

  function original(id: string): Question | undefined {
    originals ??= new Map(builtIn().map((question) => [question.id, question]));
    return originals.get(id);
  }

  /** The user's questions. */
  const own = held.all;

  /** The time, or just after the newest question, so that those added in one go keep their order. */
  function nextPlace(): number {
    return Math.max(now(), ...[...own().values()].map(({ addedAt }) => addedAt + 1));
  }

  function list(): BankEntry[] {
    const shipped = builtIn().map((question): BankEntry => {
      const copy = own().get(question.id);
      return copy === undefined ? { question, builtIn: 'original' } : { question: copy.question, builtIn: 'changed' };
    });
    const added = [...own().values()].filter(({ question }) => original(question.id) === undefined);
    added.sort((a, b) => a.addedAt - b.addedAt);
    return [...shipped, ...added.map(({ question }): BankEntry => ({ question, builtIn: null }))];
  }

  function save(question: Question): Result<null> {
    const shipped = original(question.id);
    const isLikeOriginal = shipped !== undefined && canonicalJson(shipped) === canonicalJson(question);
    if (isLikeOriginal) return own().has(question.id) ? held.remove(question.id) : ok(null);
    const addedAt = own().get(question.id)?.addedAt ?? nextPlace();
    return held.write(question.id, documentOf(question, addedAt));
  }

  function documentOf(question: Question, addedAt: number): QuestionDocument {
    return questionFormat.make({ savedAt: now(), addedAt, question });
  }

  async function add(questions: readonly Question[], { onWritten, signal }: ManyWrites): Promise<Result<null>> {
    const first = nextPlace();
    const added = new Map(questions.map((question, place) => [question.id, documentOf(question, first + place)]));
    return documents.writeMany(added, ({ question }) => contextOf(question), {
      signal,
      onWritten(id) {
        const document = added.get(id);
        if (document !== undefined) own().set(id, document);
        onWritten(id);
      },
    });
  }

  function remove(id: string): Result<null> {
    if (original(id) === undefined) return held.remove(id);
    return err('notAllowed', 'A question that ships with Scorecard cannot be deleted. Retire it instead.');
  }

  return {
    list,
    questions: () => list().map(({ question }) => question),
    save: (questions) => forEachInTurn(questions, save),
    add,
    revert(id) {
      if (original(id) === undefined) return err('notAllowed', 'This question is your own: it has no original.');
      return own().has(id) ? held.remove(id) : ok(null);
    },
    remove: (ids) => forEachInTurn(ids, remove),
    restore: (ids) => forEachInTurn(ids, held.restore),
    inTrash(ids) {
      const names = new Set(documents.deleted().map(({ name }) => name));
      return ids.filter((id) => names.has(id));
    },
    takeUp: held.takeUp,
  };
}

function contextOf(question: Question | undefined): WriteContext {
  const what = question === undefined ? 'The question' : `The question “${clip(questionTitle(question), 80)}”`;
  return { what, rest: 'Nothing was changed.' };
}
