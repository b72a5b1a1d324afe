import type { Id } from '../ids.ts';
import { isSame } from '../parts.ts';
import type { Answer, Clock, Draft, Interview, Note, PlannedQuestion, Step } from './interview.ts';
import type { Place } from './steps.ts';

/**
 * Edits come from another process and may name what an interview does not have. These functions keep the part that fits;
 * what fits already is returned as it is.
 */

/** What notes and drafts are linked to: the points of a question; a step has none. */
export type HasRubric = Pick<PlannedQuestion, 'rubric'>;

/** Rubric points of this question, each once. */
function fitLinks(question: HasRubric, pointIds: readonly Id[]): Id[] {
  const known = new Set(question.rubric.map(({ id }) => id));
  return [...new Set(pointIds)].filter((id) => known.has(id));
}

/** A note or a draft whose links are links to the question's own rubric points. */
export function fitLinked<Linked extends Note | Draft>(question: HasRubric, linked: Linked): Linked {
  if (linked.pointIds.length === 0) return linked;
  const pointIds = fitLinks(question, linked.pointIds);
  return pointIds.length === linked.pointIds.length ? linked : { ...linked, pointIds };
}

/**
 * An answer that says nothing about points that the question does not have, and that is rated, not asked, or asked and not rated:
 * one of the three.
 */
export function fitAnswer(question: PlannedQuestion, answer: Answer): Answer {
  const known = new Set(question.rubric.map(({ id }) => id));
  const notes = new Map(answer.notes.map((note) => [note.id, fitLinked(question, note)]));
  const { notRated, ...decided } = answer;
  const isLeftUnrated = notRated !== undefined && answer.notAsked === null && answer.rating === null;
  const fitted = {
    ...(isLeftUnrated ? answer : decided),
    rating: answer.notAsked === null ? answer.rating : null,
    marks: Object.fromEntries(Object.entries(answer.marks).filter(([pointId]) => known.has(pointId))),
    notes: [...notes.values()],
  };
  return isSame(fitted, answer) ? answer : fitted;
}

/** A step whose notes are there once, without links. */
export function fitStep(step: Step): Step {
  const notes = new Map(step.notes.map((note) => [note.id, fitLinked({ rubric: [] }, note)]));
  const fitted = { ...step, notes: [...notes.values()] };
  return isSame(fitted, step) ? step : fitted;
}

/** A clock that counts time for no other questions and steps than these. */
export function fitClock(clock: Clock, known: ReadonlySet<Place>): Clock {
  const spent = Object.entries(clock.spent).filter(([place]) => known.has(place));
  return spent.length === Object.keys(clock.spent).length ? clock : { ...clock, spent: Object.fromEntries(spent) };
}

/** Added questions that the plan does not have, each once, and none with an unexplained weight. */
export function fitAdded({ plan }: Interview, added: readonly PlannedQuestion[]): PlannedQuestion[] {
  const taken = new Set(plan.questions.map(({ id }) => id));
  return added.filter((question) => {
    if (taken.has(question.id) || isWeightUnexplained(question)) return false;
    taken.add(question.id);
    return true;
  });
}

/** A weight other than 1 needs a written reason. */
export function isWeightUnexplained({ weight, weightReason }: { weight: number; weightReason: string }): boolean {
  return weight !== 1 && weightReason.trim() === '';
}
