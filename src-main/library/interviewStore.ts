import { applyEdit, type Edit } from '../../shared/domain/edit.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import { newId } from '../../shared/domain/identity.ts';
import { type Details, type FrozenSet, interviewSchema, startInterview } from '../../shared/domain/interview.ts';
import type { LibraryEntry } from '../../shared/domain/libraryEntry.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import type { InterviewDocument } from '../../shared/files/documents.ts';
import type { Failure } from '../../shared/ipc/contract.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { DocumentFolder, WriteContext } from './documentFolder.ts';
import {
  alreadySubmitted,
  amending,
  describeInterview,
  notAmending,
  submitAmendment,
  submitWorking,
  withoutAmendment,
} from './interviewSteps.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import { createPendingWrites } from './pendingWrites.ts';
import { forEachInTurn } from './takingTurns.ts';

/** A document is on disk as of `savedAt`, in ms since the epoch. */
export interface Saved {
  savedAt: number;
}

/** An interview that is not on disk as it is in memory. */
export interface Unsaved {
  /** 'The interview with Priya Raman'. */
  what: string;
  failure: Failure;
}

/** The interviews of the library. Those that were opened to be edited are held in memory until the app ends. */
export interface InterviewStore {
  list(): Promise<LibraryEntry[]>;
  /** The document as it is now, edits that are not on disk yet included. */
  read(id: string): Outcome<InterviewDocument>;
  /** Whether it has edits that are not on disk yet: then its file does not tell what it says. */
  isAheadOfFile(id: string): boolean;
  /** The same as `read`, and it is held from now on, so that no edit depends on whether its file can still be read. */
  open(id: string): Outcome<InterviewDocument>;
  create(details: Details, plan: FrozenSet): Outcome<InterviewDocument>;
  /** Adds an interview that was submitted already. */
  add(scorecard: Scorecard): Outcome<InterviewDocument>;
  /**
   * Applies edits and writes them within 100 ms. Settles once they are on disk; after a failure they are kept and tried
   * again every 2 s, and with the next edit.
   */
  edit(id: string, edits: readonly Edit[]): Promise<Outcome<Saved>>;
  submit(id: string): Outcome<InterviewDocument>;
  amend(id: string): Outcome<InterviewDocument>;
  /** Keeps the reason of an amendment while it is typed. It is written like an edit, and is no part of what is hashed. */
  explainAmendment(id: string, reason: string): Promise<Outcome<Saved>>;
  discardAmendment(id: string): Outcome<InterviewDocument>;
  submitAmendment(id: string, reason: string): Outcome<InterviewDocument>;
  saveFeedback(id: string, feedback: Feedback | null): Outcome<Saved>;
  remove(ids: readonly string[]): Promise<Outcome<null>>;
  restore(ids: readonly string[]): Promise<Outcome<null>>;
  /** Writes everything that is waiting; gives what still is not on disk. */
  flush(): Unsaved[];
}

export interface InterviewStoreOptions {
  documents: DocumentFolder<InterviewDocument>;
  index: LibraryIndex;
  now(): number;
  /** A write that had failed has succeeded when nobody was waiting for it any more. */
  onLateSave(id: string): void;
}

const keptInMemory = 'Scorecard keeps it and tries again every two seconds.';
const nothingChanged = 'Nothing was changed.';

export function createInterviewStore({ documents, index, now, onLateSave }: InterviewStoreOptions): InterviewStore {
  const held = new Map<string, InterviewDocument>();
  const pending = createPendingWrites<Saved>(writeHeld, onLateSave);

  /** What is held is what the window shows, and as new as its file or newer. */
  function read(id: string): Outcome<InterviewDocument> {
    const document = held.get(id);
    return document === undefined ? readFile(id) : done(document);
  }

  function readFile(id: string): Outcome<InterviewDocument> {
    const reading = documents.read(id);
    if (reading.state === 'found') return done(reading.document);
    if (reading.state === 'absent') return failed('notFound', 'This interview is not in the library any more.');
    return failed('unreadable', `This interview cannot be opened: ${reading.trouble.file} ${reading.trouble.problem}.`);
  }

  function open(id: string): Outcome<InterviewDocument> {
    // A file that was put in place by hand meanwhile, from a backup say, is taken up here.
    if (held.has(id) && !pending.has(id) && !documents.isAsLeft(id)) {
      const fresh = readFile(id);
      if (fresh.ok) hold(fresh.value);
    }
    const outcome = read(id);
    if (outcome.ok) hold(outcome.value);
    return outcome;
  }

  /** A scorecard that is locked has nothing to lose and need not be held. */
  function hold(document: InterviewDocument): void {
    if (document.working === null) held.delete(document.id);
    else held.set(document.id, document);
  }

  /** Puts a document on disk and its entry in the list. */
  function write(document: InterviewDocument, rest: string): Outcome<InterviewDocument> {
    const stamped = { ...document, savedAt: now() };
    const outcome = documents.write(document.id, stamped, { what: describeInterview(document), rest });
    if (!outcome.ok) return outcome;
    index.put(stamped, outcome.value);
    return done(stamped);
  }

  function writeHeld(id: string): Outcome<Saved> {
    const document = held.get(id);
    if (document === undefined) return failed('notFound', 'This interview is not in the library any more.');
    const outcome = write(document, keptInMemory);
    if (!outcome.ok) return outcome;
    held.set(id, outcome.value);
    return done({ savedAt: outcome.value.savedAt });
  }

  /** Makes another document of the one that is there, and writes it at once, with all edits that were waiting. */
  function change(
    id: string,
    make: (document: InterviewDocument) => Outcome<InterviewDocument>,
  ): Outcome<InterviewDocument> {
    const before = read(id);
    if (!before.ok) return before;
    const made = make(before.value);
    if (!made.ok) return made;
    const outcome = write(made.value, nothingChanged);
    if (!outcome.ok) return outcome;
    hold(outcome.value);
    pending.settle(id, done({ savedAt: outcome.value.savedAt }));
    return outcome;
  }

  function add(parts: Pick<InterviewDocument, 'id' | 'working' | 'scorecard'>): Outcome<InterviewDocument> {
    const head = { format: 'scorecard-interview', version: 2, savedAt: now() } as const;
    const outcome = write({ ...head, ...parts, amendmentReason: '', feedback: null }, nothingChanged);
    if (outcome.ok) hold(outcome.value);
    return outcome;
  }

  return {
    list: () => index.entries(),
    read,
    isAheadOfFile: pending.has,
    open,
    create(details, plan) {
      const working = startInterview({ id: newId(), createdAt: now(), details, plan });
      return add({ id: working.id, working, scorecard: null });
    },
    add: (scorecard) => add({ id: scorecard.id, working: null, scorecard }),
    async edit(id, edits) {
      const before = read(id);
      if (!before.ok) return before;
      const document = before.value;
      if (document.working === null) return failed('notAllowed', alreadySubmitted);
      const working = edits.reduce(applyEdit, document.working);
      const hasChanged = working !== document.working;
      if (!hasChanged && !pending.has(id)) return done({ savedAt: document.savedAt });
      // A document that could not be read back must never be written.
      if (hasChanged && !interviewSchema.safeParse(working).success) return failed('invalidInput', unreadableChange);
      held.set(id, { ...document, working });
      return pending.schedule(id);
    },
    submit: (id) => change(id, (document) => submitWorking(document, now())),
    amend: (id) => change(id, amending),
    async explainAmendment(id, reason) {
      const before = read(id);
      if (!before.ok) return before;
      const document = before.value;
      if (document.working === null || document.scorecard === null) return failed('notAllowed', notAmending);
      if (reason === document.amendmentReason && !pending.has(id)) return done({ savedAt: document.savedAt });
      held.set(id, { ...document, amendmentReason: reason });
      return pending.schedule(id);
    },
    discardAmendment: (id) => change(id, withoutAmendment),
    submitAmendment: (id, reason) => change(id, (document) => submitAmendment(document, reason, now())),
    saveFeedback(id, feedback) {
      const outcome = change(id, (document) => done({ ...document, feedback }));
      return outcome.ok ? done({ savedAt: outcome.value.savedAt }) : outcome;
    },
    remove: (ids) =>
      forEachInTurn(ids, (id) => {
        const last = pending.flush(id);
        if (last !== null && !last.ok) return last;
        const outcome = documents.remove(id, contextOf(held.get(id), 'It was not deleted.'));
        if (!outcome.ok) return outcome;
        held.delete(id);
        index.drop(id);
        return outcome;
      }),
    restore: (ids) =>
      forEachInTurn(ids, (id) => {
        const outcome = documents.restore(id, contextOf(undefined, 'It is still in the trash.'));
        if (!outcome.ok) return outcome;
        const reading = documents.read(id);
        if (reading.state === 'found') index.put(reading.document, reading.stamp);
        return outcome;
      }),
    flush: () =>
      pending.flushAll().flatMap(({ id, outcome }) => {
        const document = held.get(id);
        return outcome.ok || document === undefined
          ? []
          : [{ what: describeInterview(document), failure: outcome.error }];
      }),
  };
}

const unreadableChange = 'This change does not fit into an interview and was not kept. What was there before is safe.';

function contextOf(document: InterviewDocument | undefined, rest: string): WriteContext {
  return { what: document === undefined ? 'The interview' : describeInterview(document), rest };
}
