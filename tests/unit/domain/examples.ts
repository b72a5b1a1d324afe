import {
  type Answer,
  type FrozenSet,
  type Interview,
  type Mark,
  type PlannedQuestion,
  planQuestion,
  startInterview,
} from '../../../shared/domain/interview/interview.ts';
import { emptyQuestion } from '../../../shared/domain/questions/question.ts';

/** A valid id that shows its number: `idOf(7)` ends in …007. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** 2026-03-02 09:00 UTC, when the example interviews begin. */
export const nine = Date.UTC(2026, 2, 2, 9);

export const minute = 60_000;

/** The id of the nth rubric point (from 1) of the nth question (from 1). */
export function pointId(question: number, point: number): string {
  return idOf(question * 1_000 + point);
}

/** Question `number` with as many rubric points as there are weights. */
export function plannedQuestion(
  number: number,
  pointWeights: readonly number[] = [1, 1, 1, 1],
  changes: Partial<PlannedQuestion> = {},
): PlannedQuestion {
  const question = {
    ...emptyQuestion(idOf(number)),
    title: `Question ${number}`,
    prompt: `Prompt ${number}?`,
    competency: number % 2 === 1 ? 'Design' : 'Operations',
    rubric: pointWeights.map((weight, index) => ({
      id: pointId(number, index + 1),
      text: `Point ${index + 1}`,
      weight,
    })),
  };
  return { ...planQuestion(question), ...changes };
}

export function frozenSet(questions: readonly PlannedQuestion[]): FrozenSet {
  return {
    setId: idOf(900),
    title: 'Backend, round 1',
    role: 'Backend engineer',
    round: 'Round 1',
    slotMinutes: 45,
    introMinutes: 5,
    closingMinutes: 5,
    questions: [...questions],
  };
}

/** An interview of Ada Example by Ira Example, not yet begun, with its first question on screen. */
export function interviewOf(questions: readonly PlannedQuestion[]): Interview {
  const started = startInterview({
    id: idOf(999),
    createdAt: nine,
    details: {
      candidate: { name: 'Ada Example', role: 'Backend engineer', email: '', link: '' },
      interviewer: { name: 'Ira Example', email: '' },
      round: 'Round 1',
      date: '2026-03-02',
    },
    plan: frozenSet(questions),
  });
  return { ...started, current: started.plan.questions[0]?.id ?? started.current };
}

/** The interview with parts of one answer put in place as they are, whether or not an edit could lead there. */
export function withAnswer(interview: Interview, number: number, changes: Partial<Answer>): Interview {
  const answers = interview.answers.map((answer) =>
    answer.questionId === idOf(number) ? { ...answer, ...changes } : answer,
  );
  return { ...interview, answers };
}

/** Marks for the points of a question in their order; `null` leaves a point without one. */
export function marksOf(question: number, marks: readonly (Mark | null)[]): Record<string, Mark> {
  return Object.fromEntries(
    marks.flatMap((mark, index) => (mark === null ? [] : [[pointId(question, index + 1), mark] as const])),
  );
}
