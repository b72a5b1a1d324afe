import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interview, Note, NoteKind } from '../../../../shared/domain/interview/interview.ts';
import { draftFeedback, feedbackSchema, leftOutOfFeedback } from '../../../../shared/domain/scorecard/feedback.ts';
import { interview as anyInterview } from '../arbitraries.ts';
import { idOf, interviewOf, marksOf, plannedQuestion, pointId, withAnswer } from '../examples.ts';

let lastNote = 0;
/** A note on question 1, linked to these of its points (by place, from 1). */
function note(kind: NoteKind, text: string, ...points: number[]): Note {
  lastNote += 1;
  return { id: idOf(500 + lastNote), at: 0, kind, text, pointIds: points.map((place) => pointId(1, place)) };
}

const start = interviewOf([plannedQuestion(1, [1, 1, 1, 1]), plannedQuestion(2)]);
const marks = marksOf(1, ['met', 'partly', 'missed', null]);

function sectionOf(notes: readonly Note[]) {
  const [section] = draftFeedback(withAnswer(start, 1, { marks, notes: [...notes] })).sections;
  return [section?.strong, section?.toGrow];
}

describe('draftFeedback', () => {
  it('puts met points under strong, partly met and missed ones under to grow, and leaves what was not probed', () => {
    expect(draftFeedback(withAnswer(start, 1, { marks })).sections).toEqual([
      { questionId: idOf(1), title: 'Question 1', strong: ['Point 1'], toGrow: ['Point 2', 'Point 3'] },
    ]);
  });

  it.each<[string, Note, 'strong' | 'toGrow' | null]>([
    ['a linked strength', note('strength', 'x', 3), 'strong'],
    ['a linked concern', note('concern', 'x', 1), 'toGrow'],
    ['a plain line linked to a met point', note('plain', 'x', 1), 'strong'],
    ['a plain line linked to a missed point', note('plain', 'x', 3), 'toGrow'],
    ['a plain line goes by the first point with a mark', note('plain', 'x', 4, 2, 1), 'toGrow'],
    ['a plain line linked to a point without a mark', note('plain', 'x', 4), null],
    ['a strength that is linked to nothing', note('strength', 'x'), null],
    ['a concern that is linked to nothing', note('concern', 'x'), null],
    ['a follow-up', note('followUp', 'x', 1), null],
    ['a private line', note('private', 'x', 1), null],
    ['a line without words', note('strength', ' \n', 1), null],
  ])('%s', (_, line, side) => {
    expect(sectionOf([line])).toEqual([
      side === 'strong' ? ['Point 1', 'x'] : ['Point 1'],
      side === 'toGrow' ? ['Point 2', 'Point 3', 'x'] : ['Point 2', 'Point 3'],
    ]);
  });

  it('has no section for a question that was not asked or that gave nothing', () => {
    const skipped = withAnswer(start, 1, { marks, notAsked: { reason: '' }, notes: [note('strength', 'x', 1)] });
    expect(draftFeedback(skipped).sections).toEqual([]);
    expect(draftFeedback(start)).toMatchObject({ sections: [], editedAt: null });
  });

  it('fits its own schema, however much was noted', () => {
    const notes = Array.from({ length: 5_000 }, (_, index) => ({
      ...note('strength', `${index}`, 1),
      id: idOf(10_000 + index),
    }));
    const feedback = draftFeedback(withAnswer(start, 1, { marks, notes }));
    expect(feedback.sections[0]?.strong.length).toBe(5_001);
    expect(feedbackSchema.parse(feedback)).toEqual(feedback);
  });
});

describe('leftOutOfFeedback', () => {
  const internal = [
    { reason: 'internal', questionId: null, text: 'All ratings, their reasons and the mean' },
    { reason: 'internal', questionId: null, text: 'The recommendation' },
  ];

  it('names each line that stays here with its reason, then what is for the committee', () => {
    const notes = [
      note('private', 'tired', 1),
      note('followUp', 'ask again', 1),
      note('strength', 'quick'),
      note('plain', 'aside', 4),
      note('concern', 'kept', 2),
    ];
    expect(leftOutOfFeedback(withAnswer(start, 1, { marks, notes }))).toEqual([
      { reason: 'private', questionId: idOf(1), text: 'tired' },
      { reason: 'followUp', questionId: idOf(1), text: 'ask again' },
      { reason: 'unlinked', questionId: idOf(1), text: 'quick' },
      { reason: 'unlinked', questionId: idOf(1), text: 'aside' },
      ...internal,
    ]);
  });

  it('calls a private line private also under a question that was not asked', () => {
    const notes = [note('private', 'tired'), note('strength', 'quick', 1)];
    const skipped = withAnswer(start, 1, { marks, notes, notAsked: { reason: '' } });
    expect(leftOutOfFeedback(skipped).slice(0, 2)).toEqual([
      { reason: 'private', questionId: idOf(1), text: 'tired' },
      { reason: 'notAsked', questionId: idOf(1), text: 'quick' },
    ]);
  });

  it('names the parts of the conclusion that were written', () => {
    const concluded = { ...start, conclusion: { summary: 'x', strengths: ' ', concerns: 'y' } };
    expect(leftOutOfFeedback(concluded).map(({ text }) => text)).toEqual([
      'All ratings, their reasons and the mean',
      'The recommendation',
      'The summary for the committee',
      'The concerns as written for the committee',
    ]);
  });
});

describe('what the candidate reads', () => {
  /** The same interview in which every private line, reason and conclusion is one secret word. */
  function withSecrets(interview: Interview): Interview {
    const secret = 'SECRET';
    const answers = interview.answers.map((answer) => ({
      ...answer,
      ratingReason: secret,
      notAsked: answer.notAsked === null ? null : { reason: secret },
      notes: answer.notes.map((line) => (line.kind === 'private' ? { ...line, text: secret } : line)),
    }));
    return { ...interview, answers, conclusion: { summary: secret, strengths: secret, concerns: secret } };
  }

  it('never holds a private line, a reason or a conclusion, however they are linked and marked', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        const secret = withSecrets(interview);
        expect(JSON.stringify(draftFeedback(secret))).not.toContain('SECRET');
        expect(draftFeedback(secret)).toEqual(draftFeedback(interview));
      }),
      { numRuns: 200 },
    );
  });

  it('and what is left out are all the lines of the interview together, each once', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        const points = interview.answers
          .filter(({ notAsked }) => notAsked === null)
          .flatMap(({ marks }) => Object.keys(marks));
        const sent = draftFeedback(interview).sections.flatMap(({ strong, toGrow }) => [...strong, ...toGrow]);
        const kept = leftOutOfFeedback(interview).filter(({ reason }) => reason !== 'internal');
        const lines = interview.answers.flatMap(({ notes }) => notes);
        expect(sent.length + kept.length).toBe(points.length + lines.length);
      }),
      { numRuns: 200 },
    );
  });
});
