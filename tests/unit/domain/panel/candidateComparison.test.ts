import { describe, expect, it } from 'vitest';
import { compareRole, type RoleCandidate, sideBySide } from '../../../../shared/domain/panel/candidateComparison.ts';
import { panelFacts } from '../../../../shared/domain/panel/facts.ts';
import { panelMembers } from '../../../../shared/domain/panel/member.ts';
import { panelTable } from '../../../../shared/domain/panel/table.ts';
import { marksOf, plannedQuestion } from '../examples.ts';
import { type Example, exampleScorecard, present, sketch, sketchQuestions, unsigned } from './panelExamples.ts';

const [osei, lindqvist] = sketch;

function candidate(name: string, outcome: RoleCandidate['outcome'], ...examples: Example[]): RoleCandidate {
  const scorecards = examples.map((example) => unsigned(exampleScorecard({ ...example, candidate: { name } })));
  return { key: name, candidate: { name, role: 'Senior back-end engineer', email: '' }, scorecards, outcome };
}

const onCall = plannedQuestion(9, [1, 1], { title: 'On call', competency: 'Operations' });
const priya = candidate('Priya Raman', 'hire', ...sketch);
const jonas = candidate('Jonas Lind', null, {
  ...osei,
  id: 201,
  questions: [...sketchQuestions.slice(0, 2), onCall],
  given: [3, 5, 'No time'],
  answers: { 1: { marks: marksOf(1, ['met', 'missed']) }, 3: { marks: marksOf(9, ['missed']) } },
  recommendation: 'strongYes',
});

describe('compareRole', () => {
  const comparison = compareRole([priya, jonas]);

  it('names every competency once', () => {
    expect(comparison.competencies).toEqual(['System design', 'Data and APIs', 'Collaboration', 'Operations']);
  });

  it('has the means of each candidate, and nothing where a competency was not planned', () => {
    expect(comparison.rows.map(({ competencies }) => competencies.map((summary) => summary?.mean ?? null))).toEqual([
      [23 / 6, 3.5, 11 / 3, null],
      [4, null, null, null],
    ]);
    expect(comparison.rows[1]?.competencies.map((summary) => summary?.ratings ?? null)).toEqual([2, null, null, 0]);
  });

  it('has the rest of a row', () => {
    const [first, second] = comparison.rows;
    expect(first).toMatchObject({
      key: 'Priya Raman',
      mean: 41 / 11,
      spread: 23 / 6 - 3.5,
      recommendations: [
        { recommendation: 'yes', count: 2 },
        { recommendation: 'no', count: 1 },
      ],
      interviewers: 3,
      coverage: { share: null, covered: 0, probed: 0, points: 22 },
      toDiscuss: 2,
      outcome: 'hire',
    });
    expect(second).toMatchObject({
      mean: 4,
      spread: null,
      recommendations: [{ recommendation: 'strongYes', count: 1 }],
      interviewers: 1,
      coverage: { share: 0.5, covered: 1, probed: 2, points: 4 },
      toDiscuss: 0,
      outcome: null,
    });
  });

  it('gives the figures that the candidate’s own panel gives', () => {
    const table = panelTable(panelMembers(priya.scorecards));
    expect(comparison.rows[0]?.mean).toBe(panelFacts(table).mean);
    expect(comparison.rows[0]?.competencies.slice(0, 3)).toEqual(table.competencies);
  });

  it('joins competencies that differ in case only', () => {
    const shouted = sketchQuestions.map((question) => ({ ...question, competency: question.competency.toUpperCase() }));
    const other = candidate('Jonas Lind', null, { ...osei, questions: shouted });
    expect(compareRole([priya, other]).competencies).toEqual(['System design', 'Data and APIs', 'Collaboration']);
  });

  it('takes a candidate without scorecards', () => {
    expect(compareRole([candidate('Nobody yet', null)])).toEqual({
      competencies: [],
      rows: [
        {
          key: 'Nobody yet',
          candidate: { name: 'Nobody yet', role: 'Senior back-end engineer', email: '' },
          competencies: [],
          mean: null,
          spread: null,
          recommendations: [],
          interviewers: 0,
          coverage: { share: null, covered: 0, probed: 0, points: 0 },
          toDiscuss: 0,
          outcome: null,
        },
      ],
    });
  });
});

describe('sideBySide', () => {
  it('lays candidates on the same questions, and the others apart', () => {
    const { members, shared, apart } = sideBySide([priya, jonas]);
    expect(members.map((own) => own.map(({ interviewer }) => interviewer.name))).toEqual([
      ['A. Osei', 'J. Lindqvist', 'M. Haddad'],
      ['A. Osei'],
    ]);
    const shown = (rows: typeof shared) =>
      rows.map(({ title, candidates, spread }) => [title, ...candidates.map((row) => row?.mean ?? null), spread]);
    expect(shown(shared)).toEqual([
      ['Traffic spike', 11 / 3, 3, 11 / 3 - 3],
      ['Events and retries', 4, 5, 1],
    ]);
    expect(shown(apart)).toEqual([
      ['Schema change', 3.5, null, null],
      ['Disagreement with a stakeholder', 11 / 3, null, null],
      ['On call', null, null, null],
    ]);
  });

  it('has each candidate’s cells only', () => {
    const row = present(sideBySide([priya, jonas, candidate('Third', null, lindqvist)]).shared[0]);
    expect(
      row.candidates.map((part) =>
        part?.cells.map(({ value }) => (value.kind === 'rating' ? value.rating : value.kind)),
      ),
    ).toEqual([[4, 2, 5], [3], [2]]);
    expect(row.candidates.map((part) => part?.spread)).toEqual([3, null, null]);
  });
});
