import { describe, expect, it } from 'vitest';
import type { NoteKind } from '../../../../shared/domain/interview/interview.ts';
import { panelLoop } from '../../../../shared/domain/panel/loop.ts';
import {
  againstRuleInWords,
  bandInWords,
  clauseFigure,
  clauseInWords,
  clauseStateNames,
  ruleChanges,
  ruleOrigin,
} from '../../../../shared/domain/panel/loopWords.ts';
import { againstRule, openConcerns, type PanelRule, panelRule } from '../../../../shared/domain/panel/panelRule.ts';
import { type Agreed, agreeOn } from '../../../../shared/domain/plan/agreed.ts';
import type { HiringPlan } from '../../../../shared/domain/plan/hiringPlan.ts';
import { noRule } from '../../../../shared/domain/plan/rule.ts';
import { idOf, minute, nine } from '../examples.ts';
import { competencyOf, planOf, roundNamed } from '../plan/planBuilders.ts';
import { type Example, present, sketch, tableOf, ten } from './panelExamples.ts';

const [osei, lindqvist, haddad] = sketch;

/** Means of the sketch: all ratings 41 ÷ 11 = 3.73, 'Data and APIs' (3 + 4) ÷ 2 = 3.5, 'System design' 23 ÷ 6 = 3.83. */
const plan = planOf({
  competencies: [
    competencyOf(1, 'Data and APIs', 3.5),
    competencyOf(2, 'System design', 4),
    competencyOf(3, 'Security'),
  ],
  rounds: [roundNamed(1, 'Round 1')],
  rule: { leastMean: 3.5, leastInterviews: 3, mostConcerns: 0, bands: [{ name: 'Senior', from: 3.7 }] },
});

const at = nine - 60 * minute;
const agreedOn = (changed: HiringPlan = plan, known: Agreed | null = null, since = at, edition: number | null = null) =>
  agreeOn(known, { plan: changed, edition, since }, since + minute);

function ruleOf(agreed: Agreed | null, sealed: number, ...examples: Example[]): PanelRule | null {
  const table = tableOf(...examples);
  return panelRule(agreed, { members: table.members, loop: panelLoop(table, agreed?.plan ?? null), sealed });
}

const shown = (rule: PanelRule | null) =>
  present(rule).first.clauses.map((clause) => [
    clauseInWords(clause),
    clauseStateNames[clause.state],
    clauseFigure(clause),
  ]);

const day = (moment: number) => new Date(moment).toISOString().slice(0, 16);

const noting = (example: Example, ...kinds: NoteKind[]): Example => ({
  ...example,
  answers: {
    1: { notes: kinds.map((kind, index) => ({ id: idOf(600 + index), at: 0, kind, text: 'Noted', pointIds: [] })) },
  },
});

describe('panelRule', () => {
  it('says clause by clause what is met, with the figures', () => {
    const rule = ruleOf(agreedOn(), 0, osei, noting(lindqvist, 'concern', 'private', 'strength'), haddad);
    expect(shown(rule)).toEqual([
      ['Mean of all ratings at least 3.5', 'Met', '3.73'],
      ['Data and APIs (must-have) at least 3.5', 'Met', '3.5'],
      ['System design (must-have) at least 4', 'Not met', '3.83'],
      ['At least 3 interviews submitted', 'Met', '3'],
      ['No concern open', 'Not met', '1'],
    ]);
    expect(bandInWords(present(present(rule).first.band))).toBe(
      'The mean falls in the band “Senior”, which begins at 3.7.',
    );
  });

  it('waits for the rounds of the plan', () => {
    const early = { ...plan, rounds: [...plan.rounds, roundNamed(2, 'Values')] };
    expect(shown(ruleOf(agreedOn(early), 0, osei, lindqvist)).map(([, state, figure]) => [state, figure])).toEqual([
      ['Not yet to be said', '3.63 so far'],
      ['Not yet to be said', '3.5 so far'],
      ['Not yet to be said', '3.5 so far'],
      ['Not yet to be said', '2 so far'],
      ['Not yet to be said', '0 so far'],
    ]);
  });

  it('waits for as many interviews as are asked for where the plan has no rounds', () => {
    const loose = { ...plan, rounds: [] };
    expect(shown(ruleOf(agreedOn(loose), 0, osei, lindqvist))[0]).toEqual([
      'Mean of all ratings at least 3.5',
      'Not yet to be said',
      '3.63 so far',
    ]);
    expect(shown(ruleOf(agreedOn(loose), 0, ...sketch))[0]?.[1]).toBe('Met');
  });

  it('has no figure and no band while a scorecard is sealed, whatever else may be seen', () => {
    const rule = present(ruleOf(agreedOn(), 1, ...sketch));
    expect(shown(rule).map(([, ...rest]) => rest)).toEqual([
      ['Not yet to be said', '–'],
      ['Not yet to be said', '–'],
      ['Not yet to be said', '–'],
      ['Not yet to be said', '–'],
      ['Not yet to be said', '–'],
    ]);
    expect([rule.first.band, rule.mean]).toEqual([null, null]);
  });

  it('is none without a plan, and where the plan asks nothing', () => {
    expect(ruleOf(null, 0, ...sketch)).toBeNull();
    expect(ruleOf(agreedOn(planOf()), 0, ...sketch)).toBeNull();
  });

  it('shows a changed rule beside the first, with the dates of both', () => {
    const lower = { ...plan, rule: { ...plan.rule, leastMean: 3, mostConcerns: null } };
    const agreed = agreedOn(lower, agreedOn(), ten + minute, 2);
    const rule = present(ruleOf(agreed, 0, ...sketch));
    expect(rule.first.clauses.map(({ kind, asks }) => [kind, asks])[0]).toEqual(['mean', 3.5]);
    expect(present(rule.latest).clauses.map(({ kind, asks }) => [kind, asks])[0]).toEqual(['mean', 3]);
    expect(ruleOrigin(rule.first, day)).toBe(
      'Frozen into this panel on 2026-03-02T08:01, as the plan said; it was last changed on 2026-03-02T08:00, before the first scorecard was submitted.',
    );
    expect(ruleOrigin(present(rule.latest), day)).toBe(
      'Frozen into this panel on 2026-03-02T10:02, as edition 2 of the plan said; it was last changed on 2026-03-02T10:01, after the first scorecard was submitted.',
    );
    expect(ruleChanges(rule, day)).toBe(
      'The rule was changed once after scorecards had come in, last on 2026-03-02T10:02. Both are shown: the first, and the one that it is by now.',
    );
  });

  it('shows a rule that came only after there had been none', () => {
    const rule = present(ruleOf(agreedOn(plan, agreedOn(planOf()), ten + minute), 0, ...sketch));
    expect(rule.first.clauses).toEqual([]);
    expect(rule.latest?.clauses).toHaveLength(5);
  });
});

describe('clauseFigure', () => {
  it('has as many decimals as it takes to tell a mean from what is asked', () => {
    const figure = (mean: number) =>
      clauseFigure({ kind: 'mean', competency: '', asks: 3.5, figure: mean, state: 'notMet' });
    expect([3.5, 3.4567, 3.4967, 3.49996, 3].map(figure)).toEqual(['3.5', '3.46', '3.497', '3.49996', '3']);
  });
});

describe('openConcerns', () => {
  it('counts the notes marked as concerns in questions, opening and closing, and no private ones', () => {
    const { members } = tableOf(
      noting(osei, 'concern', 'concern', 'followUp', 'private'),
      noting(haddad, 'concern', 'plain'),
    );
    const [first, ...others] = members;
    const note = { id: idOf(650), at: 0, kind: 'concern' as const, text: 'Came late', pointIds: [] };
    const interview = {
      ...present(first).interview,
      steps: { opening: { notes: [note], skipped: null }, closing: { notes: [], skipped: null } },
    };
    expect([openConcerns(members), openConcerns([{ ...present(first), interview }, ...others])]).toEqual([3, 4]);
  });
});

describe('againstRule', () => {
  const loose = { ...plan, competencies: [], rule: { ...noRule, leastMean: 3.5 } };
  const met = ruleOf(agreedOn(loose), 0, ...sketch);
  const strict = { ...loose, rule: { ...noRule, leastMean: 4 } };
  const unmet = ruleOf(agreedOn(strict), 0, ...sketch);
  const outcomes = ['hire', 'noHire', 'hold', 'anotherInterview', null] as const;
  const against = (rule: PanelRule | null) => outcomes.map((outcome) => againstRule(outcome, rule));

  it('is a hire although a clause is not met, and none although all are', () => {
    expect(against(unmet)).toEqual(['hireUnmet', null, null, null, null]);
    expect(against(met)).toEqual([null, 'noHireMet', null, null, null]);
    expect(againstRuleInWords.hireUnmet).toBe('The decision is to hire, although a clause of the rule is not met.');
  });

  it('is nothing without a rule, and while nothing can be said', () => {
    expect(against(null)).toEqual([null, null, null, null, null]);
    expect(against(ruleOf(agreedOn(strict), 1, ...sketch))).toEqual([null, null, null, null, null]);
  });

  it('is a hire against the first rule even where the rule was lowered since', () => {
    expect(against(ruleOf(agreedOn(loose, agreedOn(strict), ten + minute), 0, ...sketch))).toEqual([
      'hireUnmet',
      'noHireMet',
      null,
      null,
      null,
    ]);
  });
});
