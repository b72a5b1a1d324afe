import type { Id } from '../../domain/ids.ts';
import type { Question } from '../../domain/questions/question.ts';
import { createLikenessFinder, sameQuestion } from '../grammar/likeness.ts';
import type { GuideQuestion, ImportPlan } from './importPlan.ts';

/** The question of the bank that asks the same, and how alike the two prompts are (`sameQuestion` to 1). */
export interface BankMatch {
  readonly question: Question;
  readonly likeness: number;
}

/** Finds what the bank already has for a prompt; null when nothing there asks the same. */
export type MatchInBank = (prompt: string) => BankMatch | null;

/** Knows a bank. Each prompt is compared once, so that it can be asked again with every key press. */
export function createBankMatcher(bank: readonly Question[]): MatchInBank {
  const find = createLikenessFinder(bank, ({ prompt }) => prompt);
  const known = new Map<string, BankMatch | null>();
  return (prompt) => {
    const before = known.get(prompt);
    if (before !== undefined) return before;
    const likely = find(prompt);
    const match =
      likely === undefined || likely.likeness < sameQuestion
        ? null
        : { question: likely.item, likeness: likely.likeness };
    known.set(prompt, match);
    return match;
  };
}

/**
 * What becomes of a question. 'new' and 'again' are added, 'again' although the bank has one that asks the same; 'inBank' is
 * left out because of that one, 'skipped' by the user; 'blank' cannot be added, since it asks nothing.
 */
export type Fate = 'new' | 'again' | 'inBank' | 'skipped' | 'blank';

export function fateOf(question: GuideQuestion, matchInBank: MatchInBank): Fate {
  if (question.decision === 'skip') return 'skipped';
  if (question.prompt.trim() === '') return 'blank';
  if (matchInBank(question.prompt) === null) return 'new';
  return question.decision === 'add' ? 'again' : 'inBank';
}

export function isAdded(fate: Fate): boolean {
  return fate === 'new' || fate === 'again';
}

/** The questions of a plan by what becomes of them, each list in the guide's order. */
export function outcomeOf(plan: ImportPlan, matchInBank: MatchInBank): Readonly<Record<Fate, readonly Id[]>> {
  const outcome: Record<Fate, Id[]> = { new: [], again: [], inBank: [], skipped: [], blank: [] };
  for (const question of plan.questions) outcome[fateOf(question, matchInBank)].push(question.id);
  return outcome;
}

/** The questions that enter the bank, as the bank takes them. */
export function questionsToAdd(plan: ImportPlan, matchInBank: MatchInBank, guideId: Id): Question[] {
  return plan.questions
    .filter((question) => isAdded(fateOf(question, matchInBank)))
    .map((question) => toQuestion(question, guideId));
}

function toQuestion(
  { points, decision, isTitleMadeUp, isCompetencyGuessed, ...question }: GuideQuestion,
  guideId: Id,
): Question {
  const rubric = points.map(({ id, text, weight, span }) => ({
    id,
    text: text.trim(),
    weight,
    ...(span === undefined ? {} : { span: [...span] as [number, number] }),
  }));
  return { ...question, rubric, origin: { kind: 'guide', guideId } };
}
