import { describe, expect, it } from 'vitest';
import { dayOf, utcOffsetAt, utcOffsetSchema, zoneOf } from '../../../shared/domain/moment.ts';

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
