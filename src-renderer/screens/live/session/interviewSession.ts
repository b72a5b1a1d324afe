import { applyEdit, type Edit } from '../../../../shared/domain/interview/edit.ts';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import { restoreBetween } from '../../../../shared/domain/interview/restore.ts';
import { request } from '../../../state/api.ts';
import { type EditRules, EditSession, type SessionParts } from '../../../state/editSession.ts';
import { toastError } from '../../../state/toasts.ts';

/** One interview while it is on screen. */
export type InterviewSession = EditSession<Interview, Edit>;

const rules: EditRules<Interview, Edit> = {
  apply: applyEdit,
  between: (before, after) => {
    // Undo never turns the clock back: time that has passed since then has passed.
    const { clock: _, ...parts } = restoreBetween(before, after);
    return parts;
  },
  nothing: { type: 'batch', edits: [] },
  place: {
    of: ({ current }) => current,
    goTo: (questionId) => ({ type: 'goTo', questionId, at: Date.now() }),
  },
};

/** Begins with the interview as the main process has it, `savedAt` ms since the epoch. */
export function startInterviewSession(
  interview: Interview,
  savedAt: number,
  parts: Partial<Pick<SessionParts<Interview, Edit>, 'send' | 'onRefusal'>> = {},
): InterviewSession {
  return new EditSession({
    document: interview,
    savedAt,
    rules,
    send: (edits) => request('interviews:edit', { id: interview.id, edits }),
    onRefusal: (label, error) => toastError(`${label ?? 'The last change'}: this was not kept`, error),
    ...parts,
  });
}
