import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, startOfDay } from '../../../../../src-main/pdf/content/dates.ts';

describe('dates', () => {
  it('are those of the place where it was, wherever the computer is', () => {
    expect(formatDay('2026-03-02')).toBe('2 March 2026');
    expect(formatMoment({ at: Date.UTC(2026, 2, 2, 9, 5) })).toBe('2 March 2026, 09:05 UTC');
    expect(formatMoment({ at: Date.UTC(2026, 11, 31, 0, 0) })).toBe('31 December 2026, 00:00 UTC');
    expect(formatMoment({ at: Date.UTC(2026, 10, 28, 1, 30), utcOffset: -480 })).toBe('27 November 2026, 17:30 UTC−8');
    expect(formatMoment({ at: Date.UTC(2026, 10, 28, 1, 30), utcOffset: 330 })).toBe(
      '28 November 2026, 07:00 UTC+5:30',
    );
    expect(startOfDay('2026-03-02')).toBe(Date.UTC(2026, 2, 2));
  });
});
