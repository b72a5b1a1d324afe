import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMean } from '../../../../shared/domain/interview/scoring.ts';
import { panelMean } from '../../../../shared/domain/panel/facts.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { type PanelTable, panelRows, panelTable, partOfRow, spreadOf } from '../../../../shared/domain/panel/table.ts';
import { scorecard as anyScorecard } from '../arbitraries.ts';
import { deepFreeze } from '../deepFreeze.ts';
import { idOf, minute, plannedQuestion } from '../examples.ts';
import {
  amended,
  exampleScorecard,
  patient,
  present,
  sketch,
  sketchQuestions,
  tableOf,
  ten,
  unsigned,
} from './panelExamples.ts';

const [osei, lindqvist] = sketch;

/** The table as it is read: what each row shows. */
function shown({ groups, apart }: PanelTable) {
  const rows = (list: PanelTable['apart']) =>
    list.map(({ title, cells, mean, spread, isToDiscuss }) => [
      title,
      ...cells.map(({ value }) => (value.kind === 'rating' ? value.rating : value.kind)),
      formatMean(mean),
      spread,
      isToDiscuss,
    ]);
  return {
    groups: groups.map(({ summary, rows: own }) => [`${summary.competency} · ${formatMean(summary.mean)}`, rows(own)]),
    apart: rows(apart),
  };
}

describe('panelTable', () => {
  it('shows the panel of the sketch', () => {
    expect(shown(tableOf(...sketch))).toEqual({
      groups: [
        [
          'System design · 3.8',
          [
            ['Traffic spike', 4, 2, 5, '3.7', 3, true],
            ['Events and retries', 4, 4, 4, '4.0', 0, false],
          ],
        ],
        ['Data and APIs · 3.5', [['Schema change', 3, 4, 'notAsked', '3.5', 1, false]]],
        ['Collaboration · 3.7', [['Disagreement with a stakeholder', 5, 3, 3, '3.7', 2, true]]],
      ],
      apart: [],
    });
  });

  it('tells why a question was not asked', () => {
    const row = present(tableOf(...sketch).groups[1]?.rows[0]);
    expect(row.cells[2]).toEqual({ value: { kind: 'notAsked', reason: 'No time' }, before: [] });
  });

  it('sums a competency up for everybody and for each', () => {
    const summary = present(tableOf(...sketch).competencies[0]);
    expect(summary).toEqual({
      competency: 'System design',
      mean: 23 / 6,
      ratings: 6,
      apartRatings: 0,
      memberMeans: [4, 3, 4.5],
      spread: 1.5,
    });
  });

  it('weighs each rating by the interviewer’s own set, and counts every interviewer the same in a row', () => {
    const weighted = sketchQuestions.map((question, index) =>
      index === 0 ? { ...question, weight: 3, weightReason: 'Most of the job' } : question,
    );
    const table = tableOf({ ...osei, questions: weighted }, lindqvist);
    expect(table.groups[0]?.rows[0]?.mean).toBe(3);
    expect(table.competencies[0]).toMatchObject({ mean: (3 * 4 + 4 + 2 + 4) / 6, memberMeans: [4, 3] });
  });

  it('shows what only one of several interviewers had apart, and counts it in the means', () => {
    const own = plannedQuestion(9, [1], { title: 'On call', competency: 'System design' });
    const table = tableOf(osei, { ...lindqvist, questions: [...sketchQuestions, own], given: [2, 4, 4, 3, 1] });
    expect(shown(table).apart).toEqual([['On call', 'absent', 1, '1.0', null, false]]);
    expect(table.competencies[0]).toMatchObject({ ratings: 5, apartRatings: 1, mean: (4 + 4 + 2 + 4 + 1) / 5 });
  });

  it('keeps the same id with other words apart, and says so in the row and in the empty cell', () => {
    const reworded = sketchQuestions.map((question, index) =>
      index === 0 ? { ...question, prompt: 'Traffic doubles. What now?' } : question,
    );
    const table = tableOf(osei, { ...lindqvist, questions: reworded });
    expect(table.apart.map(({ prompt, cells }) => [prompt, ...cells.map(({ value }) => value)])).toEqual([
      ['Traffic spike: what do you do?', { kind: 'rating', rating: 4 }, { kind: 'absent', hasOtherWording: true }],
      ['Traffic doubles. What now?', { kind: 'absent', hasOtherWording: true }, { kind: 'rating', rating: 2 }],
    ]);
    expect(table.apart.map(({ otherWordings }) => otherWordings)).toEqual([
      [table.apart[1]?.key],
      [table.apart[0]?.key],
    ]);
  });

  it('matches the same words under other ids and another competency, as the first interviewer has it', () => {
    const copied = sketchQuestions.map((question, index) => ({
      ...question,
      id: idOf(50 + index),
      competency: index === 3 ? 'Teamwork' : question.competency.toUpperCase(),
    }));
    const table = tableOf(osei, { ...lindqvist, questions: copied });
    expect(table.apart).toEqual([]);
    expect(table.groups.map(({ summary }) => [summary.competency, summary.memberMeans])).toEqual([
      ['System design', [4, 3]],
      ['Data and APIs', [3, 4]],
      ['Collaboration', [5, 3]],
    ]);
    expect(table.groups[0]?.rows[0]?.questionIds).toEqual([idOf(1), idOf(50)]);
  });

  it('shows ratings before and after their amendments', () => {
    const submitted = exampleScorecard(osei);
    const once = amended(submitted, { ...osei, given: [4, 4, 'Ran out of time', 5], at: ten + minute }, 'Not asked');
    const twice = amended(once, { ...osei, given: [4, 4, 2, 5], at: ten + 2 * minute }, 'Asked after all');
    const rows = panelRows(panelTable(panelMembers([unsigned(twice)])));
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      { value: { kind: 'rating', rating: 4 }, before: [] },
      { value: { kind: 'rating', rating: 4 }, before: [] },
      {
        value: { kind: 'rating', rating: 2 },
        before: [
          { value: { kind: 'rating', rating: 3 }, replacedAt: ten + minute, reason: 'Not asked' },
          {
            value: { kind: 'notAsked', reason: 'Ran out of time' },
            replacedAt: ten + 2 * minute,
            reason: 'Asked after all',
          },
        ],
      },
      { value: { kind: 'rating', rating: 5 }, before: [] },
    ]);
  });

  it('has no mean and no spread where there is nothing to take them of', () => {
    const table = tableOf({ ...osei, given: ['', '', 3, 3] });
    expect(panelRows(table).map(({ mean, spread }) => [mean, spread])).toEqual([
      [null, null],
      [null, null],
      [3, null],
      [3, null],
    ]);
    expect(table.competencies.map(({ mean, spread }) => [mean, spread])).toEqual([
      [null, null],
      [3, null],
      [3, null],
    ]);
  });

  it('shows an answer that a file left open as not rated', () => {
    const scorecard = exampleScorecard(osei);
    const open = { ...scorecard.revisions[0], interview: { ...present(scorecard.revisions[0]).interview } };
    open.interview.answers = open.interview.answers.map((answer) => ({ ...answer, rating: null }));
    const revisions = [{ ...present(scorecard.revisions[0]), interview: open.interview }];
    const table = panelTable(panelMembers([unsigned({ ...scorecard, revisions })]));
    expect(panelRows(table)[0]?.cells[0]?.value).toEqual({ kind: 'unrated' });
  });

  it('is empty without members', () => {
    expect(panelTable([])).toEqual({ members: [], groups: [], apart: [], competencies: [] });
  });

  it('shows each question of a lone interviewer, none of them apart', () => {
    expect(shown(tableOf(osei)).apart).toEqual([]);
    expect(panelRows(tableOf(osei)).length).toBe(4);
  });

  it('shows every rating given exactly once, and comes to the panel’s mean by hand', patient, () => {
    const any = fc.array(anyScorecard, { minLength: 1, maxLength: 3 }).map((scorecards) =>
      scorecards.map((scorecard, index) => ({
        scorecard: { ...scorecard, id: idOf(300 + index) },
        publicKey: `${index}`,
      })),
    );
    fc.assert(
      fc.property(any, (scorecards) => {
        const members = panelMembers(deepFreeze(scorecards));
        const rows = panelRows(panelTable(members));
        let [sum, weights] = [0, 0];
        for (const [place, { interview }] of members.entries()) {
          const questions = [...interview.plan.questions, ...interview.added];
          const given = interview.answers.filter(({ rating }) => rating !== null);
          const inTable = rows.flatMap(({ cells, asked }) =>
            cells[place]?.value.kind === 'rating' ? [asked[place]?.question.id] : [],
          );
          expect(inTable.sort()).toEqual(given.map(({ questionId }) => questionId).sort());
          for (const { questionId, rating } of given) {
            const weight = present(questions.find(({ id }) => id === questionId)).weight;
            sum += weight * present(rating);
            weights += weight;
          }
        }
        if (weights === 0) expect(panelMean(members)).toBeNull();
        else expect(panelMean(members)).toBeCloseTo(sum / weights, 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('partOfRow', () => {
  it('sees only its own cells', () => {
    const row = present(tableOf(...sketch).groups[0]?.rows[0]);
    const part = partOfRow(row, 1, 3);
    expect(part.cells.map(({ value }) => value)).toEqual([
      { kind: 'rating', rating: 2 },
      { kind: 'rating', rating: 5 },
    ]);
    expect([part.mean, part.spread, part.asked.length]).toEqual([3.5, 3, 2]);
  });
});

describe('spreadOf', () => {
  it.each([
    [[], null],
    [[4], null],
    [[4, 4], 0],
    [[2, 5, 3], 3],
  ])('of %j is %j', (values, expected) => {
    expect(spreadOf(values)).toBe(expected);
  });
});
