import { describe, expect, it } from 'vitest';
import {
  type Agreed,
  agreedLimit,
  agreedSchema,
  agreeOn,
  type PlanState,
  planOf as planFor,
} from '../../../../shared/domain/plan/agreed.ts';
import type { HiringPlan } from '../../../../shared/domain/plan/hiringPlan.ts';
import type { RoundEvidence } from '../../../../shared/domain/plan/rounds.ts';
import { noRule } from '../../../../shared/domain/plan/rule.ts';
import { idOf, minute, nine } from '../examples.ts';
import { competencyOf, planOf, roundNamed } from './planBuilders.ts';
import { kitReference } from './planExamples.ts';

const plan = planOf({
  jobDescription: 'Builds what others run.',
  competencies: [competencyOf(1, 'Operations', 3), competencyOf(2, 'Design')],
  rounds: [roundNamed(1, 'Screen')],
  rule: { ...noRule, leastMean: 3.5 },
});

const agreed = (known: Agreed | null, changed: HiringPlan, at: number, edition: number | null = null) =>
  agreeOn(known, { plan: changed, edition, since: at - minute }, at);

describe('agreeOn', () => {
  const first = agreed(null, plan, nine);

  it('keeps rule, must-haves, competencies and rounds with their dates, and not the job description', () => {
    const { jobDescription: _, rule, ...rest } = plan;
    expect(first).toEqual({
      plan: rest,
      rules: [
        {
          since: nine - minute,
          frozenAt: nine,
          edition: null,
          rule: { leastMean: 3.5, leastInterviews: null, mostConcerns: null, bands: [] },
          mustHaves: [{ name: 'Operations', least: 3 }],
        },
      ],
    });
    expect(agreedSchema.parse(first)).toEqual(first);
  });

  it('is the same object where nothing is new, whenever it is looked at', () => {
    expect(agreed(first, structuredClone(plan), nine + minute, 2)).toBe(first);
  });

  it('puts a changed rule behind the first one', () => {
    const second = agreed(first, { ...plan, rule: { ...noRule, leastMean: 3 } }, nine + minute, 2);
    expect(second.rules.map(({ frozenAt, edition, rule }) => [frozenAt, edition, rule.leastMean])).toEqual([
      [nine, null, 3.5],
      [nine + minute, 2, 3],
    ]);
    const third = agreed(second, plan, nine + 2 * minute);
    expect(third.rules.map(({ rule }) => rule.leastMean)).toEqual([3.5, 3, 3.5]);
  });

  it('takes another least rating of a must-have for a changed rule', () => {
    const competencies = [competencyOf(1, 'Operations', 4), competencyOf(2, 'Design')];
    const second = agreed(first, { ...plan, competencies }, nine + minute);
    expect(second.rules.map(({ mustHaves }) => mustHaves[0]?.least)).toEqual([3, 4]);
  });

  it('follows the rounds without a word about the rule', () => {
    const rounds = [roundNamed(1, 'Screen'), roundNamed(2, 'Team')];
    const second = agreed(first, { ...plan, rounds }, nine + minute);
    expect(second.plan.rounds).toEqual(rounds);
    expect(second.rules).toBe(first.rules);
  });

  it('never gives up what was agreed first, however often it is changed', () => {
    let known = first;
    for (let change = 1; change <= 60; change += 1) {
      known = agreed(known, { ...plan, rule: { ...noRule, mostConcerns: change } }, nine + change * minute);
    }
    expect(known.rules).toHaveLength(agreedLimit);
    expect(known.rules[0]).toEqual(first.rules[0]);
    expect(known.rules.slice(1).map(({ rule }) => rule.mostConcerns)).toEqual(
      Array.from({ length: 49 }, (_, index) => 12 + index),
    );
    expect(agreedSchema.safeParse(known).success).toBe(true);
  });
});

describe('planOf', () => {
  const evidence = (role: string, round: string, kitId: number | null = null): RoundEvidence => ({
    plan: {
      setId: idOf(kitId ?? 900),
      role: '',
      ...(kitId === null ? {} : { kit: { edition: 1, hash: 'a'.repeat(64), author: 'Ira' } }),
    },
    details: { candidate: { role }, round },
  });
  const state = (id: number, title: string, rounds: HiringPlan['rounds'] = [], since = nine): PlanState => ({
    plan: planOf({ id: idOf(id), title, rounds }),
    edition: null,
    since,
  });
  const found = (...given: Parameters<typeof planFor>) => planFor(...given)?.plan.id ?? null;

  const screen = state(1, 'Nurse', [roundNamed(1, 'Screen')]);
  const led = state(2, 'Night nurse', [{ ...roundNamed(2, 'Ward'), kit: kitReference(701) }]);

  it('is the one whose rounds the interviews belong to, by kit or by name', () => {
    expect(found([screen, led], null, [evidence('nurse', 'screen')])).toBe(idOf(1));
    expect(found([screen, led], null, [evidence('nurse', 'Team'), evidence('Nurse', 'Ward', 701)])).toBe(idOf(2));
  });

  it('is one for the role where no round is known, the one that was changed last', () => {
    expect(found([screen, led], null, [evidence('Nurse', 'Team')])).toBe(idOf(1));
    expect(found([screen, state(3, 'NURSE', [], nine + minute)], null, [evidence('Nurse', 'Team')])).toBe(idOf(3));
    expect(found([screen, led], null, [evidence('Cook', 'Screen')])).toBeNull();
  });

  it('stays the same once it is known, and is none when that one is gone', () => {
    const known = agreeOn(null, led, nine);
    expect(found([screen, led], known, [evidence('Nurse', 'Screen')])).toBe(idOf(2));
    expect(found([screen], known, [evidence('Nurse', 'Screen')])).toBeNull();
  });
});
