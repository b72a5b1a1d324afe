import {
  type Answer,
  type Interview,
  type PlannedQuestion,
  type Rating,
  type Recommendation,
  startInterview,
} from '../../../../shared/domain/interview/interview.ts';
import { type PanelScorecard, panelMembers } from '../../../../shared/domain/panel/member.ts';
import { type PanelTable, panelTable } from '../../../../shared/domain/panel/table.ts';
import { amend, type Scorecard, submit } from '../../../../shared/domain/scorecard/scorecard.ts';
import { frozenSet, idOf, minute, nine, plannedQuestion } from '../examples.ts';

export const ten = nine + 60 * minute;

/** For property tests, on a machine that may be busy with others. */
export const patient = { timeout: 30_000 };

/** A rating, or the reason for not asking. */
export type Given = Rating | string;

/** What an example scorecard says. Only what matters in a test has to be told. */
export interface Example {
  id?: number;
  interviewer?: string;
  email?: string;
  candidate?: { name?: string; role?: string; email?: string };
  questions: readonly PlannedQuestion[];
  /** One a question, in their order. */
  given: readonly Given[];
  answers?: Readonly<Record<number, Partial<Answer>>>;
  /** What was noted in the opening, given as the reason for no closing, and agreed beforehand. */
  said?: string;
  recommendation?: Recommendation;
  round?: string;
  at?: number;
  /** Of the place where it is submitted, in minutes. */
  utcOffset?: number;
}

/** The interview of an example, ready to be submitted. */
export function exampleInterview({ id = 999, questions, given, ...rest }: Example): Interview {
  const {
    interviewer = 'Ira Example',
    email = '',
    candidate = {},
    answers = {},
    recommendation = 'yes',
    round = 'Round 1',
  } = rest;
  const interview = startInterview({
    id: idOf(id),
    createdAt: nine,
    details: {
      candidate: { name: 'Priya Raman', role: 'Senior back-end engineer', email: '', link: '', ...candidate },
      interviewer: { name: interviewer, email },
      round,
      date: '2026-03-02',
    },
    plan: frozenSet(questions),
  });
  return {
    ...interview,
    ...(rest.said === undefined ? {} : saying(interview, rest.said)),
    recommendation,
    answers: interview.answers.map((answer, index) => ({
      ...answer,
      ...whatWasGiven(given[index] ?? 'No time'),
      ...answers[index + 1],
    })),
  };
}

function saying({ details }: Interview, text: string): Pick<Interview, 'details' | 'steps'> {
  const note = { id: idOf(680), at: 0, kind: 'plain' as const, text, pointIds: [] };
  return {
    details: { ...details, accommodation: { minutes: 5, note: text } },
    steps: { opening: { notes: [note], skipped: null }, closing: { notes: [], skipped: { reason: text } } },
  };
}

function whatWasGiven(given: Given): Pick<Answer, 'rating' | 'notAsked'> {
  return typeof given === 'number' ? { rating: given, notAsked: null } : { rating: null, notAsked: { reason: given } };
}

export function exampleScorecard(example: Example): Scorecard {
  return present(submit(exampleInterview(example), example.at ?? ten, example.utcOffset));
}

/** The scorecard with an amendment that makes it say what the example says. */
export function amended(scorecard: Scorecard, example: Example, reason = 'Heard the recording again'): Scorecard {
  return present(amend(scorecard, exampleInterview(example), reason, example.at ?? ten + 30 * minute));
}

export function present<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('expected a value');
  return value;
}

export function unsigned(scorecard: Scorecard): PanelScorecard {
  return { scorecard, publicKey: null };
}

export function tableOf(...examples: Example[]): PanelTable {
  return panelTable(panelMembers(examples.map((example) => unsigned(exampleScorecard(example)))));
}

const titles = ['Traffic spike', 'Events and retries', 'Schema change', 'Disagreement with a stakeholder'] as const;
const competencies = ['System design', 'System design', 'Data and APIs', 'Collaboration'] as const;

/** The questions of the sketch of a panel. */
export const sketchQuestions: readonly PlannedQuestion[] = titles.map((title, index) =>
  plannedQuestion(index + 1, [1, 1], {
    title,
    prompt: `${title}: what do you do?`,
    competency: competencies[index] ?? '',
  }),
);

/** The panel of the sketch: three interviewers, four questions, one of them not asked once. */
export const sketch: readonly [Example, Example, Example] = [
  { id: 101, interviewer: 'A. Osei', questions: sketchQuestions, given: [4, 4, 3, 5], recommendation: 'yes' },
  { id: 102, interviewer: 'J. Lindqvist', questions: sketchQuestions, given: [2, 4, 4, 3], recommendation: 'no' },
  { id: 103, interviewer: 'M. Haddad', questions: sketchQuestions, given: [5, 4, 'No time', 3], recommendation: 'yes' },
];
