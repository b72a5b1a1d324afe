import { createContext, useContext, useSyncExternalStore } from 'react';
import type { InterviewSession, SessionState } from './interviewSession.ts';

const SessionContext = createContext<InterviewSession | null>(null);

export const InterviewSessionProvider = SessionContext.Provider;

/** The session of the interview on screen. */
export function useSession(): InterviewSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs an InterviewSessionProvider above it.');
  return session;
}

/** The session's state, kept up to date. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}
