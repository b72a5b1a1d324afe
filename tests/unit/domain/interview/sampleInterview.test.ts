import { describe, expect, it } from 'vitest';
import bankFile from '../../../../resources/bank/senior-backend-engineer.json' with { type: 'json' };
import sampleFile from '../../../../resources/sample/sample-interview.json' with { type: 'json' };
import { answeredQuestions } from '../../../../shared/domain/interview/interview.ts';
import { interviewSchema } from '../../../../shared/domain/interview/interviewSchema.ts';
import { openMatters } from '../../../../shared/domain/interview/review.ts';
import { buildSampleInterview, sampleInterviewSchema } from '../../../../shared/domain/interview/sampleInterview.ts';
import { formatMean, interviewMean } from '../../../../shared/domain/interview/scoring.ts';
import { findAlterations, submit } from '../../../../shared/domain/scorecard/scorecard.ts';
import { bankFileSchema } from '../../../../shared/files/formats/bankFile.ts';

const bank = bankFileSchema.parse(bankFile);
const sample = sampleInterviewSchema.parse(sampleFile);
const id = 'c1a0e0f2-3f5b-4c56-8f4e-0a1b2c3d4e5f';
const now = Date.UTC(2026, 2, 12, 11, 0);

const build = () => buildSampleInterview(sample, bank.questions, bank.sets, id, now);

describe('buildSampleInterview', () => {
  it('makes an interview that its own schema takes, and that is marked as a sample', () => {
    const interview = build();
    expect(interviewSchema.parse(interview)).toEqual(interview);
    expect(interview).toMatchObject({ id, sample: true, recommendation: 'yes', drafts: {} });
    expect(interview.details.candidate.name).toBe('Priya Raman');
  });

  it('keeps every mark, rating and line of the sample', () => {
    for (const [index, { question, answer }] of answeredQuestions(build()).entries()) {
      const source = sample.answers[index];
      expect(question.id).toBe(source?.questionId);
      expect(answer.marks).toEqual(source?.marks);
      expect(answer.rating).toBe(source?.rating);
      expect(answer.ratingReason).toBe(source?.ratingReason);
      expect(answer.notes.map(({ id: _, at, ...note }) => ({ at: at / 1_000, ...note }))).toEqual(source?.notes);
    }
  });

  it('asked each question when its first line was written, and ended now', () => {
    const { answers, clock, createdAt } = build();
    expect(answers.map(({ askedAt }) => askedAt && askedAt / 1_000)).toEqual(
      sample.answers.map(({ notes }) => notes[0]?.at ?? null),
    );
    expect(clock).toMatchObject({ runningSince: null, elapsed: (180 + 3_005) * 1_000 });
    expect(clock.spent).toEqual({
      opening: 180_000,
      ...Object.fromEntries(
        sample.answers.map(({ questionId, elapsedSeconds }) => [questionId, elapsedSeconds * 1_000]),
      ),
    });
    expect(createdAt + clock.elapsed).toBe(now);
  });

  it('is the same for the same arguments', () => {
    expect(build()).toEqual(build());
    const ids = build().answers.flatMap(({ notes }) => notes.map((note) => note.id));
    expect(new Set(ids).size).toBe(30);
  });

  it('can be submitted with nothing left open, and its hashes hold', () => {
    const interview = build();
    expect(openMatters(interview).filter(({ blocks }) => blocks)).toEqual([]);
    const scorecard = submit(interview, now);
    expect(scorecard && findAlterations(scorecard)).toEqual([]);
    expect(formatMean(interviewMean(interview))).toBe('3.7');
  });

  it('says when its set is missing', () => {
    expect(() => buildSampleInterview(sample, bank.questions, [], id, now)).toThrow(RangeError);
  });
});
