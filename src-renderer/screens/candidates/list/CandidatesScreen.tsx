import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../components/Page.tsx';
import { EmptyState } from '../../../components/status/EmptyState.tsx';
import { LoadError, SlowReading } from '../../../components/status/LoadError.tsx';
import { AddScorecards, PasteScorecard } from '../../../features/receiving/AddFiles.tsx';
import { usePastedScorecards, useReceivingController } from '../../../features/receiving/useReceiving.ts';
import { queries } from '../../../state/queries.ts';
import { CandidateList } from './CandidateList.tsx';
import { FolderLine } from './FolderLine.tsx';

/** Every candidate of whom there is a scorecard, each with the way to the panel. */
export function CandidatesScreen() {
  // Submitting an interview changes panels too; what is cached shows at once and is asked for again.
  const { data, error, refetch } = useQuery({ ...queries.panels, refetchOnMount: 'always' });
  usePastedScorecards(useReceivingController());
  const isEmpty = data?.length === 0;
  const isFilled = data !== undefined && data.length > 0;
  return (
    <Page
      title="Candidates"
      contents={isEmpty}
      subtitle={<FolderLine />}
      actions={
        isEmpty ? undefined : (
          <>
            <PasteScorecard />
            <AddScorecards look="primary" />
          </>
        )
      }
    >
      {isFilled ? (
        <CandidateList panels={data} />
      ) : isEmpty ? (
        <NoCandidates />
      ) : error === null ? (
        <SlowReading>Reading the scorecards…</SlowReading>
      ) : (
        <LoadError title="The candidates could not be read" error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function NoCandidates() {
  return (
    <EmptyState
      title="No candidates yet"
      actions={
        <>
          <PasteScorecard />
          <AddScorecards look="primary" />
        </>
      }
    >
      A candidate stands here from the first scorecard on, with a panel that lays those of all interviewers side by
      side: submit an interview of your own, or add the .scorecard files that your colleagues gave you: drop them here,
      or paste their text.
    </EmptyState>
  );
}
