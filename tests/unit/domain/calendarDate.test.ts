import { expect, it } from 'vitest';
import { calendarDate } from '../../../shared/domain/calendarDate.ts';
import { calendarDateSchema } from '../../../shared/domain/ids.ts';

it('is the day of the local clock, on both sides of midnight', () => {
  expect(calendarDate(new Date(2026, 2, 9, 0, 0, 1))).toBe('2026-03-09');
  expect(calendarDate(new Date(2026, 10, 30, 23, 59, 59))).toBe('2026-11-30');
  expect(calendarDateSchema.safeParse(calendarDate(new Date())).success).toBe(true);
});
