import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../shared/domain/moment.ts';
import type { Planned } from '../../shared/domain/plan/planned.ts';
import { fullLoop } from '../integration/library/support.ts';
import { begin, computer } from '../integration/panels/support.ts';
import { idOf } from '../unit/domain/examples.ts';
import { plannedExample } from '../unit/domain/plan/plannedExample.ts';
import { calendar } from '../unit/main/calendar/calendars.ts';
import { openWindow } from './openWindow.tsx';

const ira = () => {
  const one = computer('Ira Seidel');
  one.library.settings.change({ interviewer: { name: 'Ira Seidel', email: 'ira@firm.example' } });
  return one;
};

/** A time of today, whatever the hour is now. */
function today(hour: number, minute = 0): number {
  return new Date(`${calendarDate(new Date())}T00:00`).setHours(hour, minute);
}

function planned(id: number, startsAt: number, changes: Partial<Planned> = {}): Planned {
  return plannedExample({ id: idOf(id), startsAt, setId: fullLoop, minutes: 5, ...changes });
}

const lines = (part: HTMLElement) =>
  within(part)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const paste = (text: string) => {
  const data = { getData: (type: string) => (type === 'text/plain' ? text : ''), files: [] };
  document.body.dispatchEvent(Object.assign(new Event('paste', { bubbles: true }), { clipboardData: data }));
};

describe('the interviews of the day', () => {
  it('come first, by time, and what was begun and not submitted after them', async () => {
    const one = ira();
    begin(one, { name: 'Begun Before', role: 'Nurse', email: '', link: '' });
    one.library.planned.save(planned(1, today(23, 50)));
    one.library.planned.save(planned(2, today(23, 40), { candidate: { ...planned(1, 0).candidate, name: 'Earlier' } }));
    one.library.planned.save(planned(3, today(0) + 86_400_000 * 3));
    openWindow(one, '/');
    const part = await screen.findByRole('region', { name: 'Today' });
    expect(lines(part).map((line) => line?.slice(0, 12))).toEqual(['23:40Earlier', '23:50Priya R']);
    expect(screen.getByText('Ahead').textContent).toBe('Ahead 1');
  });

  it('are begun by one key, with everything filled in', async () => {
    const one = ira();
    one.library.planned.save(planned(1, today(23, 50)));
    const { user, request } = openWindow(one, '/');
    await screen.findByRole('button', { name: /^Start: Priya Raman/ });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/interviews\//));
    expect(await request('interviews:list')).toMatchObject([
      { candidate: 'Priya Raman', role: 'Backend engineer', round: 'Technical', interviewer: 'Ira Seidel' },
    ]);
  });

  it('ask for a question set first where none is chosen', async () => {
    const one = ira();
    one.library.planned.save(planned(1, today(23, 50), { setId: null }));
    const { user } = openWindow(one, '/');
    await user.click(await screen.findByRole('button', { name: /^Start: Priya Raman/ }));
    expect(await screen.findByRole('dialog', { name: 'Change a planned interview' })).not.toBeNull();
  });

  it('are deleted, and come back', async () => {
    const one = ira();
    one.library.planned.save(planned(1, today(23, 50)));
    const { user } = openWindow(one, '/');
    await user.click(await screen.findByRole('button', { name: 'Delete the planned interview with Priya Raman' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Today' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('region', { name: 'Today' })).not.toBeNull();
  });
});

describe('an event of a calendar', () => {
  const event = 'UID:a@calendar\nDTSTART:20990701T100000Z\nDTEND:20990701T110000Z';

  it('is confirmed before anything of it is kept, and changes the same interview the next time', async () => {
    const { user, request } = openWindow(ira(), '/');
    await screen.findByRole('button', { name: 'Add from calendar…' });
    paste(calendar([`${event}\nSUMMARY:Interview with Priya Raman`]));
    const dialog = await screen.findByRole('dialog', { name: 'Plan an interview' });
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Candidate' }).value).toBe('Priya Raman');
    expect(await request('planned:list')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Plan interview' }));
    await waitFor(async () => expect(await request('planned:list')).toHaveLength(1));
    paste(calendar([`${event}\nSEQUENCE:1\nSUMMARY:Interview with Priya Raman`]));
    const again = await screen.findByRole('dialog', { name: 'Plan an interview' });
    await within(again).findByText('It is planned already: what you confirm changes that.');
    await user.type(within(again).getByRole('textbox', { name: 'Round' }), ' 2');
    await user.click(within(again).getByRole('button', { name: 'Keep changes' }));
    await waitFor(async () =>
      expect((await request('planned:list')).map(({ round }) => round)).toEqual(['Interview 2']),
    );
  });

  it('that was cancelled deletes what was planned of it, when that is confirmed', async () => {
    const one = ira();
    one.library.planned.save(
      planned(1, Date.UTC(2099, 6, 1, 10), { source: { uid: 'a@calendar', occurrence: '', sequence: 0 } }),
    );
    const { user, request } = openWindow(one, '/');
    await screen.findByRole('button', { name: 'Add from calendar…' });
    paste(calendar([`${event}\nSUMMARY:Interview with Priya Raman`], 'METHOD:CANCEL'));
    const dialog = await screen.findByRole('dialog', { name: 'Plan an interview' });
    within(dialog).getByText('The calendar says that it was cancelled.');
    await user.click(within(dialog).getByRole('button', { name: 'Delete the planned interview' }));
    await waitFor(async () => expect(await request('planned:list')).toEqual([]));
  });

  it('among others is chosen where it looks like an interview ahead', async () => {
    const { user, request } = openWindow(ira(), '/');
    await screen.findByRole('button', { name: 'Add from calendar…' });
    paste(
      calendar([
        'UID:1\nDTSTART:20990701T100000Z\nSUMMARY:Interview with Priya Raman',
        'UID:2\nDTSTART:20990702T100000Z\nSUMMARY:Lunch',
        'UID:3\nDTSTART:20200701T100000Z\nSUMMARY:Interview with Old Times',
      ]),
    );
    const dialog = await screen.findByRole('dialog', { name: '3 events in this calendar' });
    const boxes = within(dialog).getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
    await user.type(within(dialog).getByRole('searchbox', { name: 'Search the events' }), 'lunch');
    await user.click(within(dialog).getByRole('checkbox', { name: /^Lunch/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Plan 2 interviews' }));
    await waitFor(async () =>
      expect((await request('planned:list')).map(({ candidate }) => candidate.name)).toEqual(['Priya Raman', 'Lunch']),
    );
  });

  it('that is none is refused with a sentence, and nothing opens', async () => {
    openWindow(ira(), '/');
    await screen.findByRole('button', { name: 'Add from calendar…' });
    paste('BEGIN:VCALENDAR\nEND:VCALENDAR');
    expect(await screen.findAllByText(/^There is no event in this calendar\./)).not.toEqual([]);
    expect(screen.queryByRole('dialog', { name: 'Plan an interview' })).toBeNull();
  });
});
