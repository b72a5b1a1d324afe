import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { Interview } from '../../../shared/domain/interview.ts';
import { ScreenError } from '../../components/ScreenError.tsx';
import { useAbsence } from '../../hooks/useAbsence.ts';
import { useColourScheme } from '../../hooks/useColourScheme.ts';
import { queries } from '../../queries.ts';
import { InterviewSession } from './interviewSession.ts';
import { LiveInterview } from './LiveInterview.tsx';
import { InterviewSessionProvider } from './useInterviewSession.ts';

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
  const [session] = useState(() => new InterviewSession(interview, savedAt));
  const pause = useCallback((at: number) => session.apply({ type: 'pause', at }), [session]);
  const { id, clock } = interview;
  const [away, forget] = useAbsence({ id, runningSince: clock.runningSince, savedAt }, pause);
  return (
    <InterviewSessionProvider value={session}>
      <LiveInterview isAmending={isAmending} amendmentReason={amendmentReason} away={away} onReturned={forget} />
    </InterviewSessionProvider>
  );
}
