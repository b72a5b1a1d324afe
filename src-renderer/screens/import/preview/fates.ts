import type { BankMatch, Fate } from '../../../../shared/guide/import/importDecision.ts';
import type { Decision } from '../../../../shared/guide/import/importPlan.ts';

/** What is written on a question; a new one needs no word. */
export const fateNames: Readonly<Record<Fate, string>> = {
  new: 'New',
  again: 'Added all the same',
  inBank: 'In the bank',
  skipped: 'Skipped',
  blank: 'No prompt',
};

/** The other thing that can become of a question, as a button says it. */
export const otherFate: Readonly<Record<Fate, { label: string; decision: Decision }>> = {
  new: { label: 'Skip', decision: 'skip' },
  again: { label: 'Leave out', decision: 'byLikeness' },
  inBank: { label: 'Add all the same', decision: 'add' },
  skipped: { label: 'Take back in', decision: 'byLikeness' },
  blank: { label: 'Skip', decision: 'skip' },
};

/** How a question of the bank stands to the prompt that it is alike to (`likeness` up to 1). */
export function likenessWords(prompt: string, { question, likeness }: BankMatch): string {
  const retired = question.retired ? ', where it is retired' : '';
  if (question.prompt === prompt) return `The bank has it word for word${retired}`;
  return `${Math.round(likeness * 100)} % alike to “${question.prompt}” in the bank${retired}`;
}
