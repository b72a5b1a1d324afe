import { expect, it } from 'vitest';
import type { CalendarEvent } from '../../../../../shared/ipc/plannedContract.ts';
import { planOfEvent } from '../../../../../src-renderer/features/planning/calendarEvents.ts';
import { idOf, nine } from '../../../domain/examples.ts';
import { plannedExample } from '../../../domain/plan/plannedExample.ts';

const me = { name: 'Ira Seidel', email: 'ira@firm.example' };
const source = { uid: 'a@calendar', occurrence: '', sequence: 2 };

function event(changes: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    source,
    summary: 'Technical interview: Priya Raman (Backend engineer)',
    description: '',
    location: '',
    organiser: null,
    attendees: [],
    startsAt: nine,
    utcOffset: 60,
    zone: 'Europe/Berlin',
    minutes: 45,
    remarks: [],
    ...changes,
  };
}

const context = { me, sets: [], roles: [], kept: [] };

it('makes of an event the interview that it is guessed to be', () => {
  const { planned, before, remarks, isLikely } = planOfEvent(event(), context, nine);
  expect(planned).toMatchObject({
    candidate: { name: 'Priya Raman', role: 'Backend engineer' },
    round: 'Technical interview',
    startsAt: nine,
    utcOffset: 60,
    zone: 'Europe/Berlin',
    minutes: 45,
    interviewer: me,
    setId: null,
    source,
  });
  expect([before, remarks, isLikely]).toEqual([undefined, [], true]);
});

it('changes what came from the same event, and keeps what was typed there', () => {
  const kept = plannedExample({ id: idOf(7), candidate: { ...plannedExample().candidate, name: 'Priya R.' }, source });
  const found = planOfEvent(event({ startsAt: nine + 1 }), { ...context, kept: [kept] }, nine);
  expect(found.planned).toMatchObject({
    id: idOf(7),
    candidate: { name: 'Priya R.' },
    startsAt: nine + 1,
    round: 'Technical',
  });
  expect(found.remarks).toEqual(['It is planned already: what you confirm changes that.']);
  const newer = { ...kept, source: { ...source, sequence: 3 } };
  expect(planOfEvent(event(), { ...context, kept: [newer] }, nine).remarks).toEqual([
    'It is planned already, by a newer state of this event: look at the time before you confirm.',
  ]);
});

it('says what is odd about an event, in its words', () => {
  const { remarks, isCancelled, isLikely, planned } = planOfEvent(
    event({ remarks: ['allDay', 'recurring', 'cancelled'], minutes: 1_440 }),
    context,
    nine,
  );
  expect(remarks).toEqual([
    'It lasts the whole day: say when the interview begins.',
    'It recurs: this is its next time. Others are added when they come.',
    'The calendar says that it was cancelled.',
  ]);
  expect([isCancelled, isLikely, planned.minutes]).toEqual([true, false, 60]);
});

it.each([
  ['an event that is over', { remarks: ['over'] as const }, false],
  ['lunch', { summary: 'Lunch' }, false],
  ['an interview ahead', {}, true],
])('takes %s for likely or not', (_what, changes, expected) => {
  expect(
    planOfEvent(event({ ...changes, remarks: [...('remarks' in changes ? changes.remarks : [])] }), context, nine)
      .isLikely,
  ).toBe(expected);
});
