import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../shared/domain/interview/clock.ts';
import { begin, type Computer, computer } from '../integration/panels/support.ts';
import { openWindow } from './openWindow.tsx';

const candidates = ['Ada', 'Berta', 'Cem', 'Dina'];

function withInterviews(): Computer {
  const ira = computer('Ira');
  for (const name of candidates) begin(ira, { name, role: 'Nurse', email: '', link: '' });
  return ira;
}

async function openList() {
  const opened = openWindow(withInterviews(), '/');
  const table = await screen.findByRole('grid', { name: 'Interviews' });
  return { ...opened, table };
}

/** The names of the rows, in their order. */
function names(table: HTMLElement): string[] {
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.getAttribute('aria-label')?.split('.')[0] ?? '');
}

describe('the list of interviews', () => {
  it('is sorted by a column, and the other way round at the second press', async () => {
    const { user, table } = await openList();
    const head = () => within(table).getByRole('columnheader', { name: 'Candidate' });
    await user.click(within(head()).getByRole('button'));
    expect(names(table)).toEqual(['Ada', 'Berta', 'Cem', 'Dina']);
    expect(head().getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(head()).getByRole('button'));
    expect(names(table)).toEqual(['Dina', 'Cem', 'Berta', 'Ada']);
  });

  it('moves, selects and deletes by the keys, and brings back', async () => {
    const { user, table, request } = await openList();
    await user.click(within(within(table).getByRole('columnheader', { name: 'Candidate' })).getByRole('button'));
    within(table).getByRole('row', { name: /^Ada/ }).focus();
    await user.keyboard('{ArrowDown} {ArrowDown} ');
    const selected = within(table).getAllByRole('row', { selected: true });
    expect(selected.map((row) => row.getAttribute('aria-label')?.split('.')[0])).toEqual(['Berta', 'Cem']);
    await user.keyboard('{Delete}');
    await waitFor(() => expect(names(table)).toEqual(['Ada', 'Dina']));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names(table)).toEqual(candidates));
    expect(await request('interviews:list')).toHaveLength(4);
  });

  it('closes and opens a group by Left and Right, and Left leads from a row to its group', async () => {
    const { user } = await openList();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Grouping' }), 'By role');
    const tree = await screen.findByRole('treegrid', { name: 'Interviews' });
    const group = () => within(tree).getByRole('row', { name: 'Nurse, 4 interviews' });
    within(tree).getByRole('row', { name: /^Cem/ }).focus();
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(document.activeElement).toBe(group()));
    await user.keyboard('{ArrowLeft}');
    expect(group().getAttribute('aria-expanded')).toBe('false');
    expect(names(tree)).toEqual(['Nurse, 4 interviews']);
    await user.keyboard('{ArrowRight}');
    expect(names(tree)).toHaveLength(5);
    // The list is looked at as it was left, for as long as the window is open.
    await user.selectOptions(screen.getByRole('combobox', { name: 'Grouping' }), 'Not grouped');
  });

  it('says that nothing fits, and takes the search away', async () => {
    const { user } = await openList();
    await user.type(screen.getByRole('searchbox'), 'nobody');
    expect(await screen.findByText('No interview fits')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(names(await screen.findByRole('grid', { name: 'Interviews' }))).toHaveLength(4);
  });
});

describe('the palette', () => {
  it('finds an interview from any screen, without accents, and offers first what was picked last', async () => {
    const ira = computer('Ira');
    begin(ira, { name: 'Inés Núñez', role: 'Nurse', email: '', link: '' });
    const { user } = openWindow(ira, '/sets');
    await screen.findByRole('heading', { name: 'Question sets' });
    const open = async () => {
      await user.keyboard('{Control>}k{/Control}');
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Everything' })));
    };
    const firstOption = async () => (await screen.findAllByRole('option'))[0]?.textContent ?? '';
    await open();
    expect(await firstOption()).toMatch(/^New set/);
    await user.keyboard('nunez');
    await waitFor(async () => expect(await firstOption()).toMatch(/^Inés NúñezInterview · Nurse .*Planned$/));
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Everything' })).toBeNull());
    await open();
    await user.keyboard('go bank{Enter}');
    await screen.findByRole('heading', { name: 'Question bank' });
    await open();
    expect(await firstOption()).toMatch(/^Go to Question bank/);
    await user.keyboard('nunez');
    await waitFor(async () => expect(await firstOption()).toMatch(/^Inés Núñez/));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^Inés Núñez/ })).toBeDefined();
  });
});

describe('the dialog that starts an interview', () => {
  it('does not start without a name, and opens the interview that it made', async () => {
    const { user, request } = openWindow(computer('Ira'), '/');
    const [button] = await screen.findAllByRole('button', { name: 'New interview…' });
    if (button !== undefined) await user.click(button);
    const dialog = await screen.findByRole('dialog', { name: 'Start an interview' });
    await user.type(await within(dialog).findByRole('textbox', { name: 'Interviewer' }), 'Ira');
    await user.click(within(dialog).getByRole('button', { name: 'Start interview' }));
    expect(await request('interviews:list')).toEqual([]);
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: 'Candidate' })),
    );
    await user.keyboard('Ada');
    await user.click(within(dialog).getByText('How the name is said, pronouns, what was agreed'));
    await user.type(within(dialog).getByRole('textbox', { name: 'Pronouns (optional)' }), 'she/her');
    await user.type(within(dialog).getByRole('spinbutton', { name: 'Extra minutes agreed' }), '15');
    await user.click(within(dialog).getByRole('button', { name: 'Start interview' }));
    expect(await screen.findByRole('textbox', { name: 'Note' })).toBeDefined();
    expect((await request('interviews:list')).map(({ candidate }) => candidate)).toEqual(['Ada']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ada she/her');
    const [{ id } = { id: '' }] = await request('interviews:list');
    const { working } = await request('interviews:open', { id });
    const slot = formatDuration(((working?.plan.slotMinutes ?? 0) + 15) * 60_000);
    expect(screen.getByText(`of ${slot}`)).toBeDefined();
  });

  it('types in what was written on paper, without a clock', async () => {
    const { user, request, errors } = openWindow(computer('Ira'), '/');
    const [button] = await screen.findAllByRole('button', { name: 'New interview…' });
    if (button !== undefined) await user.click(button);
    const dialog = await screen.findByRole('dialog', { name: 'Start an interview' });
    await user.type(await within(dialog).findByRole('textbox', { name: 'Candidate' }), 'Ada');
    await user.type(within(dialog).getByRole('textbox', { name: 'Interviewer' }), 'Ira');
    await user.click(within(dialog).getByRole('checkbox', { name: /^Type it in from paper/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Start interview' }));
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'read from a sheet{Enter}');
    expect(screen.getByText(/Typed in from paper/)).toBeDefined();
    await user.keyboard('{Alt>}c{/Alt}');
    expect([screen.queryByRole('timer'), screen.queryByRole('button', { name: 'Pause' })]).toEqual([null, null]);
    const [{ id } = { id: '' }] = await request('interviews:list');
    await waitFor(async () => {
      const { working } = await request('interviews:open', { id });
      expect(working).toMatchObject({
        typedIn: true,
        clock: { startedAt: null, runningSince: null, elapsed: 0, spent: {} },
        steps: { opening: { notes: [{ at: 0, text: 'read from a sheet' }] } },
      });
    });
    expect(errors).toEqual([]);
  });
});
