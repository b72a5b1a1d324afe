import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { canSubmit, evidenceOfAsking } from '../../../shared/domain/interview/review.ts';
import type { Place } from '../../../shared/domain/interview/steps.ts';
import { announce, announceStep } from '../../state/announcer.ts';
import type { ScreenActions } from './commands.ts';
import type { Overlay } from './LiveOverlays.tsx';
import type { ReviewHandle } from './review/ReviewPane.tsx';
import { useSubmission } from './review/useSubmission.ts';
import { goTo, leaveUnrated } from './session/actions.ts';
import { useSession } from './session/useInterviewSession.ts';
import { useBesideLayout } from './useBesideLayout.ts';

const route = getRouteApi('/interviews/$interviewId');

/** What the live screen shows beside the interview itself, and the ways to change it. */
export function useLiveScreen(isAmending: boolean, amendmentReason: string) {
  const session = useSession();
  const [isReviewing, show] = useReviewView(session.document.id);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const submission = useSubmission(isAmending, amendmentReason);
  const composer = useRef<HTMLTextAreaElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const review = useRef<ReviewHandle>(null);
  const navigate = useNavigate();
  const [isBeside, toggleBeside] = useBesideLayout();
  const [areProbesShown, setAreProbesShown] = useState(false);

  const focusComposer = () => composer.current?.focus();
  const actions: ScreenActions = {
    // What was undone is said with what the question is like then.
    undo: () => session.undo() ?? announceStep('undo', null),
    redo: () => session.redo() ?? announceStep('redo', null),
    showQuestion: () => isReviewing && show(undefined),
    review: () => {
      if (!isReviewing) show('review');
      else if (canSubmit(session.document)) submission.setIsConfirming(true);
      else review.current?.showOpen();
    },
    skip: (questionIds) => {
      if (evidenceOfAsking(session.document, questionIds).length === 0) leaveUnrated(session, questionIds, []);
      else setOverlay({ kind: 'skip', questionIds });
    },
    leave: () => void navigate({ to: '/' }),
    focusComposer,
    focusReason: () => reason.current?.focus(),
    toggleProbes: () => {
      setAreProbesShown(!areProbesShown);
      announce(areProbesShown ? 'Probes hidden' : 'Probes shown');
    },
    toggleBeside,
    openPalette: () => setOverlay({ kind: 'commands' }),
    openQuestions: () => setOverlay({ kind: 'questions' }),
    openBank: () => setOverlay({ kind: 'bank' }),
    openDetails: () => setOverlay({ kind: 'details' }),
    openHelp: () => setOverlay({ kind: 'help' }),
    openHandOver: () => setOverlay({ kind: 'handOver' }),
  };
  return {
    actions,
    isReviewing,
    isBeside,
    areProbesShown,
    submission,
    overlay,
    moveNote: (noteId: string) => setOverlay({ kind: 'moveNote', noteId }),
    closeOverlay: () => {
      setOverlay(null);
      focusComposer();
    },
    goToPlace: (place: Place) => {
      goTo(session, place);
      actions.showQuestion();
      focusComposer();
    },
    refs: { composer, reason, review },
  };
}

/** Whether the review is shown, by the address, and the way to it and back. */
function useReviewView(interviewId: string) {
  const navigate = useNavigate();
  const { view } = route.useSearch();
  const show = (next: 'review' | undefined) =>
    void navigate({
      to: '/interviews/$interviewId',
      params: { interviewId },
      search: { view: next },
      replace: true,
    });
  return [view === 'review', show] as const;
}
