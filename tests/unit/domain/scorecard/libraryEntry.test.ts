import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../shared/domain/interview/edit.ts';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import { libraryEntry, libraryEntrySchema } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { type Scorecard, submit } from '../../../../shared/domain/scorecard/scorecard.ts';
import { idOf, interviewOf, minute, nine, plannedQuestion, withAnswer } from '../examples.ts';

const planned = interviewOf([plannedQuestion(1), plannedQuestion(2), plannedQuestion(3)]);
const running = applyEdit(planned, { type: 'run', at: nine });
const complete: Interview = {
  ...withAnswer(withAnswer(withAnswer(running, 1, { rating: 5 }), 2, { rating: 2 }), 3, { notAsked: { reason: '' } }),
  recommendation: 'yes',
};

function scorecardOf(interview: Interview): Scorecard {
  const scorecard = submit(interview, nine + minute);
  if (scorecard === null) throw new Error('expected a scorecard');
  return scorecard;
}

describe('libraryEntry', () => {
  it('says everything about a planned interview', () => {
    expect(libraryEntry(planned, null)).toEqual({
      id: idOf(999),
      candidate: 'Ada Example',
      role: 'Backend engineer',
      round: 'Round 1',
      date: '2026-03-02',
      interviewer: 'Ira Example',
      status: 'planned',
      mean: null,
      recommendation: null,
      settled: 0,
      questions: 3,
      sample: false,
      createdAt: nine,
      submittedAt: null,
    });
  });

  it('counts what is settled, and means what was rated', () => {
    expect(libraryEntry(complete, null)).toMatchObject({
      status: 'running',
      mean: 3.5,
      recommendation: 'yes',
      settled: 3,
      questions: 3,
      submittedAt: null,
    });
  });

  it('shows of a submitted interview what was submitted, also while it is being amended', () => {
    const scorecard = scorecardOf(complete);
    expect(libraryEntry(null, scorecard)).toMatchObject({ status: 'submitted', mean: 3.5, submittedAt: nine + minute });
    const working = { ...withAnswer(complete, 1, { rating: 1 }), recommendation: 'no' as const };
    expect(libraryEntry(working, scorecard)).toMatchObject({
      status: 'amending',
      mean: 3.5,
      recommendation: 'yes',
      submittedAt: nine + minute,
    });
  });

  it('cleans names for the list', () => {
    const candidate = { name: `\u202e${'n'.repeat(500)}\r\nX`, role: 'a\u0000b', email: '', link: '' };
    const entry = libraryEntry({ ...planned, details: { ...planned.details, candidate } }, null);
    expect([entry.candidate, entry.role]).toEqual([`${'n'.repeat(500)} X`, 'a b']);
    expect(libraryEntrySchema.parse(entry)).toEqual(entry);
  });

  it('needs an interview or a scorecard', () => {
    expect(() => libraryEntry(null, null)).toThrow(RangeError);
  });
});
