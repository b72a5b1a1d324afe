import {
  findAnswer,
  findQuestion,
  type Interview,
  interviewQuestions,
  type Note,
  type PlannedQuestion,
  type Step,
} from './interview.ts';
import { minutesOf } from './planTime.ts';
import { isStep, type Place, type StepName, stepNames, stepTitles } from './steps.ts';

/** The opening or the closing of an interview, as screens and documents show it. */
export interface InterviewStep {
  name: StepName;
  title: string;
  /** The time that there is for it, in whole minutes. */
  minutes: number;
  /** What is said; empty where the set has no words for it. */
  words: string;
  record: Step;
}

type StepsOf = Pick<Interview, 'plan' | 'details' | 'steps'>;

/** The steps of an interview, first and last; none in one that was begun before there were any. */
export function interviewSteps(interview: StepsOf): InterviewStep[] {
  const { plan, steps } = interview;
  return steps === undefined
    ? []
    : stepNames.map((name) => ({
        name,
        title: stepTitles[name],
        minutes: minutesOf(interview).get(name) ?? 0,
        words: plan[name] ?? '',
        record: steps[name],
      }));
}

/** The step of that name; undefined for a question, and where the interview has no steps. */
export function findStep(interview: StepsOf, place: Place): InterviewStep | undefined {
  return interviewSteps(interview).find(({ name }) => name === place);
}

/** Everything that can be on screen, in its order: the opening, the plan's questions, the added ones, the closing. */
export function placesOf(interview: Pick<Interview, 'plan' | 'added' | 'steps'>): Place[] {
  const questions = interviewQuestions(interview).map(({ id }) => id);
  return interview.steps === undefined ? questions : ['opening', ...questions, 'closing'];
}

/** What notes of a place can be linked to: the points of a question; a step has none. */
export function rubricAt(interview: Interview, place: Place): PlannedQuestion['rubric'] | undefined {
  if (isStep(place)) return interview.steps === undefined ? undefined : [];
  return findQuestion(interview, place)?.rubric;
}

/** The notes of a question or of a step; undefined where the interview has neither. */
export function notesAt(interview: Interview, place: Place): readonly Note[] | undefined {
  return isStep(place) ? interview.steps?.[place].notes : findAnswer(interview, place)?.notes;
}

/** All notes of an interview in the order of its places. */
export function allNotes(interview: Pick<Interview, 'answers' | 'steps'>): Note[] {
  const { answers, steps } = interview;
  return [...(steps?.opening.notes ?? []), ...answers.flatMap(({ notes }) => notes), ...(steps?.closing.notes ?? [])];
}
