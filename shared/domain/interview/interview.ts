import { z } from 'zod';
import { hashSchema } from '../contentHash.ts';
import { calendarDateSchema, type Id, idSchema, instantSchema } from '../ids.ts';
import { minutesSchema, type Question, questionSchema, weightSchema } from '../questions/question.ts';
import { type QuestionSet, setLimit } from '../questions/questionSet.ts';
import { lineSchema, noteTextSchema, paragraphSchema } from '../text.ts';
import { type Place, placeSchema } from './steps.ts';

/** A duration in whole milliseconds, at most thirty days. */
export const durationSchema = z
  .int()
  .min(0)
  .max(30 * 24 * 3_600_000);

/** What an answer did with a rubric point. A point without a mark was not probed. */
export const markSchema = z.enum(['met', 'partly', 'missed']);
export type Mark = z.infer<typeof markSchema>;

/** The order in which one key cycles through the marks; `null` is 'not probed'. */
export const markCycle: readonly (Mark | null)[] = [null, 'met', 'partly', 'missed'];

export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Rating = z.infer<typeof ratingSchema>;
export const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

export const recommendations = ['strongNo', 'no', 'yes', 'strongYes', 'undecided'] as const;
export const recommendationSchema = z.enum(recommendations);
export type Recommendation = z.infer<typeof recommendationSchema>;

/** What a note is about. A private note never leaves this computer in a document for the candidate. */
export const noteKindSchema = z.enum(['plain', 'strength', 'concern', 'followUp', 'private']);
export type NoteKind = z.infer<typeof noteKindSchema>;

export const noteSchema = z.strictObject({
  id: idSchema.describe('The note’s id.'),
  at: durationSchema.describe('Where the interview’s clock stood when the note was begun, in milliseconds.'),
  kind: noteKindSchema.describe('What the note is about. A private one never goes to the candidate.'),
  text: noteTextSchema.describe('The note itself, without the sign that gave it its kind.'),
  pointIds: z.array(idSchema).max(40).describe('The ids of the rubric points that the note is evidence for.'),
});
export type Note = z.infer<typeof noteSchema>;

/** A line that is being typed and was not yet entered as a note. It is stored like everything else. */
export const draftSchema = z.strictObject({
  text: noteTextSchema.describe('What has been typed of the line, with its sign.'),
  pointIds: z.array(idSchema).max(40).describe('The ids of the rubric points that are linked to it.'),
});
export type Draft = z.infer<typeof draftSchema>;

/** The most notes that one answer, or one step, can hold. */
export const noteLimit = 5_000;

export const answerSchema = z.strictObject({
  questionId: idSchema.describe('The question that was answered.'),
  askedAt: durationSchema
    .nullable()
    .describe(
      'Where the interview’s clock stood at the first note, mark or rating, in milliseconds; null before that.',
    ),
  marks: z.record(idSchema, markSchema).describe('Rubric point id → mark. Points that were not probed are absent.'),
  rating: ratingSchema.nullable().describe('1 to 5, given by the interviewer; null where none was given.'),
  ratingReason: paragraphSchema.describe('Why the rating is two or more away from the suggestion. May stay empty.'),
  ratingReasonDeclined: z.boolean().describe('The interviewer was asked for a reason and chose to give none.'),
  notAsked: z
    .strictObject({ reason: paragraphSchema.describe('Why it was not asked; may be empty.') })
    .nullable()
    .describe('Set when the question was skipped. A question that was not asked has no rating.'),
  notRated: z
    .strictObject({ reason: paragraphSchema.describe('Why it is not rated; may be empty.') })
    .describe('Set when the question was asked and is to stay without a rating; absent in version 1.')
    .exactOptional(),
  notes: z.array(noteSchema).max(noteLimit).describe('The notes, in the order in which they were entered.'),
});
export type Answer = z.infer<typeof answerSchema>;

/** What came of the opening or of the closing: words that are said, and what is noted beside them. Never rated. */
export const stepSchema = z.strictObject({
  notes: answerSchema.shape.notes,
  skipped: z
    .strictObject({ reason: paragraphSchema.describe('Why it was skipped; may be empty.') })
    .nullable()
    .describe('Set when the step was left out, its words were not said.'),
});
export type Step = z.infer<typeof stepSchema>;

export const stepsSchema = z.strictObject({
  opening: stepSchema.describe('Before the first question: general notes.'),
  closing: stepSchema.describe('After the last question: what the candidate asked.'),
});
export type Steps = z.infer<typeof stepsSchema>;

/** A question as it stood when the set was frozen, with its minutes and weight in the set. */
export const plannedQuestionSchema = questionSchema.omit({ retired: true }).extend({
  minutes: minutesSchema.describe('The time for the question in this set, in whole minutes.'),
  weight: weightSchema.describe('How much the rating counts in the weighted mean; 1 unless the set says otherwise.'),
  weightReason: paragraphSchema.describe('Why the weight is not 1; empty where it is.'),
});
export type PlannedQuestion = z.infer<typeof plannedQuestionSchema>;

/** The edition of a kit that an interview began with; the plan's `setId` is the kit's id then. `author`: the name in it. */
export const frozenKitSchema = z.strictObject({
  edition: z.int().min(1).describe('The number of its edition, from 1.'),
  hash: hashSchema.describe('SHA-256 of what the edition holds.'),
  author: lineSchema.describe('The name of its author, as it stands in the kit.'),
});
export type FrozenKit = z.infer<typeof frozenKitSchema>;

/** A question set, frozen into an interview. Later edits of the bank or of the set never reach it. */
export const frozenSetSchema = z.strictObject({
  setId: idSchema.describe('The id of the question set.'),
  title: lineSchema.describe('What the set is called.'),
  role: lineSchema.describe('The role that the set is for.'),
  round: lineSchema.describe('The round that the set is for.'),
  slotMinutes: minutesSchema.describe('The time that the whole interview has, in minutes.'),
  introMinutes: minutesSchema.describe('How many of them come before the first question.'),
  closingMinutes: minutesSchema.describe('How many of them come after the last question.'),
  opening: paragraphSchema
    .describe('What is said before the first question; absent where the set has no words for it.')
    .exactOptional(),
  closing: paragraphSchema
    .describe('What is said after the last question; absent where the set has no words for it.')
    .exactOptional(),
  kit: frozenKitSchema.describe('The kit that the set came from; absent where it came from none.').exactOptional(),
  questions: z.array(plannedQuestionSchema).min(1).max(setLimit).describe('The questions, in the order of the set.'),
});
export type FrozenSet = z.infer<typeof frozenSetSchema>;

export const candidateSchema = z.strictObject({
  name: lineSchema.describe('The candidate’s name.'),
  role: lineSchema.describe('The role that they apply for.'),
  email: lineSchema.describe('Their e-mail address; may be empty.'),
  link: lineSchema.describe('A link to their application or profile; may be empty.'),
  pronunciation: lineSchema
    .describe('How the name is said, where the candidate has told; absent where they have not.')
    .exactOptional(),
  pronouns: lineSchema
    .describe('The candidate’s pronouns, where they have told them; absent where they have not.')
    .exactOptional(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const interviewerSchema = z.strictObject({
  name: lineSchema.describe('The interviewer’s name.'),
  email: lineSchema.describe('Their e-mail address; may be empty.'),
});
export type Interviewer = z.infer<typeof interviewerSchema>;

/** What was agreed beforehand so that an interview is fair to a candidate. It holds no reason. */
export const accommodationSchema = z.strictObject({
  minutes: minutesSchema.describe('How many minutes there are beyond those of the set; 0 for none.'),
  note: paragraphSchema.describe('What was agreed, and not why; may be empty.'),
});
export type Accommodation = z.infer<typeof accommodationSchema>;

export const detailsSchema = z.strictObject({
  candidate: candidateSchema.describe('Who was interviewed.'),
  interviewer: interviewerSchema.describe('Who interviewed them.'),
  round: lineSchema.describe('The round of the interview.'),
  date: calendarDateSchema.describe('The day of the interview where it took place, YYYY-MM-DD.'),
  accommodation: accommodationSchema
    .describe('What was agreed beforehand for this candidate; absent where nothing was.')
    .exactOptional(),
});
export type Details = z.infer<typeof detailsSchema>;

/** The interview's clock. Times that have run are added up; a running stretch is counted from `runningSince`. */
export const clockSchema = z.strictObject({
  startedAt: instantSchema.nullable().describe('When it was started first, in ms since the epoch; null before that.'),
  runningSince: instantSchema
    .nullable()
    .describe('Since when it has been running, in ms since the epoch; null while it stands, as in every scorecard.'),
  elapsed: durationSchema.describe('How long it has run before `runningSince`, in milliseconds.'),
  spent: z
    .record(placeSchema, durationSchema)
    .describe('Question id, or name of a step → how long that was on, in milliseconds.'),
  inReview: z
    .literal(true)
    .describe('Set while the interview is reviewed before it is submitted: that time belongs to no question.')
    .exactOptional(),
});
export type Clock = z.infer<typeof clockSchema>;

export const conclusionSchema = z.strictObject({
  summary: noteTextSchema.describe('The interview in a few sentences.'),
  strengths: noteTextSchema.describe('What spoke for the candidate, a line each.'),
  concerns: noteTextSchema.describe('What spoke against, a line each.'),
});
export type Conclusion = z.infer<typeof conclusionSchema>;

/** The most questions that can be added to a running interview. */
export const addedLimit = 50;

/** The parts of an interview, each valid by itself; `interviewSchema` asks that they fit each other as well. */
export const interviewPartsSchema = z.strictObject({
  id: idSchema.describe('The interview’s id, which is the scorecard’s as well.'),
  createdAt: instantSchema.describe('When the interview was made, in ms since the epoch.'),
  sample: z.boolean().describe('Whether this is the sample that the app shows: it counts in no panel.'),
  typedIn: z
    .literal(true)
    .describe('Set where the interview was typed in from paper: its clock never ran, and no note has a time.')
    .exactOptional(),
  details: detailsSchema.describe('Who interviewed whom, when, and in which round.'),
  plan: frozenSetSchema.describe('The question set as it stood when the interview began.'),
  added: z.array(plannedQuestionSchema).max(addedLimit).describe('Questions that were asked beyond the plan.'),
  answers: z
    .array(answerSchema)
    .max(setLimit + addedLimit)
    .describe('One answer a question: those of the plan in its order, then the added ones.'),
  steps: stepsSchema
    .describe('What was noted in the opening and in the closing; absent in version 4 and before, which had neither.')
    .exactOptional(),
  drafts: z
    .record(placeSchema, draftSchema)
    .describe('Question id, or name of a step → the line that is being typed there.'),
  current: placeSchema.describe('The question that is on screen, or the step.'),
  clock: clockSchema.describe('The interview’s clock.'),
  conclusion: conclusionSchema.describe('What the interviewer wrote at the end.'),
  recommendation: recommendationSchema.nullable().describe('Null as long as a question is not settled.'),
});
/** One interviewer, one candidate, one frozen set, being filled in. */
export type Interview = z.infer<typeof interviewPartsSchema>;

const emptyStep: Step = { notes: [], skipped: null };

const emptyDraft: Draft = { text: '', pointIds: [] };

/** An answer before anything was said. */
export function emptyAnswer(questionId: Id): Answer {
  return {
    questionId,
    askedAt: null,
    marks: {},
    rating: null,
    ratingReason: '',
    ratingReasonDeclined: false,
    notAsked: null,
    notes: [],
  };
}

/** A bank question as it is frozen, with the weight 1 and its own minutes unless the set says otherwise. */
export function planQuestion(
  question: Question,
  place: { minutes: number; weight: number; weightReason: string } = {
    minutes: question.minutes,
    weight: 1,
    weightReason: '',
  },
): PlannedQuestion {
  const { retired: _, ...frozen } = question;
  return { ...frozen, minutes: place.minutes, weight: place.weight, weightReason: place.weightReason };
}

/**
 * Copies a set and its questions, so that nothing that happens to them later reaches the interview. Questions that the bank
 * does not have are left out; `setProblems` names them beforehand.
 */
export function freezeSet(set: QuestionSet, bank: readonly Question[]): FrozenSet {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const questions = set.items.flatMap((item) => {
    const question = byId.get(item.questionId);
    return question === undefined ? [] : [planQuestion(question, item)];
  });
  return structuredClone({ ...planHead(set), questions });
}

/** What a plan takes from its set or kit beside the questions. Of the words to say, those that there are. */
export function planHead(
  source: Pick<QuestionSet, 'id' | 'title' | 'role' | 'round' | 'opening' | 'closing'> &
    Pick<QuestionSet, 'slotMinutes' | 'introMinutes' | 'closingMinutes'>,
): Omit<FrozenSet, 'questions'> {
  const { id, title, role, round, slotMinutes, introMinutes, closingMinutes, opening, closing } = source;
  return {
    setId: id,
    title,
    role,
    round,
    slotMinutes,
    introMinutes,
    closingMinutes,
    ...(opening.trim() === '' ? {} : { opening }),
    ...(closing.trim() === '' ? {} : { closing }),
  };
}

/** What an interview begins with. */
export interface InterviewStart {
  id: Id;
  createdAt: number;
  details: Details;
  plan: FrozenSet;
  sample?: boolean;
  /** Typed in from paper, without a clock. */
  typedIn?: boolean;
}

/**
 * A new interview on a frozen set, its clock standing at zero. It begins with the opening.
 * @throws RangeError when the plan has no question, which its schema rules out.
 */
export function startInterview({
  id,
  createdAt,
  details,
  plan,
  sample = false,
  typedIn = false,
}: InterviewStart): Interview {
  if (plan.questions.length === 0) throw new RangeError('An interview needs at least one question.');
  return {
    id,
    createdAt,
    sample,
    ...(typedIn ? { typedIn } : {}),
    details,
    plan,
    added: [],
    answers: plan.questions.map((question) => emptyAnswer(question.id)),
    steps: { opening: emptyStep, closing: emptyStep },
    drafts: {},
    current: 'opening',
    clock: { startedAt: null, runningSince: null, elapsed: 0, spent: {} },
    conclusion: { summary: '', strengths: '', concerns: '' },
    recommendation: null,
  };
}

/** All questions of an interview in the order of its answers: the plan's, then the added ones. */
export function interviewQuestions(interview: Pick<Interview, 'plan' | 'added'>): PlannedQuestion[] {
  return [...interview.plan.questions, ...interview.added];
}

export function findQuestion(interview: Interview, questionId: Id): PlannedQuestion | undefined {
  const isWanted = (question: PlannedQuestion) => question.id === questionId;
  return interview.plan.questions.find(isWanted) ?? interview.added.find(isWanted);
}

export function findAnswer(interview: Interview, questionId: Id): Answer | undefined {
  return interview.answers.find((answer) => answer.questionId === questionId);
}

/** The line that is being typed for a question, or in a step; empty when there is none. */
export function draftOf(interview: Interview, place: Place): Draft {
  return interview.drafts[place] ?? emptyDraft;
}

/** A question with its answer, as the screens and the documents show them. */
export interface AnsweredQuestion {
  question: PlannedQuestion;
  answer: Answer;
  /** From 1, in the order of the plan; added questions follow. */
  number: number;
  isAdded: boolean;
}

/** Questions and answers side by side. */
export function answeredQuestions(interview: Interview): AnsweredQuestion[] {
  const planned = interview.plan.questions.length;
  const answers = new Map(interview.answers.map((answer) => [answer.questionId, answer]));
  return interviewQuestions(interview).map((question, index) => ({
    question,
    answer: answers.get(question.id) ?? emptyAnswer(question.id),
    number: index + 1,
    isAdded: index >= planned,
  }));
}

/** What an interviewer decided about a question: one of three, or nothing yet. */
export type Standing = 'rated' | 'notAsked' | 'notRated' | 'open';

export function standingOf({ rating, notAsked, notRated }: Pick<Answer, 'rating' | 'notAsked' | 'notRated'>): Standing {
  if (notAsked !== null) return 'notAsked';
  if (rating !== null) return 'rated';
  return notRated === undefined ? 'open' : 'notRated';
}

/** A question is settled once it is rated, or marked as not asked, or as asked and not rated. */
export function isSettled(answer: Answer): boolean {
  return standingOf(answer) !== 'open';
}

/** Whether the recommendation may be asked: every question is settled. */
export function canRecommend(interview: Interview): boolean {
  return interview.answers.every(isSettled);
}
