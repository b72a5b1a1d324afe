import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { RoleComparison } from '../../../shared/ipc/roleComparison.ts';
import { buttonClass } from '../../components/Button.tsx';
import { roleTitle } from '../../components/format.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState } from '../../components/status/EmptyState.tsx';
import { LoadError, SlowReading } from '../../components/status/LoadError.tsx';
import { queries } from '../../state/queries.ts';
import { CandidatesView } from './CandidatesView.tsx';

const route = getRouteApi('/framed/candidates/role');

/** Everybody who was interviewed for one role, side by side. */
export function RoleScreen() {
  const { role, compare } = route.useSearch();
  // Decisions and ratings change on other screens; what is cached shows at once and is asked for again.
  const { data, error, refetch } = useQuery({ ...queries.roleComparison(role), refetchOnMount: 'always' });
  if (data !== undefined && data.candidates.length > 1) {
    return <CandidatesView key={role} role={role} comparison={data} compared={compare} />;
  }
  return (
    <Page title={roleTitle(role)}>
      {data !== undefined ? (
        <TooFew comparison={data} />
      ) : error === null ? (
        <SlowReading>Reading the scorecards of all candidates…</SlowReading>
      ) : (
        <LoadError title="The candidates could not be compared" error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function TooFew({ comparison: { candidates } }: { comparison: RoleComparison }) {
  const isOne = candidates.length === 1;
  return (
    <EmptyState
      title={isOne ? 'One candidate so far' : 'No candidates for this role'}
      actions={
        <Link to="/candidates" className={buttonClass('primary')}>
          Go to the candidates
        </Link>
      }
    >
      {isOne
        ? 'A comparison needs at least two candidates for the role. Submit the interview of another one, or add their .scorecard files.'
        : 'Nobody has a scorecard for this role, or not any more. Submit an interview for it, or add .scorecard files.'}
    </EmptyState>
  );
}
