import { describe, expect, it } from 'vitest';
import {
  byTime,
  detailsOfPlanned,
  isOwn,
  lateInWords,
  ofSameEvent,
  type PlannedState,
  type Progress,
  plannedSchema,
  plannedState,
} from '../../../../shared/domain/plan/planned.ts';
import { idOf, minute, nine } from '../examples.ts';
import { plannedExample } from './plannedExample.ts';

const hour = 60 * minute;

describe('the state of a planned interview', () => {
  // It is planned from 9:00 to 9:45.
  it.each<[string, Progress, number, PlannedState]>([
    ['the day before', null, nine - 24 * hour, { kind: 'planned' }],
    ['sixteen minutes before', null, nine - 16 * minute, { kind: 'planned' }],
    ['fifteen minutes before', null, nine - 15 * minute, { kind: 'due' }],
    ['a minute before its end', null, nine + 44 * minute, { kind: 'due' }],
    ['at its end, when nobody has begun it', null, nine + 45 * minute, { kind: 'late', since: nine + 45 * minute }],
    ['at its end, when it was begun', 'running', nine + 45 * minute, { kind: 'running' }],
    ['before it, when it was begun', 'running', nine - hour, { kind: 'running' }],
    ['a day after its end', 'running', nine + 45 * minute + 24 * hour, { kind: 'late', since: nine + 45 * minute }],
    ['a week after it, submitted', 'submitted', nine + 168 * hour, { kind: 'submitted' }],
  ])('%s', (_when, progress, now, state) => {
    expect(plannedState(plannedExample(), progress, now)).toEqual(state);
  });

  it.each([
    [30 * minute, 'not submitted yet'],
    [hour, 'not submitted for 1 hour'],
    [26 * hour + 59 * minute, 'not submitted for 26 hours'],
    [47 * hour, 'not submitted for 47 hours'],
    [48 * hour, 'not submitted for 2 days'],
  ])('after %d ms is said as %s', (after, words) => {
    expect(lateInWords({ since: nine }, nine + after)).toBe(words);
  });
});

it.each([
  ['the same name', { name: ' ira SEIDEL ', email: '' }, true],
  ['the same address under another name', { name: 'I. S.', email: 'IRA@firm.example' }, true],
  ['another address under the same name', { name: 'Ira Seidel', email: 'other@firm.example' }, false],
  ['another name', { name: 'Mona Haddad', email: '' }, false],
  ['nobody', { name: '', email: '' }, true],
])('is one’s own or not with %s', (_what, interviewer, expected) => {
  expect(isOwn({ interviewer }, { name: 'Ira Seidel', email: 'ira@firm.example' })).toBe(expected);
});

it('knows the same event again, and another occurrence of it for another', () => {
  const source = { uid: 'a@calendar', occurrence: '20261207T090000', sequence: 1 };
  const kept = [plannedExample(), plannedExample({ id: idOf(2), source })];
  expect(ofSameEvent(kept, { ...source, sequence: 4 })?.id).toBe(idOf(2));
  expect(ofSameEvent(kept, { ...source, occurrence: '' })).toBe(undefined);
  expect(ofSameEvent(kept, null)).toBe(undefined);
});

it('becomes an interview on the day that it is there, of whoever is at this computer where nobody is named', () => {
  const me = { name: 'Ira Seidel', email: 'ira@firm.example' };
  const late = plannedExample({ startsAt: Date.UTC(2026, 2, 2, 23, 30), utcOffset: 60 });
  expect(detailsOfPlanned(late, me)).toEqual({
    candidate: late.candidate,
    interviewer: late.interviewer,
    round: 'Technical',
    date: '2026-03-03',
  });
  expect(detailsOfPlanned({ ...late, interviewer: { name: ' ', email: '' } }, me).interviewer).toEqual(me);
});

it('sorts by time, then by name', () => {
  const at = (id: number, startsAt: number, name: string) =>
    plannedExample({ id: idOf(id), startsAt, candidate: { ...plannedExample().candidate, name } });
  const sorted = [at(1, nine, 'B'), at(2, nine, 'A'), at(3, nine - 1, 'C')].sort(byTime);
  expect(sorted.map(({ id }) => id)).toEqual([3, 2, 1].map(idOf));
});

it('refuses what no document of ours holds', () => {
  expect(plannedSchema.safeParse(plannedExample()).success).toBe(true);
  const wrong = [
    { startsAt: 0.5 },
    { utcOffset: 2_000 },
    { source: { uid: '', occurrence: '', sequence: 0 } },
    { extra: 1 },
  ];
  expect(wrong.map((change) => plannedSchema.safeParse({ ...plannedExample(), ...change }).success)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
