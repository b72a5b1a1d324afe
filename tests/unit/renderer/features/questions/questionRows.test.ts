import { describe, expect, it } from 'vitest';
import { emptyQuestion, type Question } from '../../../../../shared/domain/questions/question.ts';
import {
  destination,
  neighbour,
  questionCount,
  questionIds,
  questionRows,
} from '../../../../../src-renderer/features/questions/questionRows.ts';
import { idOf } from '../../../domain/examples.ts';

function ask(number: number, changes: Partial<Question> = {}): Question {
  return { ...emptyQuestion(idOf(number)), ...changes };
}

const questions = [
  ask(1, { competency: 'Design' }),
  ask(2, { competency: 'Data' }),
  ask(3, { competency: 'Design' }),
  ask(4),
];

describe('questionRows', () => {
  it('puts the questions under their competencies and counts them as they are shown', () => {
    expect(questionRows(questions, false)).toEqual([
      { id: 'competency:Design', kind: 'heading', competency: 'Design', questions: 2 },
      { id: idOf(1), kind: 'question', question: questions[0], position: 1 },
      { id: idOf(3), kind: 'question', question: questions[2], position: 2 },
      { id: 'competency:Data', kind: 'heading', competency: 'Data', questions: 1 },
      { id: idOf(2), kind: 'question', question: questions[1], position: 3 },
      { id: 'competency:', kind: 'heading', competency: 'No competency yet', questions: 1 },
      { id: idOf(4), kind: 'question', question: questions[3], position: 4 },
    ]);
  });

  it('keeps the order of the matches while somebody searches', () => {
    const rows = questionRows(questions, true);
    expect(rows.map(({ kind }) => kind)).toEqual(['question', 'question', 'question', 'question']);
    expect(questionIds(rows)).toEqual([idOf(1), idOf(2), idOf(3), idOf(4)]);
  });
});

describe('destination', () => {
  const ids = Array.from({ length: 25 }, (_, index) => `q${index}`);

  it.each([
    ['ArrowDown', 'q3', 'q4'],
    ['ArrowDown', 'q24', 'q24'],
    ['ArrowUp', 'q0', 'q0'],
    ['PageDown', 'q3', 'q13'],
    ['PageDown', 'q20', 'q24'],
    ['PageUp', 'q13', 'q3'],
    ['Home', 'q13', 'q0'],
    ['End', 'q13', 'q24'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(destination(ids, from, key)).toBe(to);
  });

  it('begins at the top when nothing is chosen, and leads nowhere in an empty list or by another key', () => {
    expect(destination(ids, null, 'ArrowDown')).toBe('q0');
    expect(destination(ids, 'filtered out', 'ArrowDown')).toBe('q0');
    expect(destination([], null, 'End')).toBeNull();
    expect(destination(ids, 'q3', 'a')).toBeNull();
  });
});

describe('neighbour', () => {
  it('is the one below, at the end the one above, and none where there was one only', () => {
    expect(neighbour(['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbour(['a'], 'a')).toBeNull();
  });
});

describe('questionCount', () => {
  it('counts in words that fit', () => {
    expect([0, 1, 2].map(questionCount)).toEqual(['0 questions', '1 question', '2 questions']);
  });
});
