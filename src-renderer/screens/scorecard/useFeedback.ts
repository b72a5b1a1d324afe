import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { draftFeedback, type Feedback } from '../../../shared/domain/feedback.ts';
import type { Id } from '../../../shared/domain/identity.ts';
import type { Interview } from '../../../shared/domain/interview.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import type { InterviewDocument } from '../../../shared/files/documents.ts';
import { request } from '../../api.ts';
import { toastError, toastUndo } from '../../components/ToastRegion.tsx';
import { useSaveQueue } from '../../documents/useSaveQueue.ts';
import { queries } from '../../queries.ts';
import { type EditedFeedback, editFeedback, storedFeedback } from './feedbackEditing.ts';

interface SavedFeedback {
  id: Id;
  feedback: Feedback | null;
}

/** The candidate's feedback while the scorecard is on screen: shown as it is typed, on disk a moment later. */
export function useFeedback({ id, feedback: stored }: InterviewDocument, interview: Interview) {
  const client = useQueryClient();
  const { queryKey } = queries.interview(id);
  const [edited, setEdited] = useState<EditedFeedback>(() =>
    editFeedback(stored ?? draftFeedback(interview), interview),
  );
  const [current, setCurrent] = useState<Feedback | null>(stored);
  const name = toSingleLine(interview.details.candidate.name);
  const { save, flush, state } = useSaveQueue<SavedFeedback>(
    (document) => request('interviews:saveFeedback', document),
    (error) => toastError(`The feedback for ${name} is not saved yet`, error),
  );

  const keep = (feedback: Feedback | null) => {
    setCurrent(feedback);
    client.setQueryData(queryKey, (document) => document && { ...document, feedback });
    save({ id, feedback });
  };

  return {
    edited,
    /** What would be exported now. */
    feedback: current ?? draftFeedback(interview),
    isEdited: current !== null,
    state,
    flush,
    change: (update: (feedback: EditedFeedback) => EditedFeedback) => {
      const changed = update(edited);
      setEdited(changed);
      keep(storedFeedback(changed, Date.now()));
    },
    /** Goes back to what the marks and lines give, and offers to take that back. */
    startAgain: () => {
      setEdited(editFeedback(draftFeedback(interview), interview));
      keep(null);
      toastUndo('The feedback was started again from the marks', () => {
        setEdited(edited);
        keep(current);
      });
    },
  };
}

export type FeedbackEditing = ReturnType<typeof useFeedback>;
