import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';

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
