import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../shared/ipc/result.ts';
import { author, kitFrom, ownSet } from '../integration/kits/support.ts';
import { type Computer, computer, receive } from '../integration/panels/support.ts';
import { plan } from '../unit/domain/plan/planExamples.ts';
import { openWindow } from './openWindow.tsx';

describe('the plans', () => {
  it('begin with what to do, and a plan is made by keyboard, with a kit made of a question set', async () => {
    const ira = await author('Ira Example');
    const { user, errors } = openWindow(ira, '/plans');
    expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeDefined();
    const [create] = screen.getAllByRole('button', { name: 'New plan' });
    create?.focus();
    await user.keyboard('{Enter}');
    const role = await screen.findByRole('textbox', { name: 'Role' });
    expect(document.activeElement).toBe(role);
    await user.keyboard('Engineer');
    screen.getByRole('button', { name: 'Add a competency' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('Courage{Enter}Calm');
    expect(
      screen.getAllByRole('textbox', { name: 'Competency' }).map((one) => (one as HTMLInputElement).value),
    ).toEqual(['Courage', 'Calm']);
    await user.click(screen.getByRole('checkbox', { name: 'Courage is a must-have' }));
    screen.getByRole('button', { name: 'Add a round' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('Screening');
    const kit = screen.getByRole('combobox', { name: 'Kit of Screening' });
    await user.selectOptions(kit, ownSet);
    await user.click(screen.getByRole('button', { name: 'Make a kit of it' }));
    expect(await screen.findByRole('link', { name: 'Open the kit Backend' })).toBeDefined();
    const table = screen.getByRole('region', { name: 'Competencies and rounds' });
    const courage = within(table).getByRole('row', { name: /^Courage/ });
    expect(within(courage).getByText('Nobody asks for it')).toBeDefined();
    expect((screen.getByRole('spinbutton', { name: 'Minutes of Screening' }) as HTMLInputElement).value).toBe('45');
    const { kit: made } = await kitFrom(ira);
    await waitFor(() =>
      expect(ira.library.plans.list()).toMatchObject([
        {
          title: 'Engineer',
          competencies: [
            { name: 'Courage', mustHave: 3 },
            { name: 'Calm', mustHave: null },
          ],
          rounds: [
            {
              name: 'Screening',
              minutes: 45,
              kit: { id: made.id, edition: 1, hash: made.hash, title: 'Backend', author: 'Ira Example' },
            },
          ],
        },
      ]),
    );
    expect(errors).toEqual([]);
  });

  it('say which kit is missing and from whom, and add what a kit asks for by one key', async () => {
    const ira = await author('Ira Example');
    const { kit } = await kitFrom(ira);
    const [first, second] = plan.rounds;
    if (first === undefined || second === undefined) throw new Error('The example has rounds.');
    const here = { id: kit.id, edition: 1, hash: kit.hash, title: 'Backend', author: 'Ira Example' };
    unwrap(ira.library.plans.save({ ...plan, rounds: [{ ...first, kit: here }, second] }));
    const { user } = openWindow(ira, `/plans/${plan.id}`);
    expect(
      await screen.findByText(
        '‘Kit 702’, edition 1 by Ira Example, is not here. Ask Ira Example for the kit and drop its file on this window, or choose another one.',
      ),
    ).toBeDefined();
    const asked = kit.questions[0]?.competency ?? '';
    const add = screen.getByRole('button', { name: `Add ‘${asked}’` });
    add.focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(ira.library.plans.find(plan.id)?.competencies.map(({ name }) => name)).toEqual([
        'System design',
        'Collaboration',
        asked,
      ]),
    );
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(ira.library.plans.find(plan.id)?.competencies).toHaveLength(2));
  });

  it('are found by the palette', async () => {
    const ira = await author('Ira Example');
    unwrap(ira.library.plans.save(plan));
    const { user } = openWindow(ira, '/sets');
    await screen.findByRole('list', { name: 'Question sets' });
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Everything' })));
    await user.keyboard('backend values');
    const [found] = await screen.findAllByRole('option');
    expect(found?.textContent).toBe('Backend engineerPlan · Screening · Système design · Values');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Backend engineer' })).toBeDefined();
  });
});

describe('a received plan in its screen', () => {
  it('is read and not changed, asks whose key it is, offers a newer edition, and is duplicated to be changed', async () => {
    const noor = computer('Noor Example');
    const [first, ira] = [await author('Ira Example'), await author('Ira Example')];
    for (const self of [first, ira]) unwrap(self.library.plans.save(plan));
    const fileFrom = async (self: Computer) => unwrap(await self.plans.handOn(plan.id));
    await receive(noor, (await fileFrom(first)).text, 'a.plan');
    const { content, text } = await fileFrom(ira);
    await receive(noor, text, 'b.plan');
    unwrap(ira.library.plans.save({ ...plan, rule: { ...plan.rule, leastMean: 3.5 } }));
    await receive(noor, (await fileFrom(ira)).text, 'b.plan');
    const { user, send } = openWindow(noor, `/plans/${content.id}`);
    expect(await screen.findByText(/^Plan · Edition 1 by Ira Example/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(
      within(screen.getByRole('region', { name: 'The key of this plan' })).getByRole('button', {
        name: 'The key is Ira Example’s',
      }),
    );
    await waitFor(() => expect(noor.plans.editions().every(({ obstacle }) => obstacle === null)).toBe(true));
    const offer = screen.getByRole('region', { name: 'Edition 2' });
    expect(within(offer).getByText('Changed: the rule.')).toBeDefined();
    await user.click(within(offer).getByRole('button', { name: 'Take edition 2' }));
    await waitFor(() => expect(noor.library.plans.find(content.id)?.rule.leastMean).toBe(3.5));
    send('library:changed', { area: 'plans' });
    expect(await screen.findByText('Mean of all interviews: at least 3.5')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Duplicate to change it' }));
    expect(((await screen.findByRole('textbox', { name: 'Role' })) as HTMLInputElement).value).toBe(
      'Backend engineer (copy)',
    );
  });
});
