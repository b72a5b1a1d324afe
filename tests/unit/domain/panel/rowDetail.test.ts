import { describe, expect, it } from 'vitest';
import { rowDetail } from '../../../../shared/domain/panel/rowDetail.ts';
import { panelRows } from '../../../../shared/domain/panel/table.ts';
import { idOf, marksOf, plannedQuestion } from '../examples.ts';
import { type Example, present, tableOf } from './panelExamples.ts';

const note = { id: idOf(700), at: 0, kind: 'private' as const, text: 'Nervous at first', pointIds: [] };
const question = plannedQuestion(1, [1, 2], { redFlags: ['Blames others', ' '] });

/** The same question as another set has it: other ids, the points the other way round. */
const copy = {
  ...question,
  id: idOf(8),
  redFlags: ['No example', 'Blames others'],
  rubric: [
    { id: idOf(81), text: 'Point 2', weight: 2 },
    { id: idOf(82), text: 'Point 1', weight: 1 },
  ],
};

const examples: Example[] = [
  {
    id: 101,
    interviewer: 'A',
    questions: [question],
    given: [4],
    answers: { 1: { marks: marksOf(1, ['met', 'partly']), notes: [note], ratingReason: ' Clear ' } },
  },
  {
    id: 102,
    interviewer: 'B',
    questions: [copy],
    given: [2],
    answers: { 1: { marks: { [idOf(81)]: 'missed' } } },
  },
  { id: 103, interviewer: 'C', questions: [plannedQuestion(2)], given: [3] },
];

describe('rowDetail', () => {
  const detail = rowDetail(present(panelRows(tableOf(...examples))[0]));

  it('lays rubric points × interviewers, by the words of the points', () => {
    expect(detail.points).toEqual([
      { text: 'Point 1', weight: 1, marks: ['met', null, 'absent'] },
      { text: 'Point 2', weight: 2, marks: ['partly', 'missed', 'absent'] },
    ]);
  });

  it('has the red flags of all, each once', () => {
    expect(detail.redFlags).toEqual(['Blames others', 'No example']);
  });

  it('has coverage, suggestion, reason and notes of each', () => {
    expect(detail.answers).toEqual([
      {
        cell: { value: { kind: 'rating', rating: 4 }, before: [] },
        coverage: { share: 2 / 3, covered: 1.5, probed: 2, points: 2 },
        suggested: 4,
        ratingReason: 'Clear',
        notes: [note],
      },
      {
        cell: { value: { kind: 'rating', rating: 2 }, before: [] },
        coverage: { share: 0, covered: 0, probed: 1, points: 2 },
        suggested: 1,
        ratingReason: '',
        notes: [],
      },
      null,
    ]);
  });

  it('tells two points with the same words apart by their order', () => {
    const twice = { ...question, rubric: question.rubric.map((point) => ({ ...point, text: 'Same' })) };
    const [row] = panelRows(
      tableOf({ id: 101, questions: [twice], given: [3], answers: { 1: { marks: marksOf(1, ['met', 'missed']) } } }),
    );
    expect(rowDetail(present(row)).points.map(({ text, marks }) => [text, ...marks])).toEqual([
      ['Same', 'met'],
      ['Same', 'missed'],
    ]);
  });
});
