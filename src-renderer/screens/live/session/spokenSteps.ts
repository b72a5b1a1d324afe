import {
  type AnsweredQuestion,
  answeredQuestions,
  type Interview,
} from '../../../../shared/domain/interview/interview.ts';
import { blockersInWords, openMatters } from '../../../../shared/domain/interview/review.ts';
import { asksForReason, coverage, suggestedRating } from '../../../../shared/domain/interview/scoring.ts';
import { isSame } from '../../../../shared/domain/parts.ts';
import { anchorInWords, ratingNames } from '../../../../shared/domain/questions/question.ts';
import { shortcutText } from '../../../components/hooks/keys.ts';
import type { LastStep } from '../../../state/editSession.ts';

/** What keeps the scorecard from being submitted, in a sentence. */
export function stillOpenInWords(interview: Interview): string {
  const blockers = blockersInWords(openMatters(interview));
  return blockers === '' ? 'Nothing is open' : `Still open: ${blockers}`;
}

/**
 * What a screen reader says of a step: what was done or taken back, and what the eye sees change with it. That is the anchor of a
 * rating, how many points are probed, what coverage suggests now, and in the review what is still open. Typing is not said: a
 * screen reader has read it already.
 */
export function stepInWords(last: LastStep, before: Interview, after: Interview, isReviewing: boolean): string {
  if (last.kind === 'done' && last.isTyping) return '';
  const did = { done: last.label, undone: `Undone: ${last.label}`, redone: `Done again: ${last.label}` }[last.kind];
  if (isReviewing) return `${did}${change('. ', before, after, stillOpenInWords)}`;
  const [old, now] = [pairOnScreen(before, after), pairOnScreen(after, after)];
  if (old === undefined || now === undefined) return did;
  return [
    did,
    last.kind === 'done' ? change(', ', old, now, ratingInWords) : '',
    isSame(old.answer.marks, now.answer.marks) ? '' : `, ${probedInWords(now)}`,
    change('. ', old, now, suggestionInWords),
    change('. ', old, now, reasonInWords),
  ].join('');
}

function pairOnScreen(interview: Interview, { current }: Interview): AnsweredQuestion | undefined {
  return answeredQuestions(interview).find(({ question }) => question.id === current);
}

/** Words about the second of two states after a separator, where they are others than those about the first. */
function change<State>(separator: string, before: State, after: State, inWords: (state: State) => string): string {
  const words = inWords(after);
  return words === '' || words === inWords(before) ? '' : `${separator}${words}`;
}

function ratingInWords({ question, answer: { rating } }: AnsweredQuestion): string {
  return rating === null
    ? ''
    : `${ratingNames[rating - 1]}. ${anchorInWords(question.anchors, rating)}`.replace(/[.\s]+$/, '');
}

function probedInWords({ question, answer }: AnsweredQuestion): string {
  const { probed, points } = coverage(question, answer);
  return `${probed} of ${points} probed`;
}

function suggestionInWords({ question, answer }: AnsweredQuestion): string {
  const suggestion = suggestedRating(coverage(question, answer));
  return suggestion === null ? 'No suggestion yet' : `Coverage suggests ${suggestion}`;
}

function reasonInWords({ question, answer }: AnsweredQuestion): string {
  return asksForReason(question, answer) ? `A reason is asked for, ${shortcutText('reason')}` : '';
}
