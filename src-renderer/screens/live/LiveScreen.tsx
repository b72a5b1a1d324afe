import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { useClosedWhileRunning } from '../../components/hooks/useClosedWhileRunning.ts';
import { useColourScheme } from '../../components/hooks/useMediaQuery.ts';
import { ScreenError } from '../../components/status/ScreenError.tsx';
import { queries } from '../../state/queries.ts';
import { LiveInterview } from './LiveInterview.tsx';
import { startInterviewSession } from './session/interviewSession.ts';
import { InterviewSessionProvider } from './session/useInterviewSession.ts';

const route = getRouteApi('/interviews/$interviewId');

/** One interview, live. A submitted one is shown as a scorecard instead. */
export function LiveScreen() {
  const { interviewId } = route.useParams();
  const client = useQueryClient();
  const { data: document, error, isFetchedAfterMount } = useQuery(queries.interview(interviewId));
  const { data: settings } = useQuery(queries.settings);
  useColourScheme(settings?.colourScheme);
  useEffect(() => () => void client.invalidateQueries({ queryKey: queries.interviews.queryKey }), [client]);
  if (error !== null) return <ScreenError error={error} />;
  // What another screen has left in the cache may be older than what is on disk.
  if (document === undefined || !isFetchedAfterMount) return null;
  if (document.working === null) return <Navigate to="/scorecards/$interviewId" params={{ interviewId }} replace />;
  return (
    <WithSession
      key={interviewId}
      interview={document.working}
      amendmentReason={document.amendmentReason}
      savedAt={document.savedAt}
      isAmending={document.scorecard !== null}
    />
  );
}

function WithSession({
  interview,
  amendmentReason,
  savedAt,
  isAmending,
}: {
  interview: Interview;
  amendmentReason: string;
  savedAt: number;
  isAmending: boolean;
}) {
  const [session] = useState(() => startInterviewSession(interview, savedAt));
  const { id } = interview;
  const clock = useMemo(
    () => ({
      id,
      savedAt,
      runningSince: () => session.document.clock.runningSince,
      run: (at: number) => session.apply({ type: 'run', at }),
      pause: (at: number) => session.apply({ type: 'pause', at }),
    }),
    [id, savedAt, session],
  );
  const [away, forget] = useClosedWhileRunning(clock);
  return (
    <InterviewSessionProvider value={session}>
      <LiveInterview isAmending={isAmending} amendmentReason={amendmentReason} away={away} onReturned={forget} />
    </InterviewSessionProvider>
  );
}
