import { formatDuration, spentAt } from '../../../../shared/domain/interview/clock.ts';
import type { AnsweredQuestion, Interview } from '../../../../shared/domain/interview/interview.ts';
import { minutesAt } from '../../../../shared/domain/interview/planTime.ts';
import { asksForReason, coverage, suggestedRating } from '../../../../shared/domain/interview/scoring.ts';

/** How long a question was on against what was planned: '7:35 of 8 min'; empty where no clock ran. */
export function timeSpent(interview: Interview, { question }: AnsweredQuestion): string {
  if (interview.typedIn) return '';
  // The clock of a submitted interview stands: no moment needs to be given.
  const spent = formatDuration(spentAt(interview.clock, question.id, interview.current, 0));
  return `${spent} of ${minutesAt(interview, question.id)} min`;
}

/** What the coverage says to a rating, and how the interviewer answered when the two are far apart; null when all is near. */
export interface Suggestion {
  words: string;
  /** The reason for a rating two or more away from the suggestion; null where none is asked for. */
  reason: string | null;
}

export function suggestionOf({ question, answer }: AnsweredQuestion): Suggestion {
  const suggested = suggestedRating(coverage(question, answer));
  if (!asksForReason(question, answer)) {
    const words =
      suggested === null ? 'Too few points were probed to suggest a rating.' : `Coverage suggests ${suggested}.`;
    return { words, reason: answer.ratingReason.trim() === '' ? null : answer.ratingReason.trim() };
  }
  const reason = answer.ratingReason.trim();
  const words = `Coverage suggests ${suggested}, two or more away.`;
  if (reason !== '') return { words, reason };
  return {
    words,
    reason: answer.ratingReasonDeclined ? 'The interviewer chose to give no reason.' : 'No reason was given.',
  };
}
