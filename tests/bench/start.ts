import { join } from 'node:path';
import { type Row, summarise } from './measure.ts';
import { bareWindow, scorecard, timeToFirstPaint, withScratch } from './runtimes.ts';

const rounds = 9;

/** From the start of the process to the first paint, against a bare window; in turns, so that both see the same machine. */
export function benchStart(): Promise<Row> {
  return withScratch(async (scratch) => {
    const [ours, bare] = [scorecard(), bareWindow(scratch)];
    const samples: { ours: number[]; base: number[] } = { ours: [], base: [] };
    // The first start of each fills the disk's and Chromium's caches and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const pair = {
        ours: await timeToFirstPaint(ours, join(scratch, 'ours')),
        base: await timeToFirstPaint(bare, join(scratch, 'base')),
      };
      if (round === 0) continue;
      samples.ours.push(pair.ours);
      samples.base.push(pair.base);
    }
    return {
      what: 'start to first paint',
      unit: 'ms',
      ours: summarise(samples.ours),
      base: summarise(samples.base),
      baseName: 'a bare window',
    };
  });
}
