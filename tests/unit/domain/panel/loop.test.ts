import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelMean } from '../../../../shared/domain/panel/facts.ts';
import { competencyMean, isLoop, type Loop, type LoopPlan, panelLoop } from '../../../../shared/domain/panel/loop.ts';
import { loopCellInWords, loopRemarks } from '../../../../shared/domain/panel/loopWords.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { panelTable } from '../../../../shared/domain/panel/table.ts';
import { scorecard as anyScorecard } from '../arbitraries.ts';
import { plannedQuestion } from '../examples.ts';
import { competencyOf, planOf, roundNamed } from '../plan/planBuilders.ts';
import { type Example, patient, sketch, sketchQuestions, tableOf, unsigned } from './panelExamples.ts';

const [spike, events, schema, stakeholder] = sketchQuestions;
const asked = (...questions: ((typeof sketchQuestions)[number] | undefined)[]) =>
  questions.filter((question) => question !== undefined);

const heavy = plannedQuestion(5, [1], {
  title: 'Queue',
  competency: 'Système design',
  weight: 2,
  weightReason: 'Daily work',
});

const ana: Example = {
  id: 101,
  interviewer: 'Ana',
  round: 'Screen',
  questions: asked(spike, events, schema),
  given: [4, 'No time', 3],
};
const cem: Example = {
  id: 102,
  interviewer: 'Cem',
  round: 'design',
  questions: asked(spike, heavy),
  given: [2, 5],
  recommendation: 'no',
};
const bea: Example = { id: 103, interviewer: 'Bea', round: 'Team', questions: asked(stakeholder), given: [4] };

const {
  jobDescription: _,
  rule: __,
  ...plan
} = planOf({
  competencies: [competencyOf(1, 'Collaboration', 3), competencyOf(2, 'SYSTEM DESIGN'), competencyOf(3, 'Security', 2)],
  rounds: [roundNamed(1, 'Screen'), roundNamed(2, 'Design'), roundNamed(3, 'Team'), roundNamed(4, 'Values')],
});

const loopOf = (known: LoopPlan | null, ...examples: Example[]) => panelLoop(tableOf(...examples), known);

/** A loop as it is read. */
function shown({ columns, rows }: Loop) {
  return [
    ['', ...columns.map(({ round, member }) => `${round}: ${member.interviewer.name}`)],
    ...rows.map(({ competency, cells, mean, ratings, spread }) => [
      competency,
      ...cells.map((cell) => (cell.kind === 'rated' ? `${cell.mean} (${cell.ratings})` : cell.kind)),
      mean,
      ratings,
      spread,
    ]),
  ];
}

describe('panelLoop', () => {
  it('lays competencies and interviewers side by side, both in the order of the plan', () => {
    expect(
      shown(loopOf(plan, ana, bea, { ...cem, questions: asked(spike, { ...heavy, competency: 'System design' }) })),
    ).toEqual([
      ['', 'Screen: Ana', 'Design: Cem', 'Team: Bea'],
      ['Collaboration', 'notCovered', 'notCovered', '4 (1)', 4, 1, null],
      // Ana: 4, and one not asked. Cem: (2 + 2 × 5) ÷ 3 = 4. Both: (4 + 2 + 2 × 5) ÷ 4 = 4.
      ['SYSTEM DESIGN', '4 (1)', '4 (2)', 'notCovered', 4, 3, 0],
      ['Security', 'notCovered', 'notCovered', 'notCovered', null, 0, null],
      ['Data and APIs', '3 (1)', 'notCovered', 'notCovered', 3, 1, null],
    ]);
  });

  it('matches competencies by name, without case and accents, and keeps another name apart', () => {
    const names = loopOf({ ...plan, competencies: [competencyOf(1, 'systeme DESIGN')] }, ana, cem).rows;
    expect(names.map(({ competency, ratings, isPlanned }) => [competency, ratings, isPlanned])).toEqual([
      ['systeme DESIGN', 1, true],
      ['System design', 2, false],
      ['Data and APIs', 1, false],
    ]);
  });

  it('tells what was not asked from what was asked and not rated, and both from what is not covered', () => {
    const { rows } = loopOf(
      null,
      { ...ana, given: ['No time', 'No time', 3] },
      {
        ...cem,
        answers: { 1: { rating: null, notRated: { reason: '' } }, 2: { rating: null, notRated: { reason: '' } } },
      },
    );
    expect(rows.map(({ competency, cells }) => [competency, ...cells.map(loopCellInWords)])).toEqual([
      ['System design', '○ asked, not rated', 'not asked'],
      ['Data and APIs', '', '3.0'],
      ['Système design', '○ asked, not rated', ''],
    ]);
  });

  it('orders rounds that no plan knows by their names, numbers by their size, and no name last', () => {
    const rounds = ['Round 10', '', 'Round 2', 'Debate'];
    const examples = rounds.map((round, index) => ({ ...bea, id: 110 + index, interviewer: `I${index}`, round }));
    // Who names none has the round of their set, which is 'Round 1'.
    expect(loopOf(plan, ...examples, ana).columns.map(({ round, planned }) => [round, planned?.name ?? null])).toEqual([
      ['Screen', 'Screen'],
      ['Debate', null],
      ['Round 1', null],
      ['Round 2', null],
      ['Round 10', null],
    ]);
  });

  it('names the rounds that are missing and what nobody asked about', () => {
    const early = loopOf(plan, ana, cem);
    expect(early.missing.map(({ name }) => name)).toEqual(['Team', 'Values']);
    expect(loopRemarks(early)).toEqual([
      '2 of 4 rounds are in. Not yet: Team, Values.',
      'Nobody has asked about Collaboration, Security so far, which the plan names.',
    ]);
    const skipped = { ...bea, given: ['No time'] };
    const late = loopOf({ ...plan, rounds: plan.rounds.slice(0, 3) }, ana, cem, skipped);
    expect(loopRemarks(late)).toEqual([
      'All 3 rounds are in.',
      'Nobody has asked about Collaboration, Security, which the plan names.',
    ]);
  });

  it('puts what only one was to ask under the round', () => {
    const { own } = loopOf(plan, ana, bea, cem);
    expect(
      own.map(({ round, rows }) => [
        round,
        ...rows.map(({ row, column }) => `${row.title}: ${column.member.interviewer.name}`),
      ]),
    ).toEqual([
      ['Screen', 'Events and retries: Ana', 'Schema change: Ana'],
      ['Design', 'Queue: Cem'],
      ['Team', 'Disagreement with a stakeholder: Bea'],
    ]);
  });

  it('knows the mean of a competency by its name, and none of one that nobody has rated', () => {
    const loop = loopOf(plan, ana, bea, cem);
    expect([
      competencyMean(loop, 'system  Design'),
      competencyMean(loop, 'Security'),
      competencyMean(loop, 'Juggling'),
    ]).toEqual([3, null, null]);
  });

  it(
    'counts every rating of the panel once, whatever the plan names',
    () => {
      fc.assert(
        fc.property(
          fc.array(anyScorecard, { minLength: 1, maxLength: 4 }),
          fc.array(fc.string()),
          (scorecards, names) => {
            const members = panelMembers(scorecards.map(unsigned));
            const competencies = names.map((name, index) => competencyOf(index, name));
            const { rows, columns } = panelLoop(panelTable(members), { ...plan, competencies });
            const given = members.flatMap(({ interview }) =>
              interview.answers.filter(({ rating, notAsked }) => rating !== null && notAsked === null),
            );
            const cells = rows.flatMap((row) => row.cells.map((cell) => (cell.kind === 'rated' ? cell.ratings : 0)));
            const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
            return (
              columns.length === members.length &&
              sum(cells) === given.length &&
              sum(rows.map(({ ratings }) => ratings)) === given.length &&
              rows.every(({ mean }) => mean === null || (mean >= 1 && mean <= 5)) &&
              (panelMean(members) === null) === rows.every(({ mean }) => mean === null)
            );
          },
        ),
        { numRuns: 60 },
      );
    },
    patient.timeout,
  );
});

describe('isLoop', () => {
  const isOne = (known: LoopPlan | null, ...examples: Example[]) => {
    const table = tableOf(...examples);
    return isLoop(panelLoop(table, known), table);
  };

  it('is false for the panel of one round that shares its questions', () => {
    expect(isOne(null, ...sketch)).toBe(false);
  });

  it('is true for two rounds, and for a plan from its first scorecard on', () => {
    expect(isOne(null, ana, cem)).toBe(true);
    expect(isOne(plan, ana)).toBe(true);
    expect(isOne(plan)).toBe(false);
  });

  it('is true where two of one round covered a competency by questions that they do not share', () => {
    const own = { ...plannedQuestion(6), competency: 'Data and APIs' };
    const other = { ...bea, round: 'Screen', questions: [own], given: [5] as const };
    expect(isOne(null, ana, other)).toBe(true);
    expect(isOne(null, ana, { ...other, questions: [{ ...own, competency: 'Docs' }] })).toBe(false);
  });
});
