import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../shared/ipc/contract.ts';
import { createJobs } from '../../../../src-main/work/jobs.ts';

const [one, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

describe('long work', () => {
  it('tells how far it is under the number that the window has given it', async () => {
    const told: Progress[] = [];
    const jobs = createJobs((progress) => told.push(progress));
    const result = await jobs.run(one, async ({ tell }) => {
      tell(1, 4, 'Ada Example');
      return 'written';
    });
    expect(result).toBe('written');
    expect(told).toEqual([{ jobId: one, done: 1, total: 4, current: 'Ada Example' }]);
  });

  it('ends early alone, and not once more after its end', async () => {
    const jobs = createJobs(() => undefined);
    const signals: AbortSignal[] = [];
    let end: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      end = resolve;
    });
    const begin = (id: string) =>
      jobs.run(id, async ({ signal }) => {
        signals.push(signal);
        await gate;
      });
    const both = [begin(one), begin(other)];
    jobs.cancel(one);
    end();
    await Promise.all(both);
    jobs.cancel(other);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('hands a failure on, and is over then', async () => {
    const jobs = createJobs(() => undefined);
    let signal: AbortSignal | null = null;
    const failing = jobs.run(one, async (job) => {
      signal = job.signal;
      throw new RangeError('Nobody reckoned with this.');
    });
    await expect(failing).rejects.toThrow(new RangeError('Nobody reckoned with this.'));
    jobs.cancel(one);
    expect(signal).toMatchObject({ aborted: false });
  });
});
