import { describe, expect, it } from 'vitest';
import { applyEdit, type Edit } from '../../../../shared/domain/interview/edit.ts';
import type { Interview, Note } from '../../../../shared/domain/interview/interview.ts';
import { amendmentChanges } from '../../../../shared/domain/scorecard/amendmentChanges.ts';
import { idOf, interviewOf, marksOf, minute, nine, plannedQuestion, pointId, withAnswer } from '../examples.ts';

const at = nine + 50 * minute;

const note: Note = { id: idOf(50), at: minute, kind: 'concern', text: 'No figures', pointIds: [pointId(1, 2)] };
const secret: Note = { id: idOf(51), at: 2 * minute, kind: 'private', text: 'Knows my brother', pointIds: [] };

function submitted(): Interview {
  const asked = interviewOf([plannedQuestion(1, [1, 1]), plannedQuestion(2, [1])]);
  const first = withAnswer(asked, 1, { rating: 2, marks: marksOf(1, ['met', null]), notes: [note, secret] });
  return { ...withAnswer(first, 2, { rating: 4 }), recommendation: 'no' };
}

function changesAfter(...edits: Edit[]) {
  const before = submitted();
  return amendmentChanges(before, edits.reduce(applyEdit, before));
}

const firstQuestion = { id: idOf(1), number: 1, title: 'Question 1' };

describe('amendmentChanges', () => {
  it('finds nothing between a state and itself', () => {
    expect(changesAfter()).toEqual([]);
  });

  it('does not count the clock and the question on screen', () => {
    expect(changesAfter({ type: 'run', at }, { type: 'goTo', questionId: idOf(2), at: at + minute })).toEqual([]);
  });

  it('tells a rating by figure and name, and the recommendation first', () => {
    const changes = changesAfter(
      { type: 'rate', questionId: idOf(1), at, rating: 4 },
      { type: 'recommend', recommendation: 'yes' },
    );
    expect(changes).toEqual([
      {
        kind: 'recommendation',
        question: null,
        subject: 'Recommendation',
        before: 'No',
        after: 'Yes',
        isPrivate: false,
      },
      {
        kind: 'rating',
        question: firstQuestion,
        subject: 'Rating',
        before: '2 · Weak',
        after: '4 · Strong',
        isPrivate: false,
      },
    ]);
  });

  it('tells what was noted in a step, and that it was skipped, as of the interview as a whole', () => {
    const note = { id: idOf(701), at: 0, kind: 'private' as const, text: 'knows us', pointIds: [] };
    const changes = changesAfter(
      { type: 'addNote', questionId: 'opening', at, note },
      { type: 'skipStep', step: 'closing', skipped: { reason: 'No time' } },
    );
    expect(changes).toEqual([
      {
        kind: 'note',
        question: null,
        subject: 'Note in the opening',
        before: null,
        after: 'Private: knows us',
        isPrivate: true,
      },
      {
        kind: 'skipped',
        question: null,
        subject: 'Closing skipped',
        before: null,
        after: 'No time',
        isPrivate: false,
      },
    ]);
  });

  it('names the rubric point whose mark changed', () => {
    const changes = changesAfter({ type: 'mark', questionId: idOf(1), at, pointId: pointId(1, 2), mark: 'partly' });
    expect(changes).toEqual([
      {
        kind: 'mark',
        question: firstQuestion,
        subject: 'Point 2',
        before: 'Not probed',
        after: 'Partly',
        isPrivate: false,
      },
    ]);
  });

  it('shows a corrected note as one change, with its kind and its links', () => {
    const [change, ...others] = changesAfter({
      type: 'changeNote',
      questionId: idOf(1),
      at,
      noteId: note.id,
      changes: { text: 'Few figures', kind: 'plain' },
    });
    expect(others).toEqual([]);
    expect(change?.before).toBe('Concern: No figures [Point 2]');
    expect(change?.after).toBe('Few figures [Point 2]');
  });

  it('shows added and deleted notes with one side empty', () => {
    const added: Note = { id: idOf(52), at, kind: 'strength', text: 'Asked back', pointIds: [] };
    const changes = changesAfter(
      { type: 'addNote', questionId: idOf(1), at, note: added },
      { type: 'deleteNote', questionId: idOf(1), at, noteId: note.id },
    );
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [null, 'Strength: Asked back'],
      ['Concern: No figures [Point 2]', null],
    ]);
  });

  it('keeps a line private on both sides of a change of its kind', () => {
    const opened = changesAfter({
      type: 'changeNote',
      questionId: idOf(1),
      at,
      noteId: secret.id,
      changes: { kind: 'plain' },
    });
    const closed = changesAfter({
      type: 'changeNote',
      questionId: idOf(1),
      at,
      noteId: note.id,
      changes: { kind: 'private' },
    });
    expect(opened.map(({ isPrivate }) => isPrivate)).toEqual([true]);
    expect(closed.map(({ isPrivate }) => isPrivate)).toEqual([true]);
  });

  it('reports a question that was not asked after all, and that its rating went with it', () => {
    const changes = changesAfter({
      type: 'setNotAsked',
      questionId: idOf(2),
      at,
      notAsked: { reason: 'Mixed up with another candidate' },
    });
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['notAsked', null, 'Mixed up with another candidate'],
      ['rating', '4 · Strong', null],
    ]);
  });

  it('reports conclusion, details and a question beyond the plan', () => {
    const changes = changesAfter(
      { type: 'conclude', changes: { summary: 'Better than it looked' } },
      { type: 'describe', changes: { candidate: { name: 'Ada B. Example' } } },
      { type: 'addQuestion', question: plannedQuestion(3) },
      { type: 'rate', questionId: idOf(3), at, rating: 5 },
      { type: 'recommend', recommendation: 'no' },
    );
    expect(changes.map(({ kind, subject, before, after }) => [kind, subject, before, after])).toEqual([
      ['conclusion', 'Summary', null, 'Better than it looked'],
      ['details', 'Candidate', 'Ada Example', 'Ada B. Example'],
      ['question', 'Question beyond the plan', null, 'Prompt 3?'],
      ['rating', 'Rating', null, '5 · Outstanding'],
    ]);
  });
});
