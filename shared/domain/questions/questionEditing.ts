import type { Id } from '../ids.ts';
import { inserted, moved } from '../parts.ts';
import { clip, textLimits } from '../plainText.ts';
import { rubricLimit } from './limits.ts';
import { generalAnchors, type Question, questionTitle, type RubricPoint } from './question.ts';

/** Lines of a pasted text that can each become a rubric point, without the bullets and numbers in front of them. */
export function pointTexts(pasted: string): string[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => clip(line.replace(/^\s*(?:[-–•*·]|\d{1,2}[.)])\s+/, '').trim(), textLimits.line))
    .filter((line) => line !== '');
}

/** A rubric point with the usual weight. */
export function newPoint(id: Id, text = ''): RubricPoint {
  return { id, text, weight: 1 };
}

/** Puts rubric points in before `index`, as many as the limit of a question leaves room for. */
export function insertPoints(question: Question, index: number, points: readonly RubricPoint[]): Question {
  const known = new Set(question.rubric.map(({ id }) => id));
  const room = points.filter(({ id }) => !known.has(id)).slice(0, rubricLimit - question.rubric.length);
  return room.length === 0 ? question : { ...question, rubric: inserted(question.rubric, index, ...room) };
}

/** Changes one rubric point; the same question when it has no such point. */
export function changePoint(
  question: Question,
  pointId: Id,
  changes: Partial<Pick<RubricPoint, 'text' | 'weight'>>,
): Question {
  if (!question.rubric.some(({ id }) => id === pointId)) return question;
  return {
    ...question,
    rubric: question.rubric.map((point) => (point.id === pointId ? { ...point, ...changes } : point)),
  };
}

export function removePoint(question: Question, pointId: Id): Question {
  return { ...question, rubric: question.rubric.filter(({ id }) => id !== pointId) };
}

/** Moves a rubric point from one place to another, both counted from 0. */
export function movePoint(question: Question, from: number, to: number): Question {
  const rubric = moved(question.rubric, from, to);
  return rubric === question.rubric ? question : { ...question, rubric: [...rubric] };
}

/** Changes the red flags. A question without any has no such field: there is one way to have none. */
export function changeRedFlags(question: Question, update: (redFlags: string[]) => string[]): Question {
  const { redFlags: old = [], ...others } = question;
  const redFlags = update(old);
  return redFlags.length === 0 ? others : { ...others, redFlags };
}

/** Replaces the anchor of one rating (1 to 5). */
export function changeAnchor(question: Question, rating: number, text: string): Question {
  const anchors = question.anchors.map((anchor, index) => (index === rating - 1 ? text : anchor));
  return { ...question, anchors: anchors as Question['anchors'] };
}

/** Whether the anchors are the general ladder, word for word. */
export function hasGeneralAnchors(question: Question): boolean {
  return question.anchors.every((anchor, index) => anchor === generalAnchors[index]);
}

/** The user's own copy of a question. Every point gets an id of its own: marks are found by it. */
export function duplicateQuestion(question: Question, newId: () => Id): Question {
  return {
    ...question,
    id: newId(),
    title: copyTitle(questionTitle(question)),
    rubric: question.rubric.map(({ text, weight }) => ({ id: newId(), text, weight })),
    origin: { kind: 'own' },
    retired: false,
  };
}

/** What a copy is called. */
export function copyTitle(title: string): string {
  const suffix = ' (copy)';
  return clip(title, textLimits.line - suffix.length) + suffix;
}
