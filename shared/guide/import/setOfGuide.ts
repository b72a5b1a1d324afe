import type { Id } from '../../domain/ids.ts';
import { clip, textLimits, toSingleLine } from '../../domain/plainText.ts';
import { commonSlots, type QuestionSet, type SetItem, setLimit, setTime } from '../../domain/questions/questionSet.ts';
import { emptySet, newItem } from '../../domain/questions/setEditing.ts';
import { fateOf, type MatchInBank } from './importDecision.ts';
import type { ImportPlan } from './importPlan.ts';

/** What the set is called where the guide has no title of its own. */
interface SetMaking {
  readonly id: Id;
  readonly name: string;
  /** In ms since the epoch. */
  readonly at: number;
}

/**
 * A set of the guide's questions in their order, with its minutes and with what it says first and last. What the bank has
 * already stands in it as the bank has it; what was skipped does not.
 */
export function setOfGuide(plan: ImportPlan, matchInBank: MatchInBank, { id, name, at }: SetMaking): QuestionSet {
  const { title, opening, closing } = plan.reading.guide;
  const items = new Map<Id, SetItem>();
  for (const question of plan.questions) {
    const fate = fateOf(question, matchInBank);
    if (fate === 'skipped' || fate === 'blank' || items.size >= setLimit) continue;
    const questionId = fate === 'inBank' ? (matchInBank(question.prompt)?.question.id ?? question.id) : question.id;
    if (!items.has(questionId)) items.set(questionId, newItem({ id: questionId, minutes: question.minutes }));
  }
  const set: QuestionSet = {
    ...emptySet(id, 0, at),
    title: clip(toSingleLine(title) || toSingleLine(name).replace(/\.[a-z0-9]{1,5}$/i, ''), textLimits.line),
    opening: clip(opening, textLimits.paragraph),
    closing: clip(closing, textLimits.paragraph),
    items: [...items.values()],
  };
  return { ...set, slotMinutes: slotFor(setTime(set).planned) };
}

/** The longest slot that a set can have, in minutes. */
const longestSlot = 600;

/** The shortest of the usual slots that has room for so many minutes, or the next full five. */
function slotFor(planned: number): number {
  return commonSlots.find((slot) => slot >= planned) ?? Math.min(longestSlot, Math.ceil(planned / 5) * 5);
}
