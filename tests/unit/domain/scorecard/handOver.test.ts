import { describe, expect, it } from 'vitest';
import type { Note, NoteKind } from '../../../../shared/domain/interview/interview.ts';
import { followUpsOf, handOver, handOverText } from '../../../../shared/domain/scorecard/handOver.ts';
import { idOf, interviewOf, marksOf, plannedQuestion, withAnswer } from '../examples.ts';

const note = (number: number, kind: NoteKind, text: string): Note => ({
  id: idOf(number),
  at: 0,
  kind,
  text,
  pointIds: [],
});

/** The first is asked and rated, the second asked, the third not asked, the fourth not yet. */
function interview() {
  const planned = [1, 2, 3, 4].map((number) => plannedQuestion(number, [1, 1], { title: `Question ${number}` }));
  const rated = withAnswer(interviewOf(planned), 1, {
    askedAt: 1,
    rating: 2,
    marks: marksOf(1, ['missed', 'met']),
    notes: [
      note(11, 'concern', 'blames others'),
      note(12, 'followUp', 'why did they leave?'),
      note(13, 'followUp', 'the figures\n! sounded made up'),
      note(14, 'private', 'tired'),
    ],
  });
  const begun = withAnswer(rated, 2, { askedAt: 2, notes: [note(21, 'followUp', 'team size')] });
  return withAnswer(begun, 3, { notAsked: { reason: 'no time' } });
}

describe('a hand-over', () => {
  it('offers the lines marked with a question mark, and none with a private line in it', () => {
    expect(followUpsOf(interview())).toEqual([
      { id: idOf(12), text: 'why did they leave?', place: 'Question 1', number: 1 },
      { id: idOf(21), text: 'team size', place: 'Question 2', number: 2 },
    ]);
  });

  it('says what was covered and what to dig into, and nothing of how well it went', () => {
    const text = handOverText(handOver(interview(), new Set([idOf(12)])));
    expect(text).toBe(`Hand-over: Ada Example · Backend engineer · Round 1

Covered
• Design: Question 1
• Operations: Question 2

Not asked
• Question 3
• Question 4

Please dig into
• why did they leave? (Question 1)
`);
    for (const word of ['blames', 'tired', 'made up', 'team size', 'no time']) expect(text).not.toContain(word);
  });
});
