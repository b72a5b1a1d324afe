import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/Button.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import { ScorecardView } from './ScorecardView.tsx';

const route = getRouteApi('/framed/scorecards/$interviewId');

/** The scorecard of a submitted interview. */
export function ScorecardScreen() {
  const { interviewId } = route.useParams();
  const { data: document, error, refetch } = useQuery(queries.interview(interviewId));
  if (document === undefined) {
    if (error === null) return null;
    return <LoadError title="The scorecard could not be opened" error={error} onRetry={() => void refetch()} />;
  }
  const { scorecard } = document;
  if (scorecard === null)
    return (
      <EmptyState
        title="There is no scorecard yet"
        actions={
          <Link to="/interviews/$interviewId" params={{ interviewId }} className={buttonClass('primary')}>
            Go to the interview
          </Link>
        }
      >
        This interview has not been submitted. Its scorecard comes with the submission.
      </EmptyState>
    );
  return <ScorecardView key={interviewId} document={document} scorecard={scorecard} />;
}
