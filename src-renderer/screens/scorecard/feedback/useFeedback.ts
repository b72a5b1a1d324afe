import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import { toSingleLine } from '../../../../shared/domain/plainText.ts';
import { draftFeedback, type Feedback } from '../../../../shared/domain/scorecard/feedback.ts';
import type { InterviewDocument } from '../../../../shared/files/formats/interview.ts';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { useStore } from '../../../state/store.ts';
import { toastError, toastUndo } from '../../../state/toasts.ts';
import { useSaveQueue } from '../../../state/useSaveQueue.ts';
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
    (_, error) => toastError(`The last change of the feedback for ${name} was not kept`, error),
  );
  const [draft] = useState(
    () =>
      new FeedbackDraft(interview, stored, (feedback) => {
        client.setQueryData(queries.interview(id).queryKey, (document) => document && { ...document, feedback });
        save({ id, feedback });
      }),
  );
  const current = useStore(draft.state);
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
