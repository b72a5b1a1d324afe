import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import bankFile from '../../../resources/bank/senior-backend-engineer.json';
import sampleFile from '../../../resources/sample/sample-interview.json';
import { idSchema } from '../../../shared/domain/ids.ts';
import {
  conclusionSchema,
  detailsSchema,
  markSchema,
  noteKindSchema,
  ratingSchema,
  recommendationSchema,
} from '../../../shared/domain/interview/interview.ts';
import { asksForReason, coverage, suggestedRating } from '../../../shared/domain/interview/scoring.ts';
import { generalAnchors } from '../../../shared/domain/questions/question.ts';
import { competencyShares, setProblems, setTime } from '../../../shared/domain/questions/questionSet.ts';
import { noteTextSchema, paragraphSchema } from '../../../shared/domain/text.ts';
import { bankFileSchema } from '../../../shared/files/formats/bankFile.ts';

/** What the sample interview is built from. Times are in seconds on the interview's clock. */
const sampleSchema = z.strictObject({
  setId: idSchema,
  ...detailsSchema.shape,
  answers: z.array(
    z.strictObject({
      questionId: idSchema,
      elapsedSeconds: z.int().min(0),
      rating: ratingSchema.nullable(),
      ratingReason: paragraphSchema,
      notAsked: z.union([z.literal(false), z.strictObject({ reason: paragraphSchema.min(1) })]),
      marks: z.record(idSchema, markSchema),
      notes: z.array(
        z.strictObject({
          at: z.int().min(0),
          kind: noteKindSchema,
          text: noteTextSchema.min(1),
          pointIds: z.array(idSchema),
        }),
      ),
    }),
  ),
  ...conclusionSchema.shape,
  recommendation: recommendationSchema,
});

const bank = bankFileSchema.parse(bankFile);
const sample = sampleSchema.parse(sampleFile);

/** Questions in the order of the file: the name its id was made from, its title, its competency, its points, its minutes. */
const expectedQuestions = [
  ['design-new-service', 'Design a new service', 'System design', 5, 10],
  ['traffic-spike', 'Traffic spike', 'System design', 6, 8],
  ['sql-or-nosql', 'SQL or NoSQL', 'Data and APIs', 5, 7],
  ['api-versioning', 'API versioning', 'Data and APIs', 5, 7],
  ['caching', 'Caching', 'Data and APIs', 4, 6],
  ['observability-on-call', 'Observability and on-call', 'Operations', 5, 8],
  ['testing-strategy', 'Testing strategy', 'Delivery and quality', 6, 6],
  ['delivery-pipeline', 'Delivery pipeline', 'Delivery and quality', 8, 7],
  ['protect-personal-data', 'Protecting personal data', 'Security', 9, 8],
  ['event-driven', 'Events and retries', 'System design', 6, 8],
  ['performance-bottleneck', 'Performance bottleneck', 'Operations', 3, 7],
  ['schema-change', 'Schema change', 'Data and APIs', 5, 7],
  ['technical-debt', 'Technical debt', 'Judgement and ownership', 4, 6],
  ['build-or-buy', 'Build or buy', 'Judgement and ownership', 7, 6],
  ['scope-under-deadline', 'Scope under a deadline', 'Collaboration', 3, 6],
  ['mentoring', 'Mentoring', 'Collaboration', 5, 5],
  ['engineering-culture', 'Engineering culture', 'Collaboration', 4, 5],
  ['end-to-end-project', 'End-to-end project', 'Judgement and ownership', 6, 7],
  ['disagreement', 'Disagreement with a stakeholder', 'Collaboration', 4, 6],
  ['staying-current', 'Staying current', 'Motivation', 4, 5],
  ['why-us', 'Why us', 'Motivation', 5, 4],
  ['ambiguity', 'Ambiguity', 'Judgement and ownership', 5, 6],
  ['cloud-cost', 'Cloud cost', 'Operations', 6, 6],
  ['four-week-mvp', 'Four-week MVP', 'Delivery and quality', 6, 7],
] as const;

const namespace = '7d4f2a16-93c8-4b5e-a0d1-5c7e8b2f6a39';

/** The UUID (version 5, RFC 9562) of a name in the bank's namespace. */
function stableId(name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function find<T>(list: readonly T[], key: keyof T, value: string): T {
  const found = list.find((entry) => entry[key] === value);
  if (found === undefined) throw new Error(`The bank has nothing whose ${String(key)} is '${value}'`);
  return found;
}

const questionTitled = (title: string) => find(bank.questions, 'title', title);
const questionWithId = (id: string) => find(bank.questions, 'id', id);
const setTitled = (title: string) => find(bank.sets, 'title', title);

describe('the built-in question bank', () => {
  it('has the eight competencies in their order, each with a question', () => {
    expect(bank.title).toBe('Senior back-end engineer');
    expect(bank.competencies).toEqual([
      'System design',
      'Data and APIs',
      'Operations',
      'Security',
      'Delivery and quality',
      'Judgement and ownership',
      'Collaboration',
      'Motivation',
    ]);
    expect(new Set(bank.questions.map((question) => question.competency))).toEqual(new Set(bank.competencies));
  });

  it('has 24 questions with 126 rubric points in their order', () => {
    expect(
      bank.questions.map(({ title, competency, rubric, minutes }) => [title, competency, rubric.length, minutes]),
    ).toEqual(expectedQuestions.map(([, title, competency, points, minutes]) => [title, competency, points, minutes]));
    expect(bank.questions).toHaveLength(24);
    expect(bank.questions.flatMap((question) => question.rubric)).toHaveLength(126);
  });

  it('words the question about a traffic spike as it was written', () => {
    const { prompt, purpose, rubric, signals } = questionTitled('Traffic spike');
    expect(prompt).toBe(
      'Marketing tells you traffic will be ten times higher next week. How do you get ready without buying ten times the hardware?',
    );
    expect(purpose).toBe('Balancing reliability, speed and cost under pressure.');
    expect(rubric.map((point) => point.text)).toEqual([
      'Capacity planning',
      'Autoscaling strategy',
      'Caching and rate limiting',
      'Queues to buffer load',
      'Separating reads from writes',
      'Short-term steps against long-term ones',
    ]);
    expect(signals).toEqual([
      'Edge cache with sensible TTLs',
      'Caps on autoscaling',
      'Load test before the day',
      'p95 and p99 latency watched, instances right-sized afterwards',
    ]);
  });

  it('words the question about a disagreement as it was written', () => {
    const { prompt, rubric } = questionTitled('Disagreement with a stakeholder');
    expect(prompt).toBe(
      'Tell me about a time when you and a stakeholder wanted different technical approaches. How did it end?',
    );
    expect(rubric.map((point) => point.text)).toEqual([
      'Listened',
      'Framed trade-offs in business terms',
      'Proposed alternatives',
      'Aligned on a decision and followed up',
    ]);
  });

  it('marks every question as built in, current, and without an example answer', () => {
    for (const question of bank.questions) {
      expect(question).toMatchObject({ origin: { kind: 'builtIn' }, retired: false, exampleAnswer: '' });
      expect(question.rubric.map((point) => point.weight)).toEqual(question.rubric.map(() => 1));
    }
  });

  // Interviews and the user's own sets refer to these ids: a new release must never renumber them.
  it('keeps the ids that earlier copies of the bank had', () => {
    expect(stableId('traffic-spike')).toBe('4d75d788-6dba-5989-a63d-9edf6aef686c');
    for (const [index, [name]] of expectedQuestions.entries()) {
      const question = bank.questions[index];
      expect(question?.id, name).toBe(stableId(name));
      expect(question?.rubric.map((point) => point.id)).toEqual(
        question?.rubric.map((point) => stableId(`${name}/${point.text}`)),
      );
    }
    expect(bank.sets.map((set) => set.id)).toEqual([
      stableId('set/system-design'),
      stableId('set/delivery-and-collaboration'),
      stableId('set/full-loop'),
    ]);
  });

  it('uses no id twice', () => {
    const ids = [
      ...bank.questions.flatMap((question) => [question.id, ...question.rubric.map((point) => point.id)]),
      ...bank.sets.map((set) => set.id),
    ];
    expect(ids).toHaveLength(24 + 126 + 3);
    expect(new Set(ids).size).toBe(153);
  });
});

describe.each(bank.questions.map((question) => [question.title, question] as const))('%s', (_title, question) => {
  it('has an anchor of its own for each rating, short enough to be read at a glance', () => {
    const anchors = question.anchors.map((anchor) => anchor.trim());
    expect(new Set(anchors).size).toBe(5);
    for (const anchor of anchors) {
      expect(generalAnchors).not.toContain(anchor);
      expect(anchor.length).toBeGreaterThan(60);
      expect(anchor.length).toBeLessThanOrEqual(220);
      expect(anchor).toMatch(/\.$/);
    }
  });

  it('shares no anchor with another question', () => {
    const elsewhere = bank.questions.filter((other) => other.id !== question.id).flatMap((other) => other.anchors);
    expect(elsewhere.filter((anchor) => question.anchors.includes(anchor))).toEqual([]);
  });

  it('has two or three follow-ups that end in a question mark', () => {
    expect([2, 3]).toContain(question.probes.length);
    expect(new Set(question.probes).size).toBe(question.probes.length);
    for (const probe of question.probes) expect(probe).toMatch(/^[A-Z].*\?$/);
  });
});

describe('the ready sets', () => {
  it.each([
    ['45-minute system design', 'System design', { questions: 38, planned: 45, slot: 45, spare: 0 }],
    [
      '45-minute delivery and collaboration',
      'Delivery and collaboration',
      { questions: 37, planned: 45, slot: 45, spare: 0 },
    ],
    ['60-minute full loop', 'Full loop', { questions: 52, planned: 60, slot: 60, spare: 0 }],
  ])('%s fits its slot and is ready to use', (title, round, time) => {
    const set = setTitled(title);
    expect(set).toMatchObject({
      role: 'Senior back-end engineer',
      round,
      builtIn: true,
      updatedAt: Date.UTC(2026, 0, 1),
    });
    expect(setTime(set)).toEqual(time);
    expect(setProblems(set, bank.questions)).toEqual([]);
    expect(set.items.map(({ weight, weightReason }) => [weight, weightReason])).toEqual(set.items.map(() => [1, '']));
    expect(new Set(set.items.map((item) => item.questionId)).size).toBe(set.items.length);
  });

  it('are three, each in the order in which it is asked', () => {
    expect(bank.sets.map((set) => set.items.map((item) => questionWithId(item.questionId).title))).toEqual([
      ['API versioning', 'Traffic spike', 'Design a new service', 'Events and retries', 'Schema change'],
      [
        'Testing strategy',
        'Scope under a deadline',
        'Delivery pipeline',
        'Four-week MVP',
        'Disagreement with a stakeholder',
        'Mentoring',
      ],
      [
        'Why us',
        'Performance bottleneck',
        'Testing strategy',
        'Traffic spike',
        'Protecting personal data',
        'Schema change',
        'Ambiguity',
        'Disagreement with a stakeholder',
      ],
    ]);
  });

  it('ask about every competency once in the full loop', () => {
    const shares = competencyShares(setTitled('60-minute full loop'), bank.questions);
    expect(shares.map((share) => [share.competency, share.questions, share.minutes])).toEqual([
      ['System design', 1, 8],
      ['Data and APIs', 1, 7],
      ['Operations', 1, 7],
      ['Delivery and quality', 1, 6],
      ['Security', 1, 8],
      ['Judgement and ownership', 1, 6],
      ['Collaboration', 1, 6],
      ['Motivation', 1, 4],
    ]);
  });
});

describe('the sample interview', () => {
  const set = setTitled('60-minute full loop');
  const answered = sample.answers.map((answer) => ({ answer, question: questionWithId(answer.questionId) }));

  it('answers the questions of the full loop in its order', () => {
    expect(sample.setId).toBe(set.id);
    expect(sample.round).toBe(set.round);
    expect(sample.answers.map((answer) => answer.questionId)).toEqual(set.items.map((item) => item.questionId));
    expect(sample.candidate.name).toBe('Priya Raman');
    expect(sample.interviewer.name).toBe('Alex Osei');
    expect(sample.recommendation).toBe('yes');
  });

  it('shows ratings beside what the marks suggest, and gives a reason where they are two apart', () => {
    expect(
      answered.map(({ question, answer }) => {
        const covered = coverage(question, answer);
        const probed = `${covered.probed} of ${covered.points} probed`;
        return [question.title, probed, suggestedRating(covered), answer.rating, asksForReason(question, answer)];
      }),
    ).toEqual([
      ['Why us', '5 of 5 probed', 3, 3, false],
      ['Performance bottleneck', '3 of 3 probed', 4, 4, false],
      ['Testing strategy', '5 of 6 probed', 5, 4, false],
      ['Traffic spike', '5 of 6 probed', 4, 4, false],
      ['Protecting personal data', '7 of 9 probed', 4, 2, true],
      ['Schema change', '5 of 5 probed', 5, 5, false],
      ['Ambiguity', '4 of 5 probed', 5, 4, false],
      ['Disagreement with a stakeholder', '0 of 4 probed', null, null, false],
    ]);
    const explained = answered.filter(({ answer }) => answer.ratingReason !== '');
    expect(explained.map(({ question }) => question.title)).toEqual(['Protecting personal data']);
  });

  it('leaves the last question unasked, with a reason and nothing else', () => {
    expect(sample.answers.at(-1)).toMatchObject({
      elapsedSeconds: 0,
      notAsked: { reason: 'Ran out of time: personal data and schema change took longer than planned.' },
      marks: {},
      notes: [],
    });
    expect(sample.answers.map((answer) => answer.notAsked === false)).toEqual([
      ...Array.from({ length: 7 }, () => true),
      false,
    ]);
  });

  it('marks and links only points of the question that was asked', () => {
    for (const { answer, question } of answered) {
      const points = question.rubric.map((point) => point.id);
      expect(points).toEqual(expect.arrayContaining(Object.keys(answer.marks)));
      expect(points).toEqual(expect.arrayContaining(answer.notes.flatMap((note) => note.pointIds)));
    }
  });

  it('writes each note while its question was being answered, and ends before the slot does', () => {
    const introSeconds = 190;
    let begin = introSeconds;
    for (const { elapsedSeconds, notes } of sample.answers) {
      const times = notes.map((note) => note.at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      for (const time of times) {
        expect(time).toBeGreaterThanOrEqual(begin);
        expect(time).toBeLessThan(begin + elapsedSeconds);
      }
      begin += elapsedSeconds;
    }
    expect(begin).toBe(3195);
    expect(begin + set.closingMinutes * 60).toBeLessThan(set.slotMinutes * 60);
  });

  it('uses every kind of note, and one private line', () => {
    const kinds = sample.answers.flatMap((answer) => answer.notes.map((note) => note.kind));
    const count = (kind: string) => kinds.filter((other) => other === kind).length;
    expect({
      plain: count('plain'),
      strength: count('strength'),
      concern: count('concern'),
      followUp: count('followUp'),
      private: count('private'),
    }).toEqual({ plain: 13, strength: 8, concern: 5, followUp: 3, private: 1 });
  });
});
