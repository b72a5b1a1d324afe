/** Samples of one quantity, and what is reported of them. */
export interface Summary {
  p50: number;
  p95: number;
  n: number;
}

/** The median and the 95th percentile (nearest rank) of samples. */
export function summarise(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: rank(0.5), p95: rank(0.95), n: sorted.length };
}

/** One line of the table: ours, what it is compared with, and both measured in the same run. */
export interface Row {
  what: string;
  unit: string;
  ours: Summary;
  base: Summary;
  baseName: string;
}

/** Prints the rows with their ratios. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ what, unit, ours, base, baseName }) => [
    what,
    `${show(ours.p50)} / ${show(ours.p95)} ${unit}`,
    `${show(base.p50)} / ${show(base.p95)} ${unit}`,
    `${(ours.p50 / base.p50).toFixed(2)} / ${(ours.p95 / base.p95).toFixed(2)}`,
    baseName,
    String(ours.n),
  ]);
  const head = ['what (p50 / p95)', 'Scorecard', 'compared with', 'ratio', 'which is', 'n'];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ');
  process.stdout.write(`\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}\n`);
  for (const row of cells) process.stdout.write(`${line(row)}\n`);
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
