import { describe, expect, it } from 'vitest';
import type { Interview } from '../../../../../shared/domain/interview/interview.ts';
import {
  draftFeedback,
  type Feedback,
  feedbackSchema,
  type LeftOut,
  leftOutReasons,
} from '../../../../../shared/domain/scorecard/feedback.ts';
import {
  canBeTaken,
  changeLine,
  editFeedback,
  feedbackExtent,
  insertLines,
  type ListPlace,
  lineLimit,
  linesAt,
  moveAcross,
  moveLine,
  removeLine,
  stillLeftOut,
  storedFeedback,
} from '../../../../../src-renderer/screens/scorecard/feedback/feedbackEditing.ts';
import { idOf, interviewOf, marksOf, nine, plannedQuestion, withAnswer } from '../../../domain/examples.ts';

/** Question 1 with two points met and one missed, question 2 without a mark, question 3 not asked. */
function interview(): Interview {
  const asked = interviewOf([plannedQuestion(1, [1, 1, 1]), plannedQuestion(2), plannedQuestion(3)]);
  const first = withAnswer(asked, 1, { rating: 4, marks: marksOf(1, ['met', 'met', 'missed']) });
  return withAnswer(withAnswer(first, 2, { rating: 3 }), 3, { notAsked: { reason: '' } });
}

const strong: ListPlace = { questionId: idOf(1), side: 'strong' };
const toGrow: ListPlace = { questionId: idOf(1), side: 'toGrow' };

function edited(feedback: Feedback = draftFeedback(interview())) {
  return editFeedback(feedback, interview());
}

function texts(feedback: ReturnType<typeof edited>, place: ListPlace): string[] {
  return linesAt(feedback, place).map(({ text }) => text);
}

describe('editFeedback', () => {
  it('has a place for every question that was asked, and none for the others', () => {
    expect(edited().sections.map(({ title, strong, toGrow }) => [title, strong.length, toGrow.length])).toEqual([
      ['Question 1', 2, 1],
      ['Question 2', 0, 0],
    ]);
  });

  it('keeps what was written about a question that does not count as asked any more', () => {
    const stored = {
      ...draftFeedback(interview()),
      sections: [{ questionId: idOf(3), title: 'Question 3', strong: ['Was asked at first'], toGrow: [] }],
    };
    expect(texts(edited(stored), { questionId: idOf(3), side: 'strong' })).toEqual(['Was asked at first']);
  });

  it('is what storing it takes back', () => {
    const draft = draftFeedback(interview());
    expect(storedFeedback(edited(draft), nine)).toEqual({ ...draft, editedAt: nine });
  });
});

describe('what was left out', () => {
  const unlinked: LeftOut = { reason: 'unlinked', questionId: idOf(1), text: 'Drew the pipeline' };

  it('leaves the list when somebody takes it in, and stands there again when its line is taken back', () => {
    const line = { id: idOf(9), text: unlinked.text };
    const taken = insertLines(edited(), strong, 2, [line]);
    expect(stillLeftOut(edited(), [unlinked])).toEqual([unlinked]);
    expect(stillLeftOut(taken, [unlinked])).toEqual([]);
    expect(stillLeftOut(removeLine(taken, strong, line.id), [unlinked])).toEqual([unlinked]);
  });

  it('stays where the same words stand under another question, or belong to none', () => {
    const elsewhere: LeftOut[] = [
      { ...unlinked, questionId: idOf(2) },
      { ...unlinked, questionId: null },
    ];
    const taken = insertLines(edited(), strong, 2, [{ id: idOf(9), text: unlinked.text }]);
    expect(stillLeftOut(taken, elsewhere)).toEqual(elsewhere);
  });

  it('can be taken in only where it is neither private nor without a question that was asked', () => {
    const reasons = Object.keys(leftOutReasons) as LeftOut['reason'][];
    expect(reasons.filter((reason) => canBeTaken(edited(), { ...unlinked, reason }))).toEqual(['followUp', 'unlinked']);
  });

  it('cannot be taken in under a question that was not asked', () => {
    expect(canBeTaken(edited(), { ...unlinked, questionId: idOf(3), reason: 'followUp' })).toBe(false);
  });
});

describe('storedFeedback', () => {
  it('leaves out empty lines and questions without a line, and passes the schema', () => {
    const place: ListPlace = { questionId: idOf(2), side: 'strong' };
    const withEmpty = insertLines(edited(), place, 0, [{ id: idOf(70), text: '  ' }]);
    const stored = storedFeedback(withEmpty, nine);
    expect(stored.sections.map(({ title }) => title)).toEqual(['Question 1']);
    expect(feedbackSchema.safeParse(stored).success).toBe(true);
  });
});

describe('editing lines', () => {
  it('changes, adds, moves and deletes them', () => {
    const start = edited();
    const [first] = linesAt(start, strong);
    const changed = changeLine(start, strong, first?.id ?? '', 'Names the point');
    expect(texts(changed, strong)).toEqual(['Names the point', 'Point 2']);
    const added = insertLines(changed, strong, 1, [{ id: idOf(71), text: 'Asks back' }]);
    expect(texts(added, strong)).toEqual(['Names the point', 'Asks back', 'Point 2']);
    expect(texts(moveLine(added, strong, 2, 0), strong)).toEqual(['Point 2', 'Names the point', 'Asks back']);
    expect(texts(removeLine(added, strong, idOf(71)), strong)).toEqual(['Names the point', 'Point 2']);
    expect(texts(added, toGrow)).toEqual(['Point 3']);
  });

  it('puts a line at the end of the other list', () => {
    const start = edited();
    const [first] = linesAt(start, strong);
    const across = moveAcross(start, strong, first?.id ?? '');
    expect(texts(across, strong)).toEqual(['Point 2']);
    expect(texts(across, toGrow)).toEqual(['Point 3', 'Point 1']);
  });

  it('takes no more lines than can be stored', () => {
    const many = Array.from({ length: lineLimit + 5 }, (_, index) => ({ id: idOf(index + 1), text: `Line ${index}` }));
    expect(linesAt(insertLines(edited(), strong, 2, many), strong)).toHaveLength(lineLimit);
  });
});

describe('feedbackExtent', () => {
  it('counts lines and questions', () => {
    expect(feedbackExtent(draftFeedback(interview()))).toBe('3 lines on 1 question');
  });
});
