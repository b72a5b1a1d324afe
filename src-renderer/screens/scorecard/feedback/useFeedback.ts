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
  const show = (feedback: Feedback | null) =>
    client.setQueryData(queries.interview(id).queryKey, (document) => document && { ...document, feedback });
  const { save, flush, state } = useSaveQueue<SavedFeedback>({
    stored: { id, feedback: stored },
    write: (document) => request('interviews:saveFeedback', document),
    onFailure: (error) => toastError(`The feedback for ${name} is not saved yet`, error),
    onRefusal: (kept, error) => {
      show(kept.feedback);
      draft.goBack(kept.feedback);
      toastError(`The last change of the feedback for ${name} was not kept`, error);
    },
  });
  const [draft] = useState(
    () =>
      new FeedbackDraft(interview, stored, (feedback) => {
        show(feedback);
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
