import type { Answer, Details, Interview, Note, Step } from '../interview/interview.ts';
import { allNotes } from '../interview/places.ts';
import { isPrivateNote, publicText } from '../interview/privateLine.ts';
import type { Scorecard } from './scorecard.ts';

/**
 * A scorecard without private lines, for everything that leaves them out. A note that is private in any of the revisions is in
 * none of them; of every other text the private lines are gone. The hashes stay as they were, so whether it was altered has to be
 * asked of the original.
 */
export function withoutPrivateLines(scorecard: Scorecard): Scorecard {
  const hidden = privateIds(scorecard.revisions.map(({ interview }) => interview));
  const revisions = scorecard.revisions.map((revision) => ({
    ...revision,
    reason: publicText(revision.reason),
    interview: withoutNotes(revision.interview, hidden),
  }));
  return { ...scorecard, revisions };
}

/**
 * Whether a text is not for the candidate: it has a private line, or it is, word for word, a line that is private in any state of
 * the scorecard. A feedback that was written earlier can still hold one.
 */
export function createSecrecy(scorecard: Scorecard): (text: string) => boolean {
  const notes = privateNotes(scorecard.revisions.map(({ interview }) => interview));
  const secret = new Set(notes.map(({ text }) => text.trim()));
  return (text) => secret.has(text.trim()) || publicText(text) !== text;
}

/** One state of an interview without what is private in it. A line that was private before and was published since stays. */
export function publicInterview(interview: Interview): Interview {
  return withoutNotes(interview, privateIds([interview]));
}

function privateNotes(states: readonly Interview[]): Note[] {
  return states.flatMap(allNotes).filter(isPrivateNote);
}

function privateIds(states: readonly Interview[]): Set<string> {
  return new Set(privateNotes(states).map(({ id }) => id));
}

function withoutNotes(interview: Interview, hidden: ReadonlySet<string>): Interview {
  const { summary, strengths, concerns } = interview.conclusion;
  const { details, steps } = interview;
  return {
    ...interview,
    details: publicDetails(details),
    answers: interview.answers.map((answer) => publicAnswer(answer, hidden)),
    ...(steps && {
      steps: { opening: publicStep(steps.opening, hidden), closing: publicStep(steps.closing, hidden) },
    }),
    conclusion: {
      summary: publicText(summary),
      strengths: publicText(strengths),
      concerns: publicText(concerns),
    },
  };
}

function publicDetails(details: Details): Details {
  const { accommodation } = details;
  return accommodation === undefined
    ? details
    : { ...details, accommodation: { ...accommodation, note: publicText(accommodation.note) } };
}

function publicStep({ notes, skipped }: Step, hidden: ReadonlySet<string>): Step {
  return {
    notes: notes.filter(({ id }) => !hidden.has(id)),
    skipped: skipped && { reason: publicText(skipped.reason) },
  };
}

function publicAnswer(answer: Answer, hidden: ReadonlySet<string>): Answer {
  return {
    ...answer,
    ratingReason: publicText(answer.ratingReason),
    notAsked: answer.notAsked === null ? null : { reason: publicText(answer.notAsked.reason) },
    ...(answer.notRated === undefined ? {} : { notRated: { reason: publicText(answer.notRated.reason) } }),
    notes: answer.notes.filter(({ id }) => !hidden.has(id)),
  };
}
