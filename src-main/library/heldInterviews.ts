import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';

/** The interviews that are edited, in memory: what is held is what the window shows, and as new as its file or newer. */
export interface HeldInterviews {
  /** The document as it is now: the one that is held, or its file. */
  read(id: string): Result<InterviewDocument>;
  /** The same, and it is held from now on. A file that somebody has put in its place meanwhile is taken up. */
  open(id: string): Result<InterviewDocument>;
  get(id: string): InterviewDocument | undefined;
  /** Holds a document as it is. */
  put(document: InterviewDocument): void;
  /** The same, but for a scorecard that is locked: it has nothing to lose and need not be held. */
  hold(document: InterviewDocument): void;
  drop(id: string): void;
}

/** @param isWaiting whether a document has edits that are not on disk yet */
export function createHeldInterviews(
  documents: DocumentFolder<InterviewDocument>,
  isWaiting: (id: string) => boolean,
): HeldInterviews {
  const held = new Map<string, InterviewDocument>();

  function read(id: string): Result<InterviewDocument> {
    const document = held.get(id);
    return document === undefined ? readFile(id) : ok(document);
  }

  function readFile(id: string): Result<InterviewDocument> {
    const reading = documents.read(id);
    if (reading.state === 'found') return ok(reading.document);
    if (reading.state === 'absent') return err('notFound', 'This interview is not in the library any more.');
    return err('unreadable', `This interview cannot be opened: ${reading.trouble.file} ${reading.trouble.problem}.`);
  }

  function hold(document: InterviewDocument): void {
    if (document.working === null) held.delete(document.id);
    else held.set(document.id, document);
  }

  return {
    read,
    open(id) {
      // A file that was put in place by hand meanwhile, from a backup say, is taken up here.
      if (held.has(id) && !isWaiting(id) && !documents.isAsLeft(id)) {
        const fresh = readFile(id);
        if (fresh.ok) hold(fresh.value);
      }
      const result = read(id);
      if (result.ok) hold(result.value);
      return result;
    },
    get: (id) => held.get(id),
    put(document) {
      held.set(document.id, document);
    },
    hold,
    drop(id) {
      held.delete(id);
    },
  };
}
