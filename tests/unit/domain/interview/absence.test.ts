import { describe, expect, it } from 'vitest';
import { absenceBetween, describeAbsence } from '../../../../shared/domain/interview/absence.ts';
import { minute, nine } from '../examples.ts';

const hour = 60 * minute;
const first = { wall: nine, steady: 1_000 };
const later = (wall: number, steady: number) => ({ wall: nine + wall, steady: 1_000 + steady });

describe('absenceBetween', () => {
  it('sees nothing where both clocks went on by up to a minute', () => {
    expect(absenceBetween(first, later(5_000, 5_000))).toBeNull();
    expect(absenceBetween(first, later(minute, minute))).toBeNull();
  });

  it('says that the app was stopped where both clocks went on', () => {
    expect(absenceBetween(first, later(61_000, 61_000))).toEqual({
      kind: 'stopped',
      from: nine,
      until: nine + 61_000,
      length: 61_000,
    });
  });

  it('cannot tell sleep from a clock that was set forward, and asks about both', () => {
    expect(absenceBetween(first, later(15 * hour, 5_000))).toEqual({
      kind: 'sleptOrSet',
      from: nine,
      until: nine + 15 * hour,
      length: 15 * hour,
    });
  });

  it('goes on where the clock was set back, as if the time between the readings had passed on it', () => {
    expect(absenceBetween(first, later(-hour + 5_000, 5_000))).toEqual({
      kind: 'setBack',
      from: nine,
      until: nine - hour,
      length: 0,
    });
  });

  it('asks where the app was stopped and the clock was set back meanwhile', () => {
    expect(absenceBetween(first, later(-hour, 2 * hour))).toEqual({
      kind: 'stopped',
      from: nine,
      until: nine - hour,
      length: 2 * hour,
    });
  });

  it('waits longer where readings are known to be rare', () => {
    expect(absenceBetween(first, later(65_000, 65_000), 2 * minute)).toBeNull();
    expect(absenceBetween(first, later(121_000, 121_000), 2 * minute)?.length).toBe(121_000);
  });
});

describe('describeAbsence', () => {
  it('says what happened and where the clock stands', () => {
    expect(describeAbsence('closed', '10:00')).toBe(
      'Scorecard was closed for 10:00. The clock stands where it was last saved.',
    );
    expect(describeAbsence('stopped', '1:01')).toBe(
      'This computer did not run Scorecard for 1:01. The clock stands where it was before.',
    );
    expect(describeAbsence('sleptOrSet', '15:00:00')).toBe(
      'This computer slept for 15:00:00, or its time was set forward. The clock stands where it was before.',
    );
  });
});
