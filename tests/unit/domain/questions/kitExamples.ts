import { type Kit, type KitParts, makeKit, partsOfSet } from '../../../../shared/domain/questions/kit.ts';
import type { Question } from '../../../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../../../shared/domain/questions/questionSet.ts';
import { emptySet, newItem } from '../../../../shared/domain/questions/setEditing.ts';
import { idOf, nine, plannedQuestion } from '../examples.ts';

/** Three questions of a bank; the first is from a guide, and shows where in it its points stood. */
export const bank: Question[] = [1, 2, 3].map((number) => {
  const { weight: _, weightReason: __, ...question } = plannedQuestion(number);
  return { ...question, minutes: 10, retired: false };
});

export const set: QuestionSet = {
  ...emptySet(idOf(700), 45, nine),
  title: 'Backend, round 1',
  role: 'Backend engineer',
  round: 'Round 1',
  opening: 'Hello, and thank you for coming.',
  closing: 'What would you like to ask us?',
  jobDescription: 'We look for an engineer.',
  items: [
    { ...newItem({ id: idOf(1), minutes: 12 }), weight: 2, weightReason: 'Half of the work is design.' },
    newItem({ id: idOf(2), minutes: 8 }),
  ],
};

export const parts: KitParts = partsOfSet(set, bank);

export const author = { name: 'Ira Example', email: 'ira@example.org' };

/** The first edition of a kit, by Ira Example. */
export const kit: Kit = makeKit(parts, { id: idOf(701), author, previous: null, at: nine, utcOffset: 60 });

/** The edition that follows another one, with other parts. */
export function nextEdition(previous: Kit, changes: Partial<KitParts>): Kit {
  return makeKit({ ...parts, ...changes }, { id: idOf(799), author, previous, at: nine + 1_000 });
}
