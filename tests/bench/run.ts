import { benchGuide } from './guide.ts';
import { printTable, type Row } from './measure.ts';
import { benchPdf } from './pdf.ts';
import { benchRole } from './role.ts';
import { benchSealed } from './sealed.ts';
import { benchStart } from './start.ts';
import { benchTyping } from './typing.ts';

/** Name on the command line → benchmark. Without a name all of them run. */
const benchmarks: Readonly<Record<string, () => Promise<Row | Row[]>>> = {
  start: benchStart,
  typing: benchTyping,
  pdf: benchPdf,
  role: benchRole,
  guide: benchGuide,
  sealed: benchSealed,
};

const names = process.argv.slice(2);
const chosen = names.length === 0 ? Object.keys(benchmarks) : names;
const rows: Row[] = [];
for (const name of chosen) {
  const benchmark = benchmarks[name];
  if (benchmark === undefined)
    throw new Error(`There is no benchmark "${name}": ${Object.keys(benchmarks).join(', ')}.`);
  process.stderr.write(`Measuring ${name} …\n`);
  rows.push(...[await benchmark()].flat());
}
printTable(rows);
