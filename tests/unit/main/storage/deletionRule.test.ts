import { describe, expect, it } from 'vitest';
import { ok } from '../../../../shared/ipc/result.ts';
import { createDeletionRule, type Deletions } from '../../../../src-main/storage/deletionRule.ts';

const day = 24 * 3_600_000;
const monday = new Date(2026, 2, 2, 12).getTime();

/** Starts of the app that find the same files due. `file` may go at those for which this gives true. */
function starts() {
  let stored: Deletions = null;
  return (at: number, files: readonly string[] = ['a'], jump = 0): boolean[] => {
    let clock = at;
    const rule = createDeletionRule({
      record: {
        content: () => stored,
        contentToChange: () => stored,
        hold: () => undefined,
        write(content) {
          stored = content;
          return ok(null);
        },
      },
      now: () => clock,
      elapsed: () => 0,
    });
    clock += jump;
    const allowed = files.map(rule.mayDelete);
    rule.settle();
    return allowed;
  };
}

describe('what is due for deletion', () => {
  it('goes at the second start on another day that finds it due', () => {
    const start = starts();
    expect(start(monday)).toEqual([false]);
    expect(start(monday + 3_600_000)).toEqual([false]);
    expect(start(monday + day, ['a', 'b'])).toEqual([true, false]);
    expect(start(monday + 2 * day, ['b'])).toEqual([true]);
  });

  it('stays when it was not due in between', () => {
    const start = starts();
    start(monday);
    expect(start(monday + day, [])).toEqual([]);
    expect(start(monday + 2 * day)).toEqual([false]);
    expect(start(monday + 3 * day)).toEqual([true]);
  });

  it.each([
    ['on by a year', 366 * day],
    ['back by a year', -366 * day],
  ])('stays when the clock has jumped %s, until two starts agree again', (_what, jump) => {
    const start = starts();
    start(monday);
    expect(start(monday + jump)).toEqual([false]);
    expect(start(monday + jump + 3_600_000)).toEqual([false]);
    expect(start(monday + day)).toEqual([false]);
    expect(start(monday + 2 * day)).toEqual([true]);
  });

  it('stays when the clock was set while the app runs', () => {
    const start = starts();
    start(monday);
    expect(start(monday + day, ['a'], 3_600_000)).toEqual([false]);
  });
});
