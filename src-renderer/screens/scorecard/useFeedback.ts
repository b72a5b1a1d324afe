import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { draftFeedback, type Feedback } from '../../../shared/domain/feedback.ts';
import type { Id } from '../../../shared/domain/identity.ts';
import type { Interview } from '../../../shared/domain/interview.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import type { InterviewDocument } from '../../../shared/files/documents.ts';
import { request } from '../../api.ts';
import { toastError, toastUndo } from '../../components/ToastRegion.tsx';
import { useSaveQueue } from '../../documents/useSaveQueue.ts';
import { queries } from '../../queries.ts';
import { FeedbackDraft } from './feedbackDraft.ts';

interface SavedFeedback {
  id: Id;
  feedback: Feedback | null;
}

/** The candidate's feedback: shown as it is typed, on disk a moment later. */
export function useFeedback({ id, feedback: stored }: InterviewDocument, interview: Interview) {
  const client = useQueryClient();
  const name = toSingleLine(interview.details.candidate.name);
  const { save, flush, state } = useSaveQueue<SavedFeedback>(
    (document) => request('interviews:saveFeedback', document),
    (error) => toastError(`The feedback for ${name} is not saved yet`, error),
  );
  const [draft] = useState(
    () =>
      new FeedbackDraft(interview, stored, (feedback) => {
        client.setQueryData(queries.interview(id).queryKey, (document) => document && { ...document, feedback });
        save({ id, feedback });
      }),
  );
  const current = useSyncExternalStore(draft.subscribe, draft.getState);
  return {
    edited: current.edited,
    /** What would be exported now. */
    feedback: current.stored ?? draftFeedback(interview),
    isEdited: current.stored !== null,
    change: draft.change,
    startAgain: () => toastUndo('The feedback was started again from the marks', draft.startAgain()),
    state,
    flush,
  };
}

export type FeedbackEditing = ReturnType<typeof useFeedback>;
