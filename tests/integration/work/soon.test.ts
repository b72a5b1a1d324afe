import { describe, expect, it } from 'vitest';
import { createSoon } from '../../../src-main/work/soon.ts';

const unexpected = (error: unknown) => expect.unreachable(String(error));

describe('createSoon', () => {
  it('does once what is asked for several times before it begins', async () => {
    let done = 0;
    const soon = createSoon(async () => {
      done += 1;
    }, unexpected);
    for (let asked = 0; asked < 3; asked += 1) soon.ask();
    expect(done).toBe(0);
    await soon.settle();
    expect(done).toBe(1);
  });

  it('does once more what is asked for while it is done', async () => {
    let done = 0;
    const soon = createSoon(async () => {
      done += 1;
      if (done === 1) soon.ask();
    }, unexpected);
    soon.ask();
    await soon.settle();
    expect(done).toBe(2);
  });

  it('reports a failure, and is done again when it is asked for again', async () => {
    const failures: unknown[] = [];
    let done = 0;
    const soon = createSoon(
      async () => {
        done += 1;
        if (done === 1) throw new Error('The disk is full.');
      },
      (error) => failures.push(error),
    );
    soon.ask();
    await soon.settle();
    soon.ask();
    await soon.settle();
    expect([done, failures.map(String)]).toEqual([2, ['Error: The disk is full.']]);
  });

  it('has nothing to settle before it was asked for', async () => {
    const soon = createSoon(async () => unexpected('asked for'), unexpected);
    await expect(soon.settle()).resolves.toBeUndefined();
  });
});
