import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interview, PlannedQuestion } from '../../../../shared/domain/interview/interview.ts';
import { matchQuestions, questionFingerprint } from '../../../../shared/domain/panel/matching.ts';
import { interview as anyInterview } from '../arbitraries.ts';
import { idOf, interviewOf, plannedQuestion } from '../examples.ts';
import { patient } from './panelExamples.ts';

const question = plannedQuestion(1);
const copy = plannedQuestion(7, [1, 1, 1, 1], { prompt: question.prompt });

function matched(...interviews: Interview[]) {
  return matchQuestions(interviews).map(({ asked }) => asked.map((pair) => pair?.question.id ?? null));
}

function withRubric(texts: readonly string[]): PlannedQuestion {
  return { ...question, rubric: texts.map((text, index) => ({ id: idOf(5_000 + index), text, weight: 1 })) };
}

describe('questionFingerprint', () => {
  it('is of the prompt and the texts of the rubric points', () => {
    expect(questionFingerprint(question)).toBe('2936a99672c1704968230f9f180e1c009884b101dfe3a32a0e160f6444b68470');
    expect(questionFingerprint(copy)).toBe(questionFingerprint(question));
  });

  it.each<[string, PlannedQuestion, PlannedQuestion]>([
    ['weights, title, minutes, anchors', question, { ...question, title: 'Other', minutes: 9, weight: 2 }],
    ['spacing', question, { ...question, prompt: '  Prompt\n 1? ' }],
    ['the composition of accents', { ...question, prompt: 'Caf\u00e9' }, { ...question, prompt: 'Cafe\u0301' }],
    ['the order of the points', withRubric(['A', 'B']), withRubric(['B', 'A'])],
  ])('does not change with %s', (_, one, other) => {
    expect(questionFingerprint(other)).toBe(questionFingerprint(one));
  });

  it.each<[string, PlannedQuestion]>([
    ['the prompt', { ...question, prompt: 'Prompt 2?' }],
    ['case', { ...question, prompt: 'PROMPT 1?' }],
    ['a rubric point', withRubric(['Point 1', 'Point 2', 'Point 3', 'Point four'])],
    ['a missing point', withRubric(['Point 1', 'Point 2', 'Point 3'])],
    ['a point twice', withRubric(['Point 1', 'Point 2', 'Point 3', 'Point 4', 'Point 4'])],
  ])('changes with %s', (_, other) => {
    expect(questionFingerprint(other)).not.toBe(questionFingerprint(question));
  });
});

describe('matchQuestions', () => {
  it('matches the same id with the same words', () => {
    expect(matched(interviewOf([question]), interviewOf([question]))).toEqual([[idOf(1), idOf(1)]]);
  });

  it('matches other ids with the same words, across sets', () => {
    expect(matched(interviewOf([question]), interviewOf([copy]))).toEqual([[idOf(1), idOf(7)]]);
  });

  it('keeps the same id with other words apart, and says so', () => {
    const reworded = { ...question, prompt: 'Something else?' };
    const matches = matchQuestions([interviewOf([question]), interviewOf([reworded])]);
    expect(matches.map(({ asked }) => asked.map((pair) => pair?.question.prompt ?? null))).toEqual([
      ['Prompt 1?', null],
      [null, 'Something else?'],
    ]);
    expect(matches.map(({ otherWordings }) => otherWordings)).toEqual([[matches[1]?.key], [matches[0]?.key]]);
  });

  it('asks for the same id where one interview has the same words twice', () => {
    const twice = interviewOf([question, copy]);
    expect(matched(twice, interviewOf([copy]))).toEqual([
      [idOf(1), null],
      [idOf(7), idOf(7)],
    ]);
    expect(matchQuestions([twice]).map(({ key }) => key)).toEqual([
      `${questionFingerprint(question)}:${idOf(1)}`,
      `${questionFingerprint(question)}:${idOf(7)}`,
    ]);
  });

  it('stands in the order of the first interview; what only later ones have follows', () => {
    const [one, two, three] = [plannedQuestion(1), plannedQuestion(2), plannedQuestion(3)];
    expect(matched(interviewOf([two, one]), interviewOf([one, three, two]))).toEqual([
      [idOf(2), idOf(2)],
      [idOf(1), idOf(1)],
      [null, idOf(3)],
    ]);
  });

  it('is symmetric, and does not depend on the order of the interviews', patient, () => {
    const pairsOf = (interviews: readonly Interview[]) =>
      matchQuestions(interviews)
        .map(({ key, asked }) => {
          const places = asked.flatMap((pair, place) =>
            pair === null ? [] : [`${interviews[place]?.details.round} ${pair.question.id}`],
          );
          return `${key}: ${places.sort().join(', ')}`;
        })
        .sort();
    const named = fc
      .array(anyInterview, { minLength: 2, maxLength: 4 })
      .map((list) => list.map((one, index) => ({ ...one, details: { ...one.details, round: String(index) } })));
    fc.assert(
      fc.property(named, fc.infiniteStream(fc.nat()), (interviews, random) => {
        const weights = interviews.map(() => random.next().value ?? 0);
        const shuffled = [...interviews].sort(
          (a, b) => (weights[Number(a.details.round)] ?? 0) - (weights[Number(b.details.round)] ?? 0),
        );
        expect(pairsOf(shuffled)).toEqual(pairsOf(interviews));
        expect(pairsOf([...interviews].reverse())).toEqual(pairsOf(interviews));
      }),
      { numRuns: 60 },
    );
  });

  it('has every question of every interview exactly once, and never joins other words', patient, () => {
    fc.assert(
      fc.property(fc.array(anyInterview, { maxLength: 4 }), (interviews) => {
        const matches = matchQuestions(interviews);
        const found = matches.flatMap(({ asked }) =>
          asked.flatMap((pair, place) => (pair === null ? [] : [`${place} ${pair.question.id}`])),
        );
        const expected = interviews.flatMap(({ plan, added }, place) =>
          [...plan.questions, ...added].map(({ id }) => `${place} ${id}`),
        );
        expect(found.sort()).toEqual(expected.sort());
        for (const { asked } of matches) {
          const words = asked.flatMap((pair) => (pair === null ? [] : [questionFingerprint(pair.question)]));
          expect(new Set(words).size).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
