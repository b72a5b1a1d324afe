import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import type { InterviewDocument } from '../../../shared/files/formats/interview.ts';
import { Button } from '../../components/Button.tsx';
import { SendPopover } from '../../features/sending/SendPopover.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
import { useFeedback } from './feedback/useFeedback.ts';
import { useExport } from './useExport.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const HandOverDialog = lazy(async () => ({
  default: (await import('../../features/sending/HandOverDialog.tsx')).HandOverDialog,
}));
const FeedbackDialog = lazy(async () => ({ default: (await import('./feedback/FeedbackDialog.tsx')).FeedbackDialog }));

type Shown = 'exportCommittee' | 'exportCandidate' | 'feedback' | 'handOver' | null;

interface ScorecardActionsProps {
  document: InterviewDocument;
  scorecard: Scorecard;
}

/** What can be done with a scorecard. All of it concerns the latest state, whichever is read. */
export function ScorecardActions({ document, scorecard }: ScorecardActionsProps) {
  const { id } = document;
  const { interview, at } = latestRevision(scorecard);
  const [shown, setShown] = useState<Shown>(null);
  const scorecardExport = useExport(id);
  const feedback = useFeedback(document, interview);
  const amend = useAmend(id, toSingleLine(interview.details.candidate.name));
  const close = () => setShown(null);
  return (
    <>
      {document.working === null && <Button onClick={() => void amend()}>Amend…</Button>}
      <Button onClick={() => setShown('feedback')}>Feedback…</Button>
      <Button onClick={() => setShown('handOver')}>Hand over…</Button>
      <SendPopover scorecard={scorecard} label="Send" />
      <Button look="primary" onClick={() => setShown('exportCommittee')}>
        Export PDF…
      </Button>
      <Suspense>
        {(shown === 'exportCommittee' || shown === 'exportCandidate') && (
          <ExportDialog
            audience={shown === 'exportCandidate' ? 'candidate' : 'committee'}
            feedback={feedback}
            scorecardExport={scorecardExport}
            submittedAt={at}
            onClose={close}
            onEditFeedback={() => setShown('feedback')}
          />
        )}
        {shown === 'handOver' && <HandOverDialog interview={interview} onClose={close} />}
        {shown === 'feedback' && (
          <FeedbackDialog
            scorecard={scorecard}
            editing={feedback}
            onClose={close}
            onExport={() => setShown('exportCandidate')}
          />
        )}
      </Suspense>
    </>
  );
}

function useAmend(id: string, name: string): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      const document = await request('interviews:amend', { id });
      // The interview's screen looks into the cache first, and would send back here what it finds submitted.
      client.setQueryData(queries.interview(id).queryKey, document);
      await client.invalidateQueries({ queryKey: queries.interviews.queryKey });
      await navigate({ to: '/interviews/$interviewId', params: { interviewId: id } });
    } catch (error) {
      toastError(`The amendment for ${name} could not be begun`, error);
    }
  };
}
