import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import type { PendingWrites } from '../storage/pendingWrites.ts';
import type { HeldInterviews } from './heldInterviews.ts';
import { describeInterview } from './interviewTransitions.ts';
import type { LibraryIndex } from './libraryIndex.ts';

/** How interviews go into the trash and come back. */
export interface InterviewTrash {
  /** What waits to be written is written first, so that it comes back whole. */
  remove(id: string): Result<null>;
  restore(id: string): Result<null>;
  /** Takes up an interview whose file has come back. */
  takeUp(id: string): void;
}

export interface InterviewTrashOptions {
  documents: DocumentFolder<InterviewDocument>;
  index: LibraryIndex;
  held: HeldInterviews;
  pending: Pick<PendingWrites<unknown>, 'flush'>;
}

export function createInterviewTrash({ documents, index, held, pending }: InterviewTrashOptions): InterviewTrash {
  function takeUp(id: string): void {
    const reading = documents.read(id);
    if (reading.state === 'found') index.put(reading.document, reading.stamp);
  }

  return {
    remove(id) {
      const last = pending.flush(id);
      if (last !== null && !last.ok) return last;
      const result = documents.remove(id, contextOf(held.get(id), 'It was not deleted.'));
      if (!result.ok) return result;
      held.drop(id);
      index.drop(id);
      return result;
    },
    restore(id) {
      const result = documents.restore(id, contextOf(undefined, 'It is still in the trash.'));
      if (result.ok) takeUp(id);
      return result;
    },
    takeUp,
  };
}

function contextOf(document: InterviewDocument | undefined, rest: string): WriteContext {
  return { what: document === undefined ? 'The interview' : describeInterview(document), rest };
}
