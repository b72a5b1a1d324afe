import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { panelLoop } from '../../../shared/domain/panel/loop.ts';
import { clauseFigure, clauseStateNames, loopRemarks } from '../../../shared/domain/panel/loopWords.ts';
import { panelMembers } from '../../../shared/domain/panel/member.ts';
import { panelEditSchema } from '../../../shared/domain/panel/panelEdit.ts';
import { panelRule } from '../../../shared/domain/panel/panelRule.ts';
import { panelTable } from '../../../shared/domain/panel/table.ts';
import type { HiringPlan } from '../../../shared/domain/plan/hiringPlan.ts';
import type { OpenPanel } from '../../../shared/ipc/panelContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { competencyOf, planOf, roundNamed } from '../../unit/domain/plan/planBuilders.ts';
import { details, pathOf, startInterview } from '../library/support.ts';
import { type Computer, computer, fileOf, finish, receive, standAside } from './support.ts';

const plan = planOf({
  title: details.candidate.role,
  competencies: [competencyOf(1, 'system design', 3), competencyOf(2, 'Juggling')],
  rounds: ['Screen', 'Design', 'Team', 'Values'].map((name, index) => roundNamed(index, name)),
  rule: { leastMean: 3.5, leastInterviews: 3, mostConcerns: 0, bands: [] },
});

/** Somebody's interview of one round, with the same rating for every question. */
async function roundBy(self: Computer, round: string, rating: number, candidate = details.candidate): Promise<string> {
  const id = startInterview(self.library, { candidate, interviewer: { name: self.name, email: '' }, round });
  await finish(self, id, rating);
  return id;
}

async function fileBy(name: string, round: string, rating: number): Promise<string> {
  const self = computer(name);
  return fileOf(self, await roundBy(self, round, rating));
}

/** A computer with the plan. */
function planned(changes: Partial<HiringPlan> = {}): Computer {
  const ira = computer('Ira');
  unwrap(ira.library.plans.save({ ...plan, ...changes }));
  return ira;
}

async function opened({ panels }: Computer): Promise<OpenPanel> {
  const [first] = await panels.library.list();
  return unwrap(await panels.library.open(first?.id ?? ''));
}

/** What the panel says of loop and rule. */
function said({ panel, scorecards, sealed }: OpenPanel) {
  const members = panelMembers(scorecards);
  const loop = panelLoop(panelTable(members), panel.agreed?.plan ?? null);
  const rule = panelRule(panel.agreed, { members, loop, sealed: sealed.length });
  return { loop, rule, clauses: rule?.first.clauses.map((one) => [clauseStateNames[one.state], clauseFigure(one)]) };
}

const leastMeans = ({ panel }: OpenPanel) => panel.agreed?.rules.map(({ rule }) => rule.leastMean);

const stricter = { ...plan, rule: { ...plan.rule, leastMean: 4 } };

describe('the rule of a panel', () => {
  it('is frozen when the first scorecard comes in, before anybody looks, and a later one is put behind it', async () => {
    const ira = planned();
    await receive(ira, await fileBy('Bea', 'Screen', 4));
    await ira.panels.flush();
    unwrap(ira.library.plans.save(stricter));
    const open = await opened(ira);
    expect(leastMeans(open)).toEqual([3.5, 4]);
    expect(open.panel.agreed?.rules[0]?.mustHaves).toEqual([{ name: 'system design', least: 3 }]);
  });

  it('is on disk, and the same after the next start', async () => {
    const ira = planned();
    await receive(ira, await fileBy('Bea', 'Screen', 4));
    await ira.panels.flush();
    const { panel } = await opened(ira);
    unwrap(ira.library.plans.remove(plan.id));
    const again = await opened(computer('Ira', ira.library.root));
    expect(again.panel.agreed).toEqual(panel.agreed);
    expect(again.panel.agreed?.plan.rounds.map(({ name }) => name)).toEqual(['Screen', 'Design', 'Team', 'Values']);
  });

  it('is frozen when one’s own scorecard is the first', async () => {
    const ira = planned();
    await roundBy(ira, 'Screen', 3);
    ira.panels.onOwnChange();
    await ira.panels.flush();
    unwrap(ira.library.plans.save(stricter));
    expect(leastMeans(await opened(ira))).toEqual([3.5, 4]);
  });

  it('has no figure before one has submitted, and then those of all four rounds', async () => {
    const ira = planned();
    for (const [name, round, rating] of [
      ['Bea', 'Design', 5],
      ['Cem', 'values', 2],
      ['Dan', 'Team', 3],
    ] as const) {
      await receive(ira, await fileBy(name, round, rating));
    }
    const before = await opened(ira);
    expect(before.scorecards).toEqual([]);
    expect(said(before).clauses).toEqual([
      ['Not yet to be said', '–'],
      ['Not yet to be said', '–'],
      ['Not yet to be said', '–'],
      ['Not yet to be said', '–'],
    ]);
    await roundBy(ira, 'Screen', 3);
    const { loop, clauses } = said(await opened(ira));
    expect(loop.columns.map(({ round, member, mean }) => [round, member.interviewer.name, mean])).toEqual([
      ['Screen', 'Ira', 3],
      ['Design', 'Bea', 5],
      ['Team', 'Dan', 3],
      ['Values', 'Cem', 2],
    ]);
    expect(loopRemarks(loop)).toEqual([
      'All 4 rounds are in.',
      'Nobody has asked about Juggling, which the plan names.',
    ]);
    // (3 + 5 + 3 + 2) ÷ 4 = 3.25, with the same questions in each round.
    expect(clauses).toEqual([
      ['Not met', '3.25'],
      ['Met', '3.25'],
      ['Met', '4'],
      ['Met', '0'],
    ]);
  });

  it('does not count a scorecard that was altered', async () => {
    const ira = planned();
    for (const [name, round] of [
      ['Bea', 'Screen'],
      ['Cem', 'Design'],
    ] as const) {
      await receive(ira, await fileBy(name, round, 4));
    }
    await standAside(ira);
    const bea = (await opened(ira)).received.find(({ interviewer }) => interviewer === 'Bea');
    const path = pathOf(ira.library.root, bea?.documentId ?? '', 'received');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"rating":\s*4/g, '"rating":5'));
    const { loop, clauses } = said(await opened(computer('Ira', ira.library.root)));
    expect(loop.columns.map(({ member }) => member.interviewer.name)).toEqual(['Cem']);
    expect(clauses?.[2]).toEqual(['Not yet to be said', '1 so far']);
  });

  it('stays as it was where it was decided', async () => {
    const ira = planned();
    await roundBy(ira, 'Screen', 3);
    const { panel } = await opened(ira);
    const decide = { type: 'decide', outcome: 'hire', at: 1 } as const;
    const why = { type: 'explainAgainstRule', reason: 'Values can be learnt' } as const;
    unwrap(await ira.panels.library.edit(panel.id, [decide, why]));
    unwrap(ira.library.plans.save(stricter));
    const open = await opened(ira);
    expect(leastMeans(open)).toEqual([3.5]);
    expect(open.panel.decision.againstRule).toBe('Values can be learnt');
  });

  it('is not lost by edits for a panel that the window has opened before', async () => {
    const ira = computer('Ira');
    await roundBy(ira, 'Screen', 3);
    const { panel } = await opened(ira);
    expect(panel.agreed).toBeNull();
    unwrap(ira.library.plans.save(plan));
    ira.panels.onOwnChange();
    await ira.panels.flush();
    unwrap(await ira.panels.library.edit(panel.id, [{ type: 'plan', minutes: 20 }]));
    const open = await opened(ira);
    expect([open.panel.minutes, leastMeans(open)]).toEqual([20, [3.5]]);
  });

  it('keeps no panel in the list whose scorecards have gone', async () => {
    const ira = planned();
    await receive(ira, await fileBy('Bea', 'Screen', 4));
    await ira.panels.flush();
    const { received } = await opened(ira);
    unwrap(await ira.panels.receiving.removeReceived(received.map(({ documentId }) => documentId)));
    expect(await ira.panels.library.list()).toEqual([]);
  });

  it('belongs to the candidates of the plan’s role alone', async () => {
    const ira = planned();
    await roundBy(ira, 'Screen', 3, { ...details.candidate, role: 'Cook' });
    expect((await opened(ira)).panel.agreed).toBeNull();
  });

  it('cannot be written by the window', () => {
    const { jobDescription: _, rule: __, ...known } = plan;
    const agreed = { plan: known, rules: [{ since: 1, frozenAt: 1, edition: null, rule: plan.rule, mustHaves: [] }] };
    expect(panelEditSchema.safeParse({ type: 'agree', agreed }).success).toBe(false);
    expect(panelEditSchema.safeParse({ type: 'restore', agreed }).success).toBe(false);
    expect(panelEditSchema.safeParse({ type: 'restore', minutes: 3 }).success).toBe(true);
  });
});
