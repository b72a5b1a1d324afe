import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, summarise } from './measure.ts';
import { withScratch } from './runtimes.ts';

const questions = 1_000;
const runs = 10;
const topics = 'orders returns rotas invoices patients pupils parcels tickets drawings budgets'.split(' ');

/** A guide of a thousand questions, read by the command line: a new process each time, as for a file that is dropped. */
export function benchGuide(): Promise<Row> {
  return withScratch((scratch) => {
    const guide = join(scratch, 'guide.txt');
    writeFileSync(guide, longGuide());
    const cli = join(import.meta.dirname, '../../out/main/cli.js');
    // By turns, so that what else the machine does falls on both.
    const times = Array.from({ length: runs }, () => ({
      ours: timeProcess([cli, 'parse', guide]),
      base: timeProcess(['--eval', '0']),
    }));
    return Promise.resolve({
      what: `read a guide of ${questions.toLocaleString('en')} questions, cold`,
      unit: 'ms',
      ours: summarise(times.map(({ ours }) => ours)),
      base: summarise(times.map(({ base }) => base)),
      baseName: 'an empty process',
    });
  });
}

function timeProcess(args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, args, { maxBuffer: 2 ** 28 });
  return performance.now() - start;
}

function longGuide(): string {
  const parts = Array.from({ length: questions }, (_, index) => {
    const [one = '', other = ''] = [topics[index % 10], topics[(index * 7 + 3) % 10]];
    return `${index + 1}. Tell us about a time when you had to plan ${one} number ${index} around ${other}.

Why we ask: we want to see whether you weigh ${one} against ${other}.

In your answer, cover how you sorted the ${one}, who you asked about ${other}, and what changed in week ${index}.

- What would you do without ${other}?

Red flags: blames others; forgets the ${one}
`;
  });
  return `Guide of many questions\n\n${parts.join('\n')}`;
}
