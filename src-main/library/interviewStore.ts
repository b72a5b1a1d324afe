import { newId } from '../../shared/domain/ids.ts';
import type { Edit } from '../../shared/domain/interview/edit.ts';
import { type Details, type FrozenSet, startInterview } from '../../shared/domain/interview/interview.ts';
import type { Feedback } from '../../shared/domain/scorecard/feedback.ts';
import type { LibraryEntry } from '../../shared/domain/scorecard/libraryEntry.ts';
import type { Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { type InterviewDocument, interviewFormat } from '../../shared/files/formats/interview.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { keptAndTriedAgain } from '../../shared/ipc/retryPolicy.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import type { Report } from '../storage/errorLog.ts';
import { createPendingWrites, type Saved, type Unsaved } from '../storage/pendingWrites.ts';
import { forEachInTurn } from '../work/yieldToEventLoop.ts';
import { createHeldInterviews } from './heldInterviews.ts';
import {
  amending,
  describeInterview,
  edited,
  explained,
  submitAmendment,
  submitWorking,
  withoutAmendment,
} from './interviewTransitions.ts';
import { createInterviewTrash } from './interviewTrash.ts';
import type { LibraryIndex } from './libraryIndex.ts';

/** The interviews of the library. Those that were opened to be edited are held in memory until the app ends. */
export interface InterviewStore {
  list(): Promise<LibraryEntry[]>;
  /** The document as it is now, edits that are not on disk yet included. */
  read(id: string): Result<InterviewDocument>;
  /** Whether it has edits that are not on disk yet: then its file does not tell what it says. */
  isAheadOfFile(id: string): boolean;
  /** The same as `read`, and it is held from now on, so that no edit depends on whether its file can still be read. */
  open(id: string): Result<InterviewDocument>;
  /** @param typedIn whether it is typed in from paper, without a clock */
  create(details: Details, plan: FrozenSet, typedIn?: boolean): Result<InterviewDocument>;
  /** Adds an interview that was submitted already. */
  add(scorecard: Scorecard): Result<InterviewDocument>;
  /**
   * Applies edits and writes them within 100 ms. Settles once they are on disk; after a failure they are kept and tried
   * again every 2 s, and with the next edit.
   */
  edit(id: string, edits: readonly Edit[]): Promise<Result<Saved>>;
  submit(id: string): Result<InterviewDocument>;
  amend(id: string): Result<InterviewDocument>;
  /** Keeps the reason of an amendment while it is typed. It is written like an edit, and is no part of what is hashed. */
  explainAmendment(id: string, reason: string): Promise<Result<Saved>>;
  discardAmendment(id: string): Result<InterviewDocument>;
  submitAmendment(id: string, reason: string): Result<InterviewDocument>;
  saveFeedback(id: string, feedback: Feedback | null): Result<Saved>;
  remove(ids: readonly string[]): Promise<Result<null>>;
  restore(ids: readonly string[]): Promise<Result<null>>;
  /** Takes up an interview whose file has come back. */
  takeUp(id: string): void;
  /** Writes everything that is waiting; gives what still is not on disk. */
  flush(): Unsaved[];
}

export interface InterviewStoreOptions {
  documents: DocumentFolder<InterviewDocument>;
  index: LibraryIndex;
  now(): number;
  /** The list shows something else from now on: a late write has succeeded, or the list had not been what the file says. */
  onListChange(id: string): void;
  /** Something has changed that may open or seal what others have written, or that panels show. */
  onOwnChange(): void;
  report: Report;
}

const nothingChanged = 'Nothing was changed.';

/** Makes another document of one, or says why not. */
type Make = (document: InterviewDocument) => Result<InterviewDocument>;

export function createInterviewStore(options: InterviewStoreOptions): InterviewStore {
  const { documents, index, now, onListChange, onOwnChange, report } = options;
  const pending = createPendingWrites<Saved>({ write: writeHeld, onLateSuccess: onListChange, report });
  const held = createHeldInterviews(documents, pending.has);
  const { read } = held;
  const trash = createInterviewTrash({ documents, index, held, pending });

  /** Puts a document on disk and its entry in the list. */
  function write(document: InterviewDocument, rest: string): Result<InterviewDocument> {
    const stamped = { ...document, savedAt: now() };
    const result = documents.write(document.id, stamped, { what: describeInterview(document), rest });
    if (!result.ok) return result;
    index.put(stamped, result.value);
    return ok(stamped);
  }

  function open(id: string): Result<InterviewDocument> {
    const result = held.open(id);
    if (result.ok && !pending.has(id) && index.meet(result.value)) onListChange(id);
    return result;
  }

  function writeHeld(id: string): Result<Saved> {
    const document = held.get(id);
    if (document === undefined) return err('notFound', 'This interview is not in the library any more.');
    const result = write(document, keptAndTriedAgain);
    if (!result.ok) return result;
    held.put(result.value);
    return ok({ savedAt: result.value.savedAt });
  }

  /** Makes another document of the one that is there, and writes it at once, with all edits that were waiting. */
  function change(id: string, make: Make): Result<InterviewDocument> {
    const before = read(id);
    if (!before.ok) return before;
    const made = make(before.value);
    if (!made.ok) return made;
    const result = write(made.value, nothingChanged);
    if (!result.ok) return result;
    held.hold(result.value);
    pending.settle(id, ok({ savedAt: result.value.savedAt }));
    return result;
  }

  /** Makes another document of the one that is there, and writes it in a moment. */
  async function schedule(id: string, make: Make): Promise<Result<Saved>> {
    const before = read(id);
    if (!before.ok) return before;
    const made = make(before.value);
    if (!made.ok) return made;
    if (made.value === before.value && !pending.has(id)) return ok({ savedAt: before.value.savedAt });
    held.put(made.value);
    return pending.schedule(id);
  }

  function add(parts: Pick<InterviewDocument, 'id' | 'working' | 'scorecard'>): Result<InterviewDocument> {
    const document = interviewFormat.make({ savedAt: now(), ...parts, amendmentReason: '', feedback: null });
    const result = write(document, nothingChanged);
    if (result.ok) held.hold(result.value);
    return result;
  }

  function telling<T>(result: Result<T>): Result<T> {
    if (result.ok) onOwnChange();
    return result;
  }

  return {
    list: () => index.entries(),
    read,
    isAheadOfFile: pending.has,
    open,
    create(details, plan, typedIn = false) {
      const working = startInterview({ id: newId(), createdAt: now(), details, plan, typedIn });
      return telling(add({ id: working.id, working, scorecard: null }));
    },
    add: (scorecard) => telling(add({ id: scorecard.id, working: null, scorecard })),
    edit(id, edits) {
      const saving = schedule(id, (document) => edited(document, edits));
      // Only another candidate seals or opens anything. Told at once: it counts already, and on a full disk it would never be told.
      if (edits.some(({ type }) => type === 'describe' || type === 'restore')) onOwnChange();
      return saving;
    },
    submit: (id) => telling(change(id, (document) => submitWorking(document, now()))),
    amend: (id) => change(id, amending),
    explainAmendment: (id, reason) => schedule(id, (document) => explained(document, reason)),
    discardAmendment: (id) => change(id, withoutAmendment),
    submitAmendment: (id, reason) => telling(change(id, (document) => submitAmendment(document, reason, now()))),
    saveFeedback(id, feedback) {
      const result = change(id, (document) => ok({ ...document, feedback }));
      return result.ok ? ok({ savedAt: result.value.savedAt }) : result;
    },
    remove: async (ids) => telling(await forEachInTurn(ids, trash.remove)),
    restore: async (ids) => telling(await forEachInTurn(ids, trash.restore)),
    takeUp: trash.takeUp,
    flush: () => pending.flushAll().flatMap(({ id, result }) => unsaved(held.get(id), result)),
  };
}

function unsaved(document: InterviewDocument | undefined, result: Result<unknown>): Unsaved[] {
  if (result.ok || document === undefined) return [];
  return [{ what: describeInterview(document), failure: result.error }];
}
