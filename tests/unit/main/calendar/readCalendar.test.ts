import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../../../shared/ipc/plannedContract.ts';
import { readCalendar } from '../../../../src-main/calendar/readCalendar.ts';
import { apple, calendar, exchange, google, nextcloud } from './calendars.ts';

const now = Date.UTC(2026, 10, 29, 12);

function read(text: string, at = now): { events: CalendarEvent[]; leftOut: number } {
  const reading = readCalendar(text, at);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return { events: reading.events, leftOut: reading.leftOut };
}

function only(text: string, at = now): CalendarEvent {
  const { events, leftOut } = read(text, at);
  expect([events.length, leftOut]).toEqual([1, 0]);
  return events[0] as CalendarEvent;
}

const iso = ({ startsAt }: CalendarEvent) => new Date(startsAt).toISOString();
/** How far this computer's clock is ahead of UTC at an instant, in minutes. */
const offsetHere = (instant: number) => -new Date(instant).getTimezoneOffset() + 0;

describe('an event as programs write it', () => {
  it('comes from Google Calendar', () => {
    const event = only(google);
    expect(event).toMatchObject({
      source: { uid: '7kukuqrfedlm2f9t0vr42q9kqk@google.com', occurrence: '', sequence: 1 },
      summary: 'Technical interview: Priya Raman (Backend engineer)',
      description: 'Candidate: Priya Raman\nRole: Backend engineer\nJoin',
      location: 'Room 3',
      organiser: { name: 'Ira Seidel', email: 'ira@firm.example' },
      attendees: [
        { name: 'Ira Seidel', email: 'ira@firm.example' },
        { name: '', email: 'priya.raman@mail.example' },
      ],
      minutes: 45,
      zone: '',
      remarks: [],
    });
    expect(iso(event)).toBe('2026-12-01T13:00:00.000Z');
    expect(event.utcOffset).toBe(offsetHere(event.startsAt));
  });

  it('comes from Outlook and Exchange', () => {
    const event = only(exchange, Date.UTC(2026, 5, 25));
    expect([iso(event), event.utcOffset, event.zone, event.minutes]).toEqual([
      '2026-07-01T08:00:00.000Z',
      120,
      'Europe/Berlin',
      60,
    ]);
    expect(event.attendees).toEqual([
      { name: 'Seidel, Ira', email: 'ira@firma.example' },
      { name: 'Mehmet Öztürk', email: 'm.oeztuerk@post.example' },
    ]);
  });

  it('comes from Apple Calendar', () => {
    const event = only(apple);
    expect([iso(event), event.utcOffset, event.zone]).toEqual(['2026-12-02T19:30:00.000Z', -300, 'America/New_York']);
  });

  it('comes from Nextcloud: the next occurrence of a recurring one, without what was left out, as it was moved', () => {
    const event = only(nextcloud);
    expect(event).toMatchObject({
      summary: 'Interview with Noor Haddad',
      minutes: 45,
      source: { occurrence: '20261207T090000', sequence: 3 },
      remarks: ['recurring'],
    });
    expect(iso(event)).toBe('2026-12-07T10:30:00.000Z');
    expect(iso(only(nextcloud, Date.UTC(2026, 10, 10)))).toBe('2026-11-16T08:00:00.000Z');
  });

  it('gives the last occurrence where all of them are over', () => {
    const event = only(nextcloud, Date.UTC(2027, 5, 1));
    expect([iso(event), event.remarks]).toEqual(['2027-01-04T08:00:00.000Z', ['recurring', 'over']]);
  });
});

describe('when an event is', () => {
  it.each([
    ['Europe/Berlin', '2026-12-01T08:00:00.000Z', 60, 'Europe/Berlin', []],
    ['Tokyo Standard Time', '2026-12-01T00:00:00.000Z', 540, 'Asia/Tokyo', []],
    ['/freeassociation.sourceforge.net/America/Chicago', '2026-12-01T15:00:00.000Z', -360, 'America/Chicago', []],
  ])('is known of the zone %s without a definition', (zone, instant, utcOffset, name, remarks) => {
    const event = only(calendar([`UID:a\nDTSTART;TZID=${zone}:20261201T090000\nDTEND;TZID=${zone}:20261201T100000`]));
    expect([iso(event), event.utcOffset, event.zone, event.remarks]).toEqual([instant, utcOffset, name, remarks]);
  });

  it.each<[string, string, CalendarEvent['remarks'], number]>([
    ['a time without a zone', 'DTSTART:20261201T090000', ['floating'], 9],
    ['a zone that nobody knows', 'DTSTART;TZID=Our Office:20261201T090000', ['unknownZone'], 9],
    ['a whole day', 'DTSTART;VALUE=DATE:20261201', ['allDay'], 9],
  ])('is by this computer’s clock for %s, and it is said', (_what, start, remarks, hour) => {
    const event = only(calendar([`UID:a\n${start}`]));
    expect([event.startsAt, event.remarks]).toEqual([new Date(2026, 11, 1, hour).getTime(), remarks]);
  });
});

describe('what became of an event', () => {
  it.each([
    ['by the method', calendar(['UID:a\nDTSTART:20261201T090000Z'], 'METHOD:CANCEL')],
    ['by its status', calendar(['UID:a\nDTSTART:20261201T090000Z\nSTATUS:CANCELLED'])],
  ])('says that it was cancelled %s', (_how, text) => {
    expect(only(text).remarks).toEqual(['cancelled']);
  });

  it('takes of two states the one with the higher sequence, wherever it stands', () => {
    const states = ['SEQUENCE:2\nSUMMARY:Newer', 'SEQUENCE:1\nSUMMARY:Older'].map(
      (state) => `UID:a\nDTSTART:20261201T090000Z\n${state}`,
    );
    expect(only(calendar(states)).summary).toBe('Newer');
    expect(only(calendar(states.toReversed())).summary).toBe('Newer');
  });

  it('tells events without an id apart', () => {
    const { events } = read(calendar(['DTSTART:20261201T090000Z\nSUMMARY:A', 'DTSTART:20261201T090000Z\nSUMMARY:B']));
    expect(events.map(({ source }) => source.uid)).toEqual(['2026-12-01T09:00:00Z A', '2026-12-01T09:00:00Z B']);
  });
});

describe('a calendar with many events, or a damaged one', () => {
  const many = Array.from(
    { length: 500 },
    (_, index) => `UID:${index}\nDTSTART:2026${index < 250 ? 10 : 12}01T090000Z`,
  );

  it('gives five hundred, those that are over marked', () => {
    const { events, leftOut } = read(calendar(many));
    expect([events.length, leftOut, events.filter(({ remarks }) => remarks.includes('over')).length]).toEqual([
      500, 0, 250,
    ]);
  });

  it('leaves out the farthest past of more than two thousand', () => {
    const day = (index: number) => new Date(Date.UTC(2018, 0, 1 + index)).toISOString().slice(0, 10).replace(/-/g, '');
    const { events, leftOut } = read(
      calendar(Array.from({ length: 2_500 }, (_, at) => `UID:${at}\nDTSTART:${day(at)}T090000Z`)),
    );
    expect([events.length, leftOut, events.at(-1)?.source.uid]).toEqual([2_000, 500, '2499']);
  });

  it('reads what it can of a broken one, and counts the rest', () => {
    const good = 'UID:a\nDTSTART:20261201T090000Z\nSUMMARY:Good';
    const { events, leftOut } = read(calendar([good, 'UID:b\nDTSTART:20261201T090000Z\nthis is no line']));
    expect([events.map(({ summary }) => summary), leftOut]).toEqual([['Good'], 1]);
    const cut = calendar([good, 'UID:b\nDTSTART:20261202T090000Z\nSUMMARY:Half']).split('SUMMARY:Half')[0] ?? '';
    expect([read(cut).events.map(({ summary }) => summary), read(cut).leftOut]).toEqual([['Good'], 1]);
  });

  it('counts an event without a beginning', () => {
    expect(read(calendar(['UID:a\nSUMMARY:When?', 'UID:b\nDTSTART:20261201T090000Z']))).toMatchObject({
      events: [{ source: { uid: 'b' } }],
      leftOut: 1,
    });
  });

  it.each([
    ['noCalendar', 'BEGIN:VCARD\nFN:Priya Raman\nEND:VCARD\n'],
    ['noCalendar', ''],
    ['noEvents', calendar([])],
    ['noEvents', 'BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:a\nEND:VTODO\nEND:VCALENDAR\n'],
  ])('says %s', (kind, text) => {
    expect(readCalendar(text, now)).toEqual({ kind });
  });
});
