import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { atTheEnd, createTurns, eachOnItsOwn } from '../../../../src-main/work/oneByOne.ts';

describe('eachOnItsOwn', () => {
  it('does every part in its order, and gives what the others came to where one fails', async () => {
    const begun: string[] = [];
    const reported: [string, unknown][] = [];
    const thrown = new Error('watcher');
    const refused = new Error('cache');
    const results = await eachOnItsOwn((part, error) => reported.push([part, error]), {
      watcher: () => {
        begun.push('watcher');
        throw thrown;
      },
      interviews: async () => {
        begun.push('interviews');
        return 1;
      },
      cache: () => {
        begun.push('cache');
        return Promise.reject(refused);
      },
      panels: () => {
        begun.push('panels');
        return 2;
      },
    });
    expect(begun).toEqual(['watcher', 'interviews', 'cache', 'panels']);
    expect(results).toEqual([1, 2]);
    expect(reported).toEqual([
      ['watcher', thrown],
      ['cache', refused],
    ]);
  });
});

describe('the end of the app', () => {
  it('waits a second for what nobody has typed, and not for ever', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const silent = vi.fn();
    void atTheEnd(new Promise(() => undefined)).then(silent);
    await vi.advanceTimersByTimeAsync(999);
    expect(silent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(silent).toHaveBeenCalledWith(null);
    expect(await atTheEnd(Promise.resolve('written'))).toBe('written');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('createTurns', () => {
  it('begins each work after the one before has ended, also after one that failed', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    const first = inTurn(async () => {
      seen.push('first begins');
      await Promise.resolve();
      seen.push('first ends');
      throw new Error('first fails');
    });
    const second = inTurn(async () => {
      seen.push('second begins');
      return 'second';
    });
    await expect(first).rejects.toThrow('first fails');
    expect(await second).toBe('second');
    expect(seen).toEqual(['first begins', 'first ends', 'second begins']);
  });
});
