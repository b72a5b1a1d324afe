import type { Kit, KitParts } from '../questions/kit.ts';
import { type FrozenSet, planHead } from './interview.ts';

/** The plan of an interview on a kit: everybody who has the same edition has the same plan. */
export function planOfKit(kit: Kit): FrozenSet {
  return structuredClone({
    ...planHead(kit),
    kit: { edition: kit.edition, hash: kit.hash, author: kit.author.name },
    questions: kit.questions.map((question) => ({ ...question, origin: { kind: 'own' as const } })),
  });
}

/** What a frozen plan asks, as a kit says it. What was not frozen with it is empty. */
export function partsOfPlan(plan: FrozenSet): KitParts {
  const { setId: _, kit: __, opening = '', closing = '', questions, ...words } = plan;
  return {
    ...words,
    description: '',
    jobDescription: '',
    opening,
    closing,
    questions: questions.map(({ origin: ___, rubric, ...question }) =>
      structuredClone({ ...question, rubric: rubric.map(({ id, text, weight }) => ({ id, text, weight })) }),
    ),
  };
}
