import fc from 'fast-check';
import { applyEdit, type Edit } from '../../../shared/domain/interview/edit.ts';
import {
  type Answer,
  type Clock,
  type Draft,
  emptyAnswer,
  type Interview,
  type Note,
  type PlannedQuestion,
  planQuestion,
  type Rating,
  type Recommendation,
  type Step,
  startInterview,
} from '../../../shared/domain/interview/interview.ts';
import { type Place, type StepName, stepNames } from '../../../shared/domain/interview/steps.ts';
import { emptyQuestion, type Question } from '../../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { amend, type Scorecard, submit } from '../../../shared/domain/scorecard/scorecard.ts';
import { frozenSet, idOf, nine, pointId } from './examples.ts';

/*
 * Arbitrary questions, interviews and edits for property tests. Ids come from a small pool, so that edits often meet the
 * same question, note or point; the pool also holds ids that no interview has. Low numbers come up most.
 */

/** Questions 1 to 4 can be in the plan, up to 6 can be added, 7 is never there. */
const planned = 4;
const addable = 6;
const questionNumber: fc.Arbitrary<number> = fc.constantFrom(1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 7);

/** Text as people and attackers write it; well-formed, because the schemas make it so. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '+',
      '- slow',
      '! private',
      '\u202eabc',
      'a\nb',
      '__proto__',
      '"\\\u0000',
      'ﷺ',
      '👩‍👩‍👧',
    ),
  },
);

export const questionId: fc.Arbitrary<string> = questionNumber.map(idOf);

const stepName: fc.Arbitrary<StepName> = fc.constantFrom(...stepNames);
/** Where notes are taken. */
const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  { weight: 3, arbitrary: questionId },
  { weight: 1, arbitrary: stepName },
);

/** A rubric point of this question, and now and then of another one. */
function pointIdOf(question: number): fc.Arbitrary<string> {
  const place = fc.constantFrom(1, 1, 2, 2, 3, 4);
  const owner = fc.oneof({ weight: 6, arbitrary: fc.constant(question) }, { weight: 1, arbitrary: questionNumber });
  return fc.tuple(owner, place).map(([number, point]) => pointId(number, point));
}

const noteId: fc.Arbitrary<string> = fc.constantFrom(1, 1, 1, 2, 2, 3, 4).map((number) => idOf(500_000 + number));

/** Around the beginning of the interview, not always forward, and now and then at the ends of time. */
export const instant: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: nine - 60_000, max: nine + 7_200_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 8_640_000_000_000_000) },
);

const duration: fc.Arbitrary<number> = fc.oneof(fc.integer({ min: 0, max: 7_200_000 }), fc.constant(2_592_000_000));

const mark = fc.constantFrom('met', 'partly', 'missed');
const rating: fc.Arbitrary<Rating> = fc.constantFrom<Rating>(1, 2, 3, 4, 5);
const recommendation: fc.Arbitrary<Recommendation> = fc.constantFrom<Recommendation>(
  'strongNo',
  'no',
  'yes',
  'strongYes',
  'undecided',
);
const notAsked = fc.record({ reason: text });
const noteKind = fc.constantFrom('plain', 'strength', 'concern', 'followUp', 'private');

function pointIdsOf(question: number): fc.Arbitrary<string[]> {
  return fc.array(pointIdOf(question), { maxLength: 4 });
}

function noteOn(question: number): fc.Arbitrary<Note> {
  return fc.record({ id: noteId, at: duration, kind: noteKind, text, pointIds: pointIdsOf(question) });
}

function draftOn(question: number): fc.Arbitrary<Draft> {
  return fc.record({ text, pointIds: pointIdsOf(question) });
}

const pointWeight = fc.constantFrom(1, 1, 1, 2, 0.5, 0.1, 10);

/** Question `number` with up to four rubric points, whose ids are `pointId(number, 1)` … */
export function plannedQuestionNumbered(number: number): fc.Arbitrary<PlannedQuestion> {
  return fc
    .record({
      prompt: text,
      competency: fc.constantFrom('Design', 'Operations', ''),
      weights: fc.array(pointWeight, { maxLength: 4, size: 'max' }),
      weight: fc.constantFrom(1, 1, 1, 2, 0.3, 10),
      minutes: fc.integer({ min: 0, max: 600 }),
      span: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
      redFlags: fc.array(text, { maxLength: 2 }),
    })
    .map(({ prompt, competency, weights, weight, minutes, span, redFlags }) => {
      const rubric = weights.map((pointWeight, index) => ({
        id: pointId(number, index + 1),
        text: `Point ${index + 1}`,
        weight: pointWeight,
        ...(span === undefined ? {} : { span }),
      }));
      const flagged = redFlags.length === 0 ? {} : { redFlags };
      const question = { ...emptyQuestion(idOf(number)), prompt, competency, rubric, ...flagged };
      return planQuestion(question, { minutes, weight, weightReason: weight === 1 ? '' : 'a reason' });
    });
}

const anyPlannedQuestion = fc.integer({ min: 1, max: addable }).chain(plannedQuestionNumbered);

/** What some candidates tell, and others do not. */
const told = fc.constantFrom('AY-da', 'she/her');
const accommodation = fc.record({ minutes: fc.integer({ min: 1, max: 600 }), note: text });

const details = fc.record(
  {
    candidate: fc.record(
      { name: text, role: text, email: text, link: text, pronunciation: told, pronouns: told },
      { requiredKeys: ['name', 'role', 'email', 'link'] },
    ),
    accommodation,
    interviewer: fc.record({ name: text, email: text }),
    round: text,
    date: fc.constantFrom('2026-03-02', '2024-02-29'),
  },
  { requiredKeys: ['candidate', 'interviewer', 'round', 'date'] },
);
const conclusion = fc.record({ summary: text, strengths: text, concerns: text });

/** An interview that has not begun, on a plan of one to four questions; now and then one from before there were steps. */
export const freshInterview: fc.Arbitrary<Interview> = fc
  .record({
    questions: fc.tuple(...Array.from({ length: planned }, (_, index) => plannedQuestionNumbered(index + 1))),
    length: fc.integer({ min: 1, max: planned }),
    details,
    sample: fc.boolean(),
    isOld: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
    typedIn: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
  })
  .map(({ questions, length, details, sample, isOld, typedIn }) => {
    const { steps, ...started } = startInterview({
      id: idOf(999),
      createdAt: nine,
      details,
      plan: frozenSet(questions.slice(0, length)),
      sample,
      typedIn,
    });
    return isOld || steps === undefined ? { ...started, current: idOf(1) } : { ...started, steps };
  });

function answerTo(number: number): fc.Arbitrary<Answer> {
  return fc
    .record({
      askedAt: fc.option(duration),
      marks: fc.dictionary(pointIdOf(number), mark, { maxKeys: 4 }),
      rating: fc.option(rating),
      ratingReason: text,
      ratingReasonDeclined: fc.boolean(),
      notAsked: fc.option(notAsked),
      notes: fc.array(noteOn(number), { maxLength: 4 }),
    })
    .map((parts) => ({ ...emptyAnswer(idOf(number)), ...parts }));
}

const stepWith: fc.Arbitrary<Step> = fc.record({
  notes: fc.array(noteOn(1), { maxLength: 4 }),
  skipped: fc.option(notAsked),
});

const clock: fc.Arbitrary<Clock> = fc.record({
  startedAt: fc.option(instant),
  runningSince: fc.option(instant),
  elapsed: duration,
  spent: fc.dictionary(anyPlace, duration, { maxKeys: 4 }),
});

/** What a window that somebody took over could send: any parts, whether or not they fit each other. */
const hostileRestore = fc
  .record(
    {
      details,
      added: fc.array(anyPlannedQuestion, { maxLength: 3 }),
      answers: fc.dictionary(questionId, fc.option(questionNumber.chain(answerTo)), { maxKeys: 4 }),
      steps: fc.record({ opening: stepWith, closing: stepWith }, { requiredKeys: [] }),
      drafts: fc.dictionary(anyPlace, fc.option(questionNumber.chain(draftOn)), { maxKeys: 4 }),
      current: anyPlace,
      clock,
      conclusion,
      recommendation: fc.option(recommendation),
    },
    { requiredKeys: [] },
  )
  .map((parts) => ({ type: 'restore' as const, ...parts }));

function simple<Type extends string, Parts>(
  type: Type,
  parts: fc.Arbitrary<Parts>,
): fc.Arbitrary<{ type: Type } & Parts> {
  return parts.map((values) => ({ type, ...values }));
}

/** An edit of one answer; `parts` are what it says about that question. */
function onAnswer<Type extends string, Parts>(type: Type, parts: (question: number) => fc.Arbitrary<Parts>) {
  const place = questionNumber.chain((number) => fc.tuple(fc.constant(idOf(number)), instant, parts(number)));
  return place.map(([questionId, at, values]) => ({ type, questionId, at, ...values }));
}

/** An edit of a question or of a step; `parts` are what it says about it. What it says of links is for a question, which a step is not. */
function onPlace<Type extends string, Parts>(type: Type, parts: (question: number) => fc.Arbitrary<Parts>) {
  return fc.oneof(
    { weight: 3, arbitrary: onAnswer(type, parts) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(stepName, instant, parts(1))
        .map(([questionId, at, values]) => ({ type, questionId, at, ...values })),
    },
  );
}

const nothing = () => fc.constant({});
const someText = fc.record({ summary: text, strengths: text, concerns: text }, { requiredKeys: [] });

const simpleEdit = fc.oneof(
  simple(
    'describe',
    fc.record({
      changes: fc.record(
        {
          candidate: fc.record(
            {
              name: text,
              role: text,
              email: text,
              link: text,
              pronunciation: fc.constantFrom('', 'AY-da'),
              pronouns: text,
            },
            { requiredKeys: [] },
          ),
          accommodation: fc.option(accommodation),
          interviewer: fc.record({ name: text, email: text }, { requiredKeys: [] }),
          round: text,
          date: fc.constantFrom('2026-03-02', '2026-03-03'),
        },
        { requiredKeys: [] },
      ),
    }),
  ),
  simple('run', fc.record({ at: instant })),
  simple('pause', fc.record({ at: instant })),
  onPlace('goTo', nothing),
  simple('review', fc.record({ at: instant })),
  simple(
    'writeDraft',
    fc.oneof(
      questionNumber.chain((number) => fc.record({ questionId: fc.constant(idOf(number)), draft: draftOn(number) })),
      fc.record({ questionId: stepName, draft: draftOn(1) }),
    ),
  ),
  { weight: 4, arbitrary: onPlace('addNote', (number) => fc.record({ note: noteOn(number) })) },
  onPlace('changeNote', (number) =>
    fc.record({
      noteId,
      changes: fc.record({ kind: noteKind, text, pointIds: pointIdsOf(number) }, { requiredKeys: [] }),
    }),
  ),
  onPlace('moveNote', () => fc.record({ noteId, toQuestionId: anyPlace })),
  onPlace('deleteNote', () => fc.record({ noteId })),
  {
    weight: 3,
    arbitrary: onAnswer('mark', (number) => fc.record({ pointId: pointIdOf(number), mark: fc.option(mark) })),
  },
  { weight: 2, arbitrary: onAnswer('rate', () => fc.record({ rating: fc.option(rating, { freq: 4 }) })) },
  onAnswer('explainRating', () => fc.record({ reason: text, declined: fc.boolean() })),
  onAnswer('setNotAsked', () => fc.record({ notAsked: fc.option(notAsked) })),
  onAnswer('setNotRated', () => fc.record({ notRated: fc.option(notAsked) })),
  simple('skipStep', fc.record({ step: stepName, skipped: fc.option(notAsked) })),
  simple('addQuestion', fc.record({ question: anyPlannedQuestion })),
  onAnswer('removeQuestion', nothing),
  simple('conclude', fc.record({ changes: someText })),
  simple('recommend', fc.record({ recommendation: fc.option(recommendation) })),
  hostileRestore,
);

/** Settles every question that the pool knows, so that recommendations get through now and then. */
const settleAll = fc.record({ rating, recommendation }).map(({ rating, recommendation }) => ({
  type: 'batch' as const,
  edits: [
    ...[1, 2, 3, 4, 5, 6].map((number) => ({ type: 'rate' as const, questionId: idOf(number), at: nine, rating })),
    { type: 'recommend' as const, recommendation },
  ],
}));

/** Any edit that passes the schema, whether or not it fits the interview. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: simpleEdit },
  { weight: 1, arbitrary: fc.array(simpleEdit, { maxLength: 4 }).map((edits) => ({ type: 'batch' as const, edits })) },
  { weight: 1, arbitrary: settleAll },
);

export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { maxLength: 25, size: 'max' });

/** An interview somewhere in its life. */
export const interview: fc.Arbitrary<Interview> = fc
  .tuple(freshInterview, edits)
  .map(([start, all]) => all.reduce(applyEdit, start));

/** An interview from which nothing is missing. */
export const completeInterview: fc.Arbitrary<Interview> = fc
  .record({ interview, rating, recommendation })
  .map(({ interview, rating, recommendation }) => {
    const rate = interview.answers.map(
      (answer): Edit => ({ type: 'rate', questionId: answer.questionId, at: nine, rating }),
    );
    const closing: Edit[] = [
      {
        type: 'describe',
        changes: { candidate: { name: 'Ada Example' }, interviewer: { name: 'Ira Example' } },
      },
      ...rate,
      { type: 'recommend', recommendation },
    ];
    return closing.reduce(applyEdit, interview);
  });

function present<T>(value: T | null): T {
  if (value === null) throw new Error('A complete interview can be submitted.');
  return value;
}

/** A submitted interview with up to two amendments. */
export const scorecard: fc.Arbitrary<Scorecard> = fc
  .record({ interview: completeInterview, at: instant, summaries: fc.array(text, { maxLength: 2 }) })
  .map(({ interview, at, summaries }) =>
    summaries.reduce(
      (current, summary, index) => {
        const amended = applyEdit(interview, { type: 'conclude', changes: { summary } });
        return present(amend(current, amended, `reason ${index + 1}`, at));
      },
      present(submit(interview, at)),
    ),
  );

/** A question of the bank. */
export const question: fc.Arbitrary<Question> = fc
  .record({
    planned: anyPlannedQuestion,
    retired: fc.boolean(),
    probes: fc.array(text, { maxLength: 3 }),
    origin: fc.constantFrom<Question['origin']>(
      { kind: 'own' },
      { kind: 'builtIn' },
      { kind: 'guide', guideId: idOf(800) },
    ),
  })
  .map(({ planned: { weight: _, weightReason: __, ...kept }, retired, probes, origin }) => ({
    ...kept,
    retired,
    probes,
    origin,
  }));

/** A question set over the pool's questions. */
export const questionSet: fc.Arbitrary<QuestionSet> = fc
  .record({
    title: text,
    items: fc.uniqueArray(
      fc.record({
        questionId,
        minutes: fc.integer({ min: 0, max: 600 }),
        weight: pointWeight,
        weightReason: text,
      }),
      { selector: ({ questionId }) => questionId, maxLength: 5 },
    ),
    builtIn: fc.boolean(),
    updatedAt: instant,
  })
  .map((parts) => ({
    id: idOf(900),
    description: '',
    role: '',
    round: '',
    slotMinutes: 45,
    introMinutes: 5,
    closingMinutes: 5,
    opening: 'Welcome.',
    closing: 'Thank you.',
    ...parts,
  }));
