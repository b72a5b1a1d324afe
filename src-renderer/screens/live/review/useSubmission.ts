import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastError } from '../../../state/toasts.ts';
import { useSession } from '../session/useInterviewSession.ts';

/** What the user confirms before a scorecard is locked; an amendment needs its reason, which is kept as it is typed. */
export interface Submission {
  isConfirming: boolean;
  setIsConfirming: (isConfirming: boolean) => void;
  reason: string;
  explain: (typed: string) => void;
  /** Locks the interview once everything is on disk, and shows the scorecard. */
  submit: () => void;
}

/** @param amendmentReason as it was typed before */
export function useSubmission(isAmending: boolean, amendmentReason: string): Submission {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isConfirming, setIsConfirming] = useState(false);
  const [reason, setReason] = useState(amendmentReason);
  const { id } = session.document;
  const explain = (typed: string) => {
    setReason(typed);
    session.track(request('interviews:explainAmendment', { id, reason: typed }));
  };
  const lock = async () => {
    try {
      await session.settled();
      if (isAmending) await request('interviews:submitAmendment', { id, reason });
      else await request('interviews:submit', { id });
      client.removeQueries({ queryKey: queries.interview(id).queryKey });
      await navigate({ to: '/scorecards/$interviewId', params: { interviewId: id } });
    } catch (error) {
      setIsConfirming(false);
      toastError('The scorecard was not submitted', error);
    }
  };
  const isRunning = useRef(false);
  const submit = () => {
    if (isRunning.current) return;
    isRunning.current = true;
    void lock().finally(() => {
      isRunning.current = false;
    });
  };
  return { isConfirming, setIsConfirming, reason, explain, submit };
}
