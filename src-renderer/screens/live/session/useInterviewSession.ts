import { createContext, useContext } from 'react';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import type { SessionState } from '../../../state/editSession.ts';
import { useStore } from '../../../state/store.ts';
import type { InterviewSession } from './interviewSession.ts';

const SessionContext = createContext<InterviewSession | null>(null);

export const InterviewSessionProvider = SessionContext.Provider;

/** The session of the interview on screen. */
export function useSession(): InterviewSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs an InterviewSessionProvider above it.');
  return session;
}

/** The session's state, kept up to date. */
export function useSessionState(): SessionState<Interview> {
  return useStore(useSession());
}
