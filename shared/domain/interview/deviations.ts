import { questionTitle } from '../questions/question.ts';
import { type AnsweredQuestion, answeredQuestions, type Interview } from './interview.ts';
import { interviewSteps } from './places.ts';
import type { StepName } from './steps.ts';

/** Where an interview left its plan. Everybody is to be asked the same; what was not the same is shown. */
export type Deviation =
  | { kind: 'notAsked' | 'notRated'; questionId: string; title: string; reason: string }
  | { kind: 'skipped'; questionId: StepName; title: string; reason: string }
  | { kind: 'added'; questionId: string; title: string }
  | { kind: 'reordered'; questionId: string; title: string; planned: number; asked: number };

/**
 * The deviations of an interview: skipped steps, skipped questions and those that were left without a rating, questions that were asked out of
 * the plan's order, and added ones.
 */
export function deviations(interview: Interview): Deviation[] {
  const pairs = answeredQuestions(interview);
  const skipped = pairs.flatMap(({ question, answer: { notAsked, notRated } }): Deviation[] => {
    const left = notAsked ?? notRated;
    if (left === undefined) return [];
    const kind = notAsked === null ? 'notRated' : 'notAsked';
    return [{ kind, questionId: question.id, title: questionTitle(question), reason: left.reason.trim() }];
  });
  const added = pairs.flatMap(({ question, isAdded }): Deviation[] =>
    isAdded ? [{ kind: 'added', questionId: question.id, title: questionTitle(question) }] : [],
  );
  return [...skippedSteps(interview), ...skipped, ...reordered(pairs), ...added];
}

function skippedSteps(interview: Interview): Deviation[] {
  return interviewSteps(interview).flatMap(({ name, title, record: { skipped } }): Deviation[] =>
    skipped === null ? [] : [{ kind: 'skipped', questionId: name, title, reason: skipped.reason.trim() }],
  );
}

/**
 * Compares the order in which the plan's questions were first asked with the order in which they stand in it. Both places are
 * numbers of the plan: who was asked third stands where the third of the asked questions stands in the plan, so that a skipped
 * question shifts nobody.
 */
function reordered(pairs: readonly AnsweredQuestion[]): Deviation[] {
  const planned = pairs.filter(
    ({ answer, isAdded }) => !isAdded && answer.askedAt !== null && answer.notAsked === null,
  );
  const asked = [...planned].sort((a, b) => (a.answer.askedAt ?? 0) - (b.answer.askedAt ?? 0));
  return planned.flatMap((pair, index): Deviation[] => {
    const place = asked.indexOf(pair);
    if (place === index) return [];
    const { question, number } = pair;
    return [
      {
        kind: 'reordered',
        questionId: question.id,
        title: questionTitle(question),
        planned: number,
        asked: planned[place]?.number ?? number,
      },
    ];
  });
}

/** A deviation in a sentence, for screens and documents. */
export function describeDeviation(deviation: Deviation): string {
  switch (deviation.kind) {
    case 'skipped':
      return `The ${deviation.title.toLowerCase()} was skipped${deviation.reason === '' ? '.' : `: ${deviation.reason}`}`;
    case 'notAsked':
      return `“${deviation.title}” was not asked${deviation.reason === '' ? '.' : `: ${deviation.reason}`}`;
    case 'notRated':
      return `“${deviation.title}” was asked, but not rated${deviation.reason === '' ? '.' : `: ${deviation.reason}`}`;
    case 'added':
      return `“${deviation.title}” was asked beyond the plan.`;
    case 'reordered':
      return `“${deviation.title}” was planned as number ${deviation.planned} and asked as number ${deviation.asked}.`;
  }
}
