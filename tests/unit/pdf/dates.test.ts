import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, startOfDay } from '../../../src-main/pdf/dates.ts';

describe('dates', () => {
  it('are written out in UTC, wherever the computer is', () => {
    expect(formatDay('2026-03-02')).toBe('2 March 2026');
    expect(formatInstant(Date.UTC(2026, 2, 2, 9, 5))).toBe('2 March 2026, 09:05 UTC');
    expect(formatInstant(Date.UTC(2026, 11, 31, 0, 0))).toBe('31 December 2026, 00:00 UTC');
    expect(startOfDay('2026-03-02')).toBe(Date.UTC(2026, 2, 2));
  });
});
