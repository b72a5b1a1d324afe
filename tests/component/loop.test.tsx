import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HiringPlan } from '../../shared/domain/plan/hiringPlan.ts';
import { unwrap } from '../../shared/ipc/result.ts';
import { details, startInterview } from '../integration/library/support.ts';
import { type Computer, computer, fileOf, finish, receive } from '../integration/panels/support.ts';
import { competencyOf, planOf, roundNamed } from '../unit/domain/plan/planBuilders.ts';
import { openWindow } from './openWindow.tsx';

const plan = planOf({
  title: details.candidate.role,
  competencies: [competencyOf(1, 'System design', 3), competencyOf(2, 'Juggling')],
  rounds: ['Screen', 'Design', 'Team'].map((name, index) => roundNamed(index, name)),
  rule: { leastMean: 3.5, leastInterviews: 2, mostConcerns: 0, bands: [{ name: 'Senior', from: 3.5 }] },
});

async function roundBy(self: Computer, round: string, rating: number): Promise<string> {
  const id = startInterview(self.library, { interviewer: { name: self.name, email: '' }, round });
  await finish(self, id, rating);
  return id;
}

/** A computer with the plan of the role, and scorecards of others about one candidate. */
async function planned(
  others: Readonly<Record<string, readonly [round: string, rating: number]>>,
  own: HiringPlan | null,
) {
  const ira = computer('Ira');
  if (own !== null) unwrap(ira.library.plans.save(own));
  for (const [name, [round, rating]] of Object.entries(others)) {
    const other = computer(name);
    await receive(ira, await fileOf(other, await roundBy(other, round, rating)));
  }
  return ira;
}

async function openPanel(self: Computer, view = '') {
  const [panel] = await self.panels.library.list();
  return openWindow(self, `/candidates/${panel?.id}${view}`);
}

/** The texts of a table's rows, cell by cell. */
function textsOf(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
}

const loopTable = () =>
  screen.findByRole('table', { name: 'Competencies, and what they came to with each interviewer' });
const ruleTable = (name: RegExp) => screen.findByRole('table', { name });

describe('the loop of a candidate', () => {
  it('lays competencies and interviewers side by side by round, and says what is missing', async () => {
    const ira = await planned({ Bea: ['Team', 2] }, plan);
    await roundBy(ira, 'Screen', 4);
    await openPanel(ira);
    const [head, design, juggling] = textsOf(await loopTable());
    expect(head).toEqual(['Competency', 'ScreenIraYes4.0', 'TeamBeaYes2.0', 'Mean']);
    expect(design?.[0]).toBe('System designmust-have, at least 3');
    expect(design?.slice(1).map((text) => text.slice(0, 3))).toEqual(['4.0', '2.0', '3.0']);
    expect(juggling).toEqual(['Juggling', 'not covered', 'not covered', '–']);
    expect(screen.getByText('2 of 3 rounds are in. Not yet: Design.')).toBeDefined();
    expect(screen.getByText('Nobody has asked about Juggling so far, which the plan names.')).toBeDefined();
  });

  it('opens the first question of a competency with Enter, and goes from row to row with the arrows', async () => {
    const ira = await planned({ Bea: ['Team', 2] }, plan);
    await roundBy(ira, 'Screen', 4);
    const { user } = await openPanel(ira);
    const buttons = within(await loopTable()).getAllByRole('button');
    buttons[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(buttons[1]);
    await user.keyboard('{ArrowUp}{Enter}');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('heading', { level: 2 }).textContent).not.toBe('');
  });

  it('is not there for interviewers of one round who asked the same', async () => {
    const ira = await planned({ Bea: ['Screen', 2] }, null);
    await roundBy(ira, 'Screen', 4);
    await openPanel(ira);
    expect(await screen.findByRole('table', { name: 'Questions and the ratings of each interviewer' })).toBeDefined();
    expect(screen.queryByText('Rounds side by side')).toBeNull();
    expect(screen.queryByText('The rule, clause by clause')).toBeNull();
  });
});

describe('the rule of a candidate', () => {
  it('shows its clauses without a figure while a scorecard is sealed', async () => {
    await openPanel(await planned({ Bea: ['Team', 2] }, plan));
    expect(textsOf(await ruleTable(/^The rule: /))).toEqual([
      ['Clause', 'Stands', 'Figure'],
      ['Mean of all ratings at least 3.5', '○ Not yet to be said', '–'],
      ['System design (must-have) at least 3', '○ Not yet to be said', '–'],
      ['At least 2 interviews submitted', '○ Not yet to be said', '–'],
      ['No concern open', '○ Not yet to be said', '–'],
    ]);
    expect(screen.getByText(/once the sealed scorecards can be read/)).toBeDefined();
    expect(screen.queryByRole('table', { name: /^Competencies/ })).toBeNull();
  });

  it('shows a changed rule with both, and asks a decision against it for its reason', async () => {
    const ira = await planned({ Bea: ['Team', 2], Cem: ['Design', 3] }, plan);
    await roundBy(ira, 'Screen', 4);
    ira.panels.onOwnChange();
    await ira.panels.flush();
    unwrap(ira.library.plans.save({ ...plan, rule: { ...plan.rule, leastMean: 2.5, mostConcerns: null } }));
    const { user, request } = await openPanel(ira, '?view=debrief');
    // (4 + 2 + 3) ÷ 3, with the same questions in each round.
    expect(textsOf(await ruleTable(/^As it was when the panel was made/)).slice(1)).toEqual([
      ['Mean of all ratings at least 3.5', '× Not met', '3'],
      ['System design (must-have) at least 3', '✓ Met', '3'],
      ['At least 2 interviews submitted', '✓ Met', '3'],
      ['No concern open', '✓ Met', '0'],
    ]);
    expect(textsOf(await ruleTable(/^As it is by now/))[1]).toEqual(['Mean of all ratings at least 2.5', '✓ Met', '3']);
    expect(screen.getByText(/^The rule was changed once after scorecards had come in/)).toBeDefined();
    expect(screen.queryByLabelText('Why it was decided against the rule')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Hire' }));
    expect(screen.getByText('The decision is to hire, although a clause of the rule is not met.')).toBeDefined();
    await user.type(screen.getByLabelText('Why it was decided against the rule'), 'Learns fast');
    const [listed] = await ira.panels.library.list();
    await ira.panels.flush();
    const { panel } = await request('panels:open', { id: listed?.id });
    expect([panel.decision.outcome, panel.decision.againstRule]).toEqual(['hire', 'Learns fast']);
  });
});
