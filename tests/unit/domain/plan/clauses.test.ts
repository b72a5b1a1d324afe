import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, clausesOf, type RuleFigures } from '../../../../shared/domain/plan/clauses.ts';
import { noRule, type Rule } from '../../../../shared/domain/plan/rule.ts';

const rule: Rule = { leastMean: 3.5, leastInterviews: 3, mostConcerns: 2, bands: [] };
const mustHaves = [{ name: 'Operations', least: 3 }];

const figures = (changes: Partial<RuleFigures> = {}): RuleFigures => ({
  mean: 3.6,
  meanOf: () => 3,
  interviews: 3,
  concerns: 2,
  isComplete: true,
  ...changes,
});

const states = (given: RuleFigures | null) =>
  clausesOf({ rule, mustHaves }, given).map(({ kind, figure, state }) => [kind, figure, state]);

describe('clausesOf', () => {
  it('is empty for a rule that asks nothing', () => {
    expect(clausesOf({ rule: noRule, mustHaves: [] }, figures())).toEqual([]);
  });

  it('meets what is just enough', () => {
    expect(states(figures({ mean: 3.5 }))).toEqual([
      ['mean', 3.5, 'met'],
      ['mustHave', 3, 'met'],
      ['interviews', 3, 'met'],
      ['concerns', 2, 'met'],
    ]);
  });

  it('says what is not met once everything is in', () => {
    expect(states({ mean: 3.4999, meanOf: () => 2.5, interviews: 2, concerns: 3, isComplete: true })).toEqual([
      ['mean', 3.4999, 'notMet'],
      ['mustHave', 2.5, 'notMet'],
      ['interviews', 2, 'notMet'],
      ['concerns', 3, 'notMet'],
    ]);
  });

  it('leaves open what missing scorecards can still turn, and nothing else', () => {
    expect(states(figures({ isComplete: false, interviews: 2, mean: 5 }))).toEqual([
      ['mean', 5, 'open'],
      ['mustHave', 3, 'open'],
      ['interviews', 2, 'open'],
      ['concerns', 2, 'open'],
    ]);
    expect(states(figures({ isComplete: false, concerns: 3 })).slice(2)).toEqual([
      ['interviews', 3, 'met'],
      ['concerns', 3, 'notMet'],
    ]);
  });

  it('cannot say what nobody has rated, even at the end', () => {
    expect(states(figures({ mean: null, meanOf: () => null })).slice(0, 2)).toEqual([
      ['mean', null, 'open'],
      ['mustHave', null, 'open'],
    ]);
  });

  it('says nothing, and has no figure, where nothing may be seen', () => {
    expect(states(null)).toEqual([
      ['mean', null, 'open'],
      ['mustHave', null, 'open'],
      ['interviews', null, 'open'],
      ['concerns', null, 'open'],
    ]);
  });

  it('takes no noise of binary fractions for less than was asked', () => {
    const tenths = { ...rule, leastMean: 3.3 };
    const mean = (3.3 * 3 - 1e-15) / 3;
    expect(clausesOf({ rule: tenths, mustHaves: [] }, figures({ mean }))[0]?.state).toBe('met');
  });

  it('never turns a clause round that was said while scorecards were missing', () => {
    const counts = fc.record({ interviews: fc.nat({ max: 6 }), concerns: fc.nat({ max: 6 }) });
    fc.assert(
      fc.property(counts, counts, (early, more) => {
        const before = clausesOf({ rule, mustHaves }, figures({ ...early, isComplete: false }));
        const later = {
          interviews: early.interviews + more.interviews,
          concerns: early.concerns + more.concerns,
        };
        const after = clausesOf({ rule, mustHaves }, figures(later));
        return before.every(({ state }, index) => state === 'open' || state === after[index]?.state);
      }),
    );
  });
});

describe('bandOf', () => {
  const bands = [
    { name: 'Senior', from: 3.5 },
    { name: 'Junior', from: 1.5 },
    { name: 'Regular', from: 2.5 },
  ];

  it('is the highest band that the mean reaches, in whatever order they are written', () => {
    expect([1.4, 1.5, 2.49, 2.5, 3.5, 5].map((mean) => bandOf({ bands }, mean)?.name)).toEqual([
      undefined,
      'Junior',
      'Junior',
      'Regular',
      'Senior',
      'Senior',
    ]);
  });

  it('is none without a mean', () => {
    expect(bandOf({ bands }, null)).toBeNull();
  });
});
