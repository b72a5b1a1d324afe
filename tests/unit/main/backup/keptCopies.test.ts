import { describe, expect, it } from 'vitest';
import { type CopyRef, copyFileName, parseCopyName } from '../../../../src-main/backup/copyName.ts';
import { copiesPastTheirTime } from '../../../../src-main/backup/keptCopies.ts';

const id = '00000000-0000-4000-8000-000000000001';
const hash = 'a'.repeat(64);
const now = new Date('2026-08-01T12:00').getTime();

/** Copies made in this order, each at noon of its day. */
function copiesOf(...dates: readonly string[]): CopyRef[] {
  return dates.map((date, index) => ({
    area: 'interviews',
    name: id,
    number: index + 1,
    savedAt: new Date(`${date}T12:00`).getTime(),
    hash,
  }));
}

/** The days of the copies that may go, in the order of the days. */
function past(copies: readonly CopyRef[]): string[] {
  return copiesPastTheirTime(copies, now)
    .map(({ savedAt }) => new Date(savedAt).toISOString().slice(0, 10))
    .sort();
}

/** The last days of a stretch, a day apart. */
function days(from: string, count: number): string[] {
  const first = new Date(`${from}T12:00`);
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(first.getFullYear(), first.getMonth(), first.getDate() + index, 12);
    return date.toISOString().slice(0, 10);
  });
}

describe('the copies that are kept', () => {
  it('are all but what the newest thousand say, however many there are', () => {
    const [first] = copiesOf('2026-07-01');
    if (first === undefined) throw new Error('There is one.');
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...first, number: index + 1 }));
    const gone = copiesPastTheirTime(many, now).map(({ number }) => number);
    expect([gone.length, Math.min(...gone), Math.max(...gone)]).toEqual([999, 99_001, 99_999]);
  });

  it('are one of each of the last 7 days, 4 weeks and 6 months that have any', () => {
    const all = days('2026-01-01', 200);
    const gone = past(copiesOf(...all));
    expect(all.filter((date) => !gone.includes(date))).toEqual(
      [
        // The last of each month.
        '2026-02-28',
        '2026-03-31',
        '2026-04-30',
        '2026-05-31',
        '2026-06-30',
        // The Sundays with which the weeks before end.
        '2026-06-28',
        '2026-07-05',
        '2026-07-12',
        // The days.
        ...days('2026-07-13', 7),
      ].sort(),
    );
  });

  it('are the newest of a day with several', () => {
    const copies = copiesOf('2026-03-02', '2026-03-02', '2026-03-03');
    expect(copiesPastTheirTime(copies, now).map(({ number }) => number)).toEqual([1]);
  });

  it.each([
    ['long ago', '1970-01-02'],
    ['in the future', '2099-01-01'],
  ])('do not give way to one that was made when the clock was %s, nor does it to them', (_what, wrong) => {
    const right = days('2026-03-02', 7);
    expect(past(copiesOf(...right.slice(0, 3), wrong, ...right.slice(3)))).toEqual([]);
    // The newest state stays, also where only its own clock was wrong.
    expect(past(copiesOf(...right, wrong))).toEqual([]);
  });

  it('are all kept when today’s clock is behind them', () => {
    expect(copiesPastTheirTime(copiesOf(...days('2026-01-01', 200)), new Date('2025-01-01').getTime())).toEqual([]);
  });

  it('are all kept where there is one', () => {
    expect(past(copiesOf('2026-03-02'))).toEqual([]);
    expect(past([])).toEqual([]);
  });
});

describe('the name of a copy', () => {
  it('tells all that is known of it', () => {
    const copy: CopyRef = { area: 'sets', name: id, number: 12, savedAt: 1_772_000_000_000, hash };
    expect(copyFileName(copy)).toBe(`${id}~000012~1772000000000~${hash}.json`);
    expect(parseCopyName('sets', copyFileName(copy))).toEqual(copy);
  });

  it.each([
    [`../x~000001~1~${hash}.json`],
    [`${id}~1~1~${hash}.json`],
    [`${id}~000001~1~${hash}.json.part`],
    [`${id}.json`],
    [`${id}~000001~1~${hash.toUpperCase()}.json`],
  ])('is none of %s', (file) => {
    expect(parseCopyName('sets', file)).toBeNull();
  });
});
