import bankFile from '../../../resources/bank/senior-backend-engineer.json' with { type: 'json' };
import sampleFile from '../../../resources/sample/sample-interview.json' with { type: 'json' };
import type { Answer, Interview, Note } from '../../../shared/domain/interview/interview.ts';
import { buildSampleInterview, sampleInterviewSchema } from '../../../shared/domain/interview/sampleInterview.ts';
import { type Scorecard, submit } from '../../../shared/domain/scorecard/scorecard.ts';
import { bankFileSchema } from '../../../shared/files/formats/bankFile.ts';
import { idOf, interviewOf, minute, nine, plannedQuestion } from '../domain/examples.ts';

/** When the examples are submitted: 12 March 2026, 11:00 UTC. */
export const submittedAt = Date.UTC(2026, 2, 12, 11);

/** The interview that ships with the app, ready to be submitted. */
export function sampleInterview(): Interview {
  const { questions, sets } = bankFileSchema.parse(bankFile);
  return buildSampleInterview(sampleInterviewSchema.parse(sampleFile), questions, sets, idOf(77), submittedAt);
}

/** A submitted scorecard, or the test is wrong. */
export function submitted(interview: Interview): Scorecard {
  const scorecard = submit(interview, submittedAt);
  if (scorecard === null) throw new Error('The example cannot be submitted.');
  return scorecard;
}

export function sampleScorecard(): Scorecard {
  return submitted(sampleInterview());
}

/** A line of an interviewer, `number` minutes into the interview. */
export function noteOf(number: number, changes: Partial<Note> = {}): Note {
  return {
    id: idOf(500_000 + number),
    at: number * minute,
    kind: 'plain',
    text: `Line ${number}`,
    pointIds: [],
    ...changes,
  };
}

/** An interview of Ada Example with as many questions as there are answers, recommended with 'yes'. */
export function interviewWith(answers: readonly Partial<Answer>[]): Interview {
  const questions = answers.map((_, index) => plannedQuestion(index + 1));
  const interview = interviewOf(questions);
  return {
    ...interview,
    answers: interview.answers.map((answer, index) => ({
      ...answer,
      rating: 3,
      askedAt: index * minute,
      ...answers[index],
    })),
    clock: { startedAt: nine, runningSince: null, elapsed: 40 * minute, spent: { [idOf(1)]: 95_000 } },
    recommendation: 'yes',
  };
}

/** All texts of a value, whatever it is in. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
