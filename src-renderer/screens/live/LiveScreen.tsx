import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Interview } from '../../../shared/domain/interview.ts';
import { ScreenError } from '../../components/ScreenError.tsx';
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

/** Interviews that this window has had on screen since it started: their clocks were never away. */
const openedHere = new Set<string>();

/** A clock that ran on for longer than this while the app was not there is stopped, in milliseconds. */
const longestAbsence = 60_000;

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
  const [away, setAway] = useState(0);
  useEffect(() => {
    const wasAway = !openedHere.has(interview.id);
    openedHere.add(interview.id);
    const absence = Date.now() - savedAt;
    if (!wasAway || interview.clock.runningSince === null || absence < longestAbsence) return;
    // Nobody was listening while the app was closed: the clock goes back to where it last was on disk.
    session.apply({ type: 'pause', at: savedAt });
    setAway(absence);
  }, [interview, savedAt, session]);
  return (
    <InterviewSessionProvider value={session}>
      <LiveInterview
        isAmending={isAmending}
        amendmentReason={amendmentReason}
        away={away}
        onReturned={() => setAway(0)}
      />
    </InterviewSessionProvider>
  );
}
