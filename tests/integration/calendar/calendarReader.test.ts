import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCalendarReader } from '../../../src-main/calendar/calendarReader.ts';
import { calendar, exchange } from '../../unit/main/calendar/calendars.ts';

const entry = join(import.meta.dirname, '../../../src-main/calendar/calendarThread.ts');
const now = () => Date.UTC(2026, 5, 25);
const read = createCalendarReader({ entry, now });

describe('reading a calendar in a thread', () => {
  it('gives its events', async () => {
    expect(await read(exchange)).toMatchObject({
      ok: true,
      value: { leftOut: 0, events: [{ summary: 'Vorstellungsgespräch mit Mehmet Öztürk', utcOffset: 120 }] },
    });
  });

  it.each([
    ['another file', 'From: ira@firm.example', /^This is no calendar\./],
    ['a calendar without events', calendar([]), /^There is no event in this calendar\./],
    ['events that are all damaged', calendar(['UID:a\nSUMMARY:When?']), /^The events in this calendar are damaged/],
  ])('refuses %s with a sentence', async (_what, text, message) => {
    expect(await read(text)).toEqual({
      ok: false,
      error: { code: 'unreadable', message: expect.stringMatching(message) },
    });
  });

  it('ends one that would take for ever', async () => {
    // A rule that no day fits: whoever looks for the next occurrence looks on and on.
    const endless = calendar(['UID:a\nDTSTART:20260101T090000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31']);
    const patient = createCalendarReader({ entry, now, timeLimit: 3_000 });
    expect(await patient(endless)).toEqual({
      ok: false,
      error: { code: 'unreadable', message: expect.stringMatching(/^This calendar takes longer/) },
    });
  });
});
