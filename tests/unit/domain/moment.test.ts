import { describe, expect, it } from 'vitest';
import { calendarDateSchema } from '../../../shared/domain/ids.ts';
import {
  calendarDate,
  dayOf,
  isoTime,
  isoTimeSchema,
  utcOffsetAt,
  utcOffsetSchema,
  zoneOf,
} from '../../../shared/domain/moment.ts';

/** Half past five in the afternoon of 27 November in Los Angeles. */
const at = Date.UTC(2026, 10, 28, 1, 30);

describe('a moment', () => {
  it('is on the day that it was there', () => {
    expect(dayOf({ at, utcOffset: -480 })).toBe('2026-11-27');
    expect(dayOf({ at, utcOffset: 60 })).toBe('2026-11-28');
    expect(dayOf({ at })).toBe('2026-11-28');
  });

  it('names its zone', () => {
    expect(zoneOf({ at, utcOffset: -480 })).toBe('UTC−8');
    expect(zoneOf({ at, utcOffset: 330 })).toBe('UTC+5:30');
    expect(zoneOf({ at, utcOffset: 0 })).toBe('UTC');
    expect(zoneOf({ at })).toBe('UTC');
  });

  it('gets its zone from this computer', () => {
    expect(utcOffsetSchema.parse(utcOffsetAt(at))).toBe(0 - new Date(at).getTimezoneOffset());
  });
});

describe('the calendar day of an instant', () => {
  it('is the day of the local clock, on both sides of midnight', () => {
    expect(calendarDate(new Date(2026, 2, 9, 0, 0, 1))).toBe('2026-03-09');
    expect(calendarDate(new Date(2026, 10, 30, 23, 59, 59))).toBe('2026-11-30');
    expect(calendarDateSchema.safeParse(calendarDate(new Date())).success).toBe(true);
  });
});

describe('isoTime', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [1_772_442_000_000, '2026-03-02T09:00:00.000Z'],
    [8_640_000_000_000_000, '+275760-09-13T00:00:00.000Z'],
  ])('writes %i as %s, which its schema takes', (instant, expected) => {
    expect(isoTime(instant)).toBe(expected);
    expect(isoTimeSchema.parse(expected)).toBe(expected);
  });

  it.each(['', 'yesterday', '2026-03-02', '2026-03-02T09:00:00Z', '2026-02-30T09:00:00.000Z'])('refuses %j', (text) => {
    expect(isoTimeSchema.safeParse(text).success).toBe(false);
  });
});
