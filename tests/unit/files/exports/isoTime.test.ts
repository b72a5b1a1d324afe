import { describe, expect, it } from 'vitest';
import { isoTime, isoTimeSchema } from '../../../../shared/files/exports/isoTime.ts';

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
