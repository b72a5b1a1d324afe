import { isSame } from '../parts.ts';
import { clip, toSingleLine } from '../plainText.ts';
import type { Kit, KitQuestion } from './kit.ts';
import { questionTitle } from './question.ts';

/** A part of a set that is compared as one, and what it is called. */
const wholes: readonly (readonly [keyof Kit, string])[] = [
  ['title', 'the title'],
  ['description', 'the description'],
  ['role', 'the role'],
  ['round', 'the round'],
  ['jobDescription', 'the job description'],
  ['slotMinutes', 'the length of the interview'],
  ['introMinutes', 'the minutes for the opening'],
  ['closingMinutes', 'the minutes for the closing'],
  ['opening', 'the opening words'],
  ['closing', 'the closing words'],
  ['author', 'the author’s name or address'],
];

/** The same of a question. */
const questionParts: readonly (readonly [keyof KitQuestion, string])[] = [
  ['title', 'title'],
  ['prompt', 'wording'],
  ['competency', 'competency'],
  ['purpose', 'purpose'],
  ['rubric', 'rubric points'],
  ['signals', 'signals'],
  ['probes', 'probes'],
  ['redFlags', 'red flags'],
  ['minutes', 'minutes'],
  ['anchors', 'anchors'],
  ['exampleAnswer', 'example answer'],
  ['weight', 'weight'],
  ['weightReason', 'reason for the weight'],
];

/** What differs between two editions, a sentence each, in the order of the set; empty when nothing does. */
export function changesBetween(older: Kit, newer: Kit): string[] {
  const before = new Map(older.questions.map((question) => [question.id, question]));
  const after = new Set(newer.questions.map(({ id }) => id));
  const changed = wholes.filter(([part]) => !isSame(older[part], newer[part])).map(([, name]) => name);
  const questions = newer.questions.flatMap((question) => {
    const old = before.get(question.id);
    if (old === undefined) return [`New: “${titleOf(question)}”.`];
    const parts = questionParts.filter(([part]) => !isSame(old[part], question[part])).map(([, name]) => name);
    return parts.length === 0 ? [] : [`Changed: “${titleOf(question)}” (${parts.join(', ')}).`];
  });
  const gone = older.questions.filter(({ id }) => !after.has(id)).map((one) => `Gone: “${titleOf(one)}”.`);
  return [
    ...(changed.length === 0 ? [] : [`Changed: ${changed.join(', ')}.`]),
    ...questions,
    ...gone,
    ...(isOrderChanged(older, newer) ? ['The questions stand in another order.'] : []),
  ];
}

function titleOf(question: KitQuestion): string {
  return clip(toSingleLine(questionTitle(question)), 80);
}

/** Whether those that both have stand in another order. */
function isOrderChanged(older: Kit, newer: Kit): boolean {
  const [before, after] = [older, newer].map(({ questions }) => questions.map(({ id }) => id));
  const common = (ids: readonly string[] = [], others: readonly string[] = []) =>
    ids.filter((id) => others.includes(id));
  return !isSame(common(before, after), common(after, before));
}
