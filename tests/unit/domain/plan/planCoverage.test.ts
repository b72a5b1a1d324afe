import { describe, expect, it } from 'vitest';
import { coverageOf, type KnownKit, roundName } from '../../../../shared/domain/plan/planCoverage.ts';
import { idOf } from '../examples.ts';
import { plan } from './planExamples.ts';

const screening: KnownKit = {
  id: idOf(701),
  hash: 'a'.repeat(64),
  plannedMinutes: 35,
  asks: [
    { competency: 'collaboration', minutes: 8 },
    { competency: 'Coding', minutes: 10 },
    { competency: '', minutes: 2 },
  ],
};
const design: KnownKit = {
  id: idOf(702),
  hash: 'b'.repeat(64),
  plannedMinutes: 50,
  asks: [
    { competency: 'Collaboration ', minutes: 5 },
    { competency: 'COLLABORATION', minutes: 7 },
    { competency: 'coding', minutes: 20 },
  ],
};

describe('who asks what', () => {
  it('counts the questions and minutes of each competency in each round, by its name without case and spacing', () => {
    const { rows } = coverageOf(plan, [screening, design]);
    expect(rows.map(({ cells }) => cells.map(({ questions, minutes }) => [questions, minutes]))).toEqual([
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      [
        [1, 8],
        [2, 12],
        [0, 0],
      ],
    ]);
  });

  it('knows what no round asks for, and what several do', () => {
    const { rows } = coverageOf(plan, [screening, design]);
    expect(rows.map(({ competency, state }) => [competency.name, state])).toEqual([
      ['System design', 'hole'],
      ['Collaboration', 'overlap'],
    ]);
    expect(coverageOf(plan, [screening]).rows.map(({ state }) => state)).toEqual(['hole', 'once']);
  });

  it('says how each round stands to its kit, and what that takes', () => {
    const { rounds, isComplete } = coverageOf(plan, [screening, design]);
    expect(rounds.map(({ kit, plannedMinutes }) => [kit, plannedMinutes])).toEqual([
      ['here', 35],
      ['otherEdition', 50],
      ['none', null],
    ]);
    expect(isComplete).toBe(false);
    const two = { ...plan, rounds: plan.rounds.slice(0, 2) };
    expect(coverageOf(two, [screening, design]).isComplete).toBe(true);
    expect(coverageOf(two, [screening]).rounds.map(({ kit }) => kit)).toEqual(['here', 'missing']);
  });

  it('names what kits ask for and the plan does not have, once, with its rounds', () => {
    expect(coverageOf(plan, [screening, design]).unplanned).toEqual([
      { name: 'Coding', roundIds: [idOf(920), idOf(921)], questions: 2 },
    ]);
  });

  it('takes a competency without a name for nothing', () => {
    const nameless = { ...plan, competencies: [{ id: idOf(1), name: ' ', sentence: '', mustHave: null }] };
    expect(coverageOf(nameless, [screening]).rows.map(({ state }) => state)).toEqual(['hole']);
    expect(coverageOf({ competencies: [], rounds: [] }, []).isComplete).toBe(true);
  });

  it('calls a round without a name by its number', () => {
    expect([roundName({ name: ' ' }, 1), roundName({ name: 'Screening' }, 0)]).toEqual(['Round 2', 'Screening']);
  });
});
