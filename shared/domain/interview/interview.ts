import { z } from 'zod';
import { hashSchema } from '../contentHash.ts';
import { calendarDateSchema, type Id, idSchema, instantSchema } from '../ids.ts';
import { minutesSchema, type Question, questionSchema, weightSchema } from '../questions/question.ts';
import { type QuestionSet, setLimit } from '../questions/questionSet.ts';
import { lineSchema, noteTextSchema, paragraphSchema } from '../text.ts';

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

export const recommendationSchema = z.enum(['strongNo', 'no', 'yes', 'strongYes', 'undecided']);
export type Recommendation = z.infer<typeof recommendationSchema>;

/** What a note is about. A private note never leaves this computer in a document for the candidate. */
export const noteKindSchema = z.enum(['plain', 'strength', 'concern', 'followUp', 'private']);
export type NoteKind = z.infer<typeof noteKindSchema>;

export const noteSchema = z.strictObject({
  id: idSchema,
  /** Where the interview's clock stood when the note was begun, in milliseconds. */
  at: durationSchema,
  kind: noteKindSchema,
  text: noteTextSchema,
  /** The rubric points that the note is evidence for. */
  pointIds: z.array(idSchema).max(40),
});
export type Note = z.infer<typeof noteSchema>;

/** A line that is being typed and was not yet entered as a note. It is stored like everything else. */
export const draftSchema = z.strictObject({ text: noteTextSchema, pointIds: z.array(idSchema).max(40) });
export type Draft = z.infer<typeof draftSchema>;

/** The most notes that one answer can hold. */
export const noteLimit = 5_000;

export const answerSchema = z.strictObject({
  questionId: idSchema,
  /** Where the interview's clock stood at the first note, mark or rating, in milliseconds; null before that. */
  askedAt: durationSchema.nullable(),
  /** Rubric point id → mark. Points that were not probed are absent. */
  marks: z.record(idSchema, markSchema),
  rating: ratingSchema.nullable(),
  /** Why the rating is two or more away from the suggestion. May stay empty. */
  ratingReason: paragraphSchema,
  /** The interviewer was asked for a reason and chose to give none. */
  ratingReasonDeclined: z.boolean(),
  /** Set when the question was skipped. A question that was not asked has no rating. */
  notAsked: z.strictObject({ reason: paragraphSchema }).nullable(),
  /** Set when the question was asked and is to stay without a rating; absent in the first version of scorecards. */
  notRated: z.strictObject({ reason: paragraphSchema }).exactOptional(),
  notes: z.array(noteSchema).max(noteLimit),
});
export type Answer = z.infer<typeof answerSchema>;

/** A question as it stood when the set was frozen, with its minutes and weight in the set. */
export const plannedQuestionSchema = questionSchema
  .omit({ retired: true })
  .extend({ minutes: minutesSchema, weight: weightSchema, weightReason: paragraphSchema });
export type PlannedQuestion = z.infer<typeof plannedQuestionSchema>;

/** The edition of a kit that an interview began with; the plan's `setId` is the kit's id then. `author`: the name in it. */
export const frozenKitSchema = z.strictObject({ edition: z.int().min(1), hash: hashSchema, author: lineSchema });
export type FrozenKit = z.infer<typeof frozenKitSchema>;

/** A question set, frozen into an interview. Later edits of the bank or of the set never reach it. */
export const frozenSetSchema = z.strictObject({
  setId: idSchema,
  title: lineSchema,
  role: lineSchema,
  round: lineSchema,
  slotMinutes: minutesSchema,
  introMinutes: minutesSchema,
  closingMinutes: minutesSchema,
  /** What is said before the first question, and after the last one; absent where the set has no words for it. */
  opening: paragraphSchema.exactOptional(),
  closing: paragraphSchema.exactOptional(),
  /** Absent where the set came from no kit. */
  kit: frozenKitSchema.exactOptional(),
  questions: z.array(plannedQuestionSchema).min(1).max(setLimit),
});
export type FrozenSet = z.infer<typeof frozenSetSchema>;

export const candidateSchema = z.strictObject({
  name: lineSchema,
  role: lineSchema,
  email: lineSchema,
  link: lineSchema,
});
export type Candidate = z.infer<typeof candidateSchema>;

export const interviewerSchema = z.strictObject({ name: lineSchema, email: lineSchema });
export type Interviewer = z.infer<typeof interviewerSchema>;

export const detailsSchema = z.strictObject({
  candidate: candidateSchema,
  interviewer: interviewerSchema,
  round: lineSchema,
  date: calendarDateSchema,
});
export type Details = z.infer<typeof detailsSchema>;

/** The interview's clock. Times that have run are added up; a running stretch is counted from `runningSince`. */
export const clockSchema = z.strictObject({
  startedAt: instantSchema.nullable(),
  runningSince: instantSchema.nullable(),
  elapsed: durationSchema,
  /** Question id → how long that question was on, in milliseconds. */
  spent: z.record(idSchema, durationSchema),
  /** Set while the interview is reviewed before it is submitted: the running stretch belongs to no question. */
  inReview: z.literal(true).exactOptional(),
});
export type Clock = z.infer<typeof clockSchema>;

export const conclusionSchema = z.strictObject({
  summary: noteTextSchema,
  strengths: noteTextSchema,
  concerns: noteTextSchema,
});
export type Conclusion = z.infer<typeof conclusionSchema>;

/** The most questions that can be added to a running interview. */
export const addedLimit = 50;

/** The parts of an interview, each valid by itself; `interviewSchema` asks that they fit each other as well. */
export const interviewPartsSchema = z.strictObject({
  id: idSchema,
  createdAt: instantSchema,
  sample: z.boolean(),
  details: detailsSchema,
  plan: frozenSetSchema,
  /** Questions that were asked beyond the plan. */
  added: z.array(plannedQuestionSchema).max(addedLimit),
  /** One answer a question: those of the plan in its order, then the added ones. */
  answers: z.array(answerSchema).max(setLimit + addedLimit),
  /** Question id → the line that is being typed there. */
  drafts: z.record(idSchema, draftSchema),
  /** The question that is on screen. */
  current: idSchema,
  clock: clockSchema,
  conclusion: conclusionSchema,
  /** Asked after the ratings: null as long as a question is not settled. */
  recommendation: recommendationSchema.nullable(),
});
/** One interviewer, one candidate, one frozen set, being filled in. */
export type Interview = z.infer<typeof interviewPartsSchema>;

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
  const { id, title, role, round, slotMinutes, introMinutes, closingMinutes, opening, closing } = set;
  return structuredClone({
    setId: id,
    title,
    role,
    round,
    slotMinutes,
    introMinutes,
    closingMinutes,
    ...wordsToSay({ opening, closing }),
    questions,
  });
}

/** The words for the beginning and the end as they are frozen: those that there are. */
export function wordsToSay({
  opening,
  closing,
}: {
  opening: string;
  closing: string;
}): Pick<FrozenSet, 'opening' | 'closing'> {
  return {
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
}

/**
 * A new interview on a frozen set, its clock standing at zero.
 * @throws RangeError when the plan has no question, which its schema rules out.
 */
export function startInterview({ id, createdAt, details, plan, sample = false }: InterviewStart): Interview {
  const first = plan.questions[0];
  if (first === undefined) throw new RangeError('An interview needs at least one question.');
  return {
    id,
    createdAt,
    sample,
    details,
    plan,
    added: [],
    answers: plan.questions.map((question) => emptyAnswer(question.id)),
    drafts: {},
    current: first.id,
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

/** The line that is being typed for a question; empty when there is none. */
export function draftOf(interview: Interview, questionId: Id): Draft {
  return interview.drafts[questionId] ?? emptyDraft;
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
