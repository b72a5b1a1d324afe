import type { Id } from '../ids.ts';
import { inserted, moved } from '../parts.ts';
import { toSingleLine } from '../plainText.ts';
import { type Question, questionTitle } from './question.ts';
import { copyTitle } from './questionEditing.ts';
import {
  type CompetencyShare,
  competencyShares,
  type QuestionSet,
  type SetItem,
  type SetProblem,
  type SetTime,
  setLimit,
  setTime,
} from './questionSet.ts';

/** What a new set begins with. `at` in ms since the epoch. */
export function emptySet(id: Id, slotMinutes: number, at: number): QuestionSet {
  return {
    id,
    title: '',
    description: '',
    role: '',
    round: '',
    slotMinutes,
    introMinutes: 3,
    closingMinutes: 4,
    opening: '',
    closing: '',
    items: [],
    builtIn: false,
    updatedAt: at,
  };
}

/** What a set is called in lists and headings. */
export function setTitle(set: Pick<QuestionSet, 'title'>): string {
  return toSingleLine(set.title) || 'Untitled set';
}

/** The user's own copy of a set. `at` in ms since the epoch. */
export function duplicateSet(set: QuestionSet, id: Id, at: number): QuestionSet {
  return { ...set, id, title: copyTitle(setTitle(set)), builtIn: false, updatedAt: at };
}

/** Replaces the job description. A set without one has no such field: there is one way to have none. */
export function changeJobDescription(set: QuestionSet, text: string): QuestionSet {
  const { jobDescription: _, ...others } = set;
  return text === '' ? others : { ...others, jobDescription: text };
}

/** A bank question's place in a set: its own minutes, the weight 1. */
export function newItem({ id, minutes }: Pick<Question, 'id' | 'minutes'>): SetItem {
  return { questionId: id, minutes, weight: 1, weightReason: '' };
}

/** Puts an item in before `index`; the same set when it is full or has the question already. */
export function insertItem(set: QuestionSet, index: number, item: SetItem): QuestionSet {
  const isThere = set.items.some(({ questionId }) => questionId === item.questionId);
  if (isThere || set.items.length >= setLimit) return set;
  return { ...set, items: inserted(set.items, index, item) };
}

/** Changes the minutes, weight or reason of one question; the same set when it does not have it. */
export function changeItem(
  set: QuestionSet,
  questionId: Id,
  changes: Partial<Omit<SetItem, 'questionId'>>,
): QuestionSet {
  if (!set.items.some((item) => item.questionId === questionId)) return set;
  return {
    ...set,
    items: set.items.map((item) => (item.questionId === questionId ? { ...item, ...changes } : item)),
  };
}

export function removeItem(set: QuestionSet, questionId: Id): QuestionSet {
  return { ...set, items: set.items.filter((item) => item.questionId !== questionId) };
}

/** Moves a question from one place to another, both counted from 0. */
export function moveItem(set: QuestionSet, from: number, to: number): QuestionSet {
  const items = moved(set.items, from, to);
  return items === set.items ? set : { ...set, items: [...items] };
}

/** At which minute of the interview each question of a set begins, in the set's order. */
export function startMinutes(set: Pick<QuestionSet, 'introMinutes' | 'items'>): number[] {
  let minute = set.introMinutes;
  return set.items.map(({ minutes }) => {
    const start = minute;
    minute += minutes;
    return start;
  });
}

/** A minute of the interview as a clock shows it: '0:03', '1:10'. */
export function clockOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

/** How the plan stands against the slot, in words. */
export function spareText({ slot, spare }: Pick<SetTime, 'slot' | 'spare'>): string {
  if (slot === 0) return 'no slot chosen';
  if (spare === 0) return 'exactly full';
  return spare > 0 ? `${spare} min spare` : `${-spare} min over`;
}

/** A stretch of the plan, as a share (0 to 1) of the plan or the slot, whichever is longer. */
export interface TimeSegment {
  kind: 'talk' | 'question';
  share: number;
}

/** What the bar of a set's time is drawn from: its stretches in order, and where the slot ends (1 when it is not exceeded). */
export function timeSegments(set: Pick<QuestionSet, 'slotMinutes' | 'introMinutes' | 'closingMinutes' | 'items'>): {
  segments: TimeSegment[];
  slotEnd: number;
} {
  const { planned, slot } = setTime(set);
  const whole = Math.max(planned, slot, 1);
  const stretches: [TimeSegment['kind'], number][] = [
    ['talk', set.introMinutes],
    ...set.items.map(({ minutes }): [TimeSegment['kind'], number] => ['question', minutes]),
    ['talk', set.closingMinutes],
  ];
  const segments = stretches.flatMap(([kind, minutes]) => (minutes === 0 ? [] : [{ kind, share: minutes / whole }]));
  return { segments, slotEnd: slot === 0 ? 1 : slot / whole };
}

/** The sets in which a question stands. */
export function setsUsing(sets: readonly QuestionSet[], questionId: Id): QuestionSet[] {
  return sets.filter(({ items }) => items.some((item) => item.questionId === questionId));
}

/** What a set asks about, for every competency that has a name; questions may not have one yet. */
export function namedShares(set: QuestionSet, bank: readonly Question[]): CompetencyShare[] {
  return competencyShares(set, bank).filter(({ competency }) => competency.trim() !== '');
}

/** The competencies that a set asks about. */
export function coveredShares(shares: readonly CompetencyShare[]): CompetencyShare[] {
  return shares.filter(({ questions }) => questions > 0);
}

/**
 * The competencies that matter to a set: its own, and those that the other sets for the same role ask about. Those of other
 * professions in the bank are no gap.
 */
export function sharesForRole(
  set: QuestionSet,
  sets: readonly QuestionSet[],
  bank: readonly Question[],
): CompetencyShare[] {
  const role = roleOf(set);
  const sameRole = sets.filter((other) => role !== '' && roleOf(other) === role);
  const asked = new Set(
    [set, ...sameRole].flatMap((other) => coveredShares(namedShares(other, bank)).map(({ competency }) => competency)),
  );
  return namedShares(set, bank).filter(({ competency }) => asked.has(competency));
}

function roleOf({ role }: QuestionSet): string {
  return toSingleLine(role).toLowerCase();
}

/** What keeps a set from being used, and what to do about it. */
export function problemText(problem: SetProblem, bank: readonly Question[]): string {
  if (problem.kind === 'noQuestions') return 'The set has no questions yet. Add at least one from the bank.';
  const question = bank.find(({ id }) => id === problem.questionId);
  const name = question === undefined ? 'A question' : `‘${questionTitle(question)}’`;
  if (problem.kind === 'missingQuestion') return `${name} is no longer in the bank. Remove it from the set.`;
  return `${name} has a weight other than 1. Write down the reason, or set the weight to 1.`;
}

type Plan = Pick<QuestionSet, 'items'>;

/**
 * What a step of undo has made of a plan, in words: which questions came back, went, or moved. True where none did.
 * @param nameOf what a question is called
 */
export function differenceInWords(before: Plan, after: Plan, nameOf: (questionId: string) => string): string | true {
  const [old, now] = [idsOf(before), idsOf(after)];
  const back = now.filter((id) => !old.includes(id)).map((id) => `${nameOf(id)}, number ${now.indexOf(id) + 1}`);
  const gone = old.filter((id) => !now.includes(id)).map((id) => `${nameOf(id)} is out of the set`);
  if (back.length + gone.length > 0) return [...back, ...gone].join('. ');
  return old.join() === now.join() || `In the order ${now.map(nameOf).join(', ')}`;
}

function idsOf({ items }: Plan): string[] {
  return items.map(({ questionId }) => questionId);
}
