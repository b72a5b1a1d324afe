import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGuide } from '../../../src-main/guide/readGuide.ts';

/** Whole guides of our own, with what a careful reader finds in them; written before the parser had seen one. */
const folder = join(import.meta.dirname, '../../unit/guide/own');

interface Gold {
  questions: { prompt: string; rubric: string[] }[];
}

/** As in the gold: case, quotation marks, an article in front and the sign at the end say nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»"‘’'`*_「」]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:a|an|the|der|die|das|ein|eine|le|la|les|un|une|el|los|las|o|os|as|um|uma)\s+/u, '')
    .replace(/[.;:,!…。、]+$/u, '')
    .trim();
}

/** How many of two lists are alike, each counted once. */
function shared(wanted: readonly string[], got: readonly string[]): number {
  const left = [...got];
  return wanted.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/**
 * The guides by number, with what must be found of their questions and points (F1). A group that was only just written has no line
 * here until it was read once; its floor is then what that first reading gave, and goes up with every fault that is mended.
 */
const GROUPS = [
  { from: 1, to: 42, questions: 0.99, points: 0.97 },
  { from: 43, to: 50, questions: 0.99, points: 0.97 },
  { from: 51, to: 58, questions: 0.96, points: 0.88 },
];

/** F1 of questions and points over the guides from one number to another. */
async function measure(from: number, to: number): Promise<{ questions: number; points: number }> {
  const sums = { questions: [0, 0, 0], points: [0, 0, 0] } as Record<string, [number, number, number]>;
  const count = (what: string, wanted: string[], got: string[]) => {
    const sum = sums[what] ?? [0, 0, 0];
    sums[what] = [sum[0] + shared(wanted, got), sum[1] + wanted.length, sum[2] + got.length];
  };
  const inGroup = (name: string) => Number.parseInt(name, 10) >= from && Number.parseInt(name, 10) <= to;
  for (const goldName of readdirSync(folder).filter((name) => name.endsWith('.gold.json') && inGroup(name))) {
    const base = goldName.replace(/\.gold\.json$/, '');
    const name = readdirSync(folder).find((one) => one.startsWith(`${base}.`) && one !== goldName) ?? '';
    const gold: Gold = JSON.parse(readFileSync(join(folder, goldName), 'utf8'));
    const { guide } = await readGuide({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
    const points = (questions: readonly { rubric: readonly (string | { text: string })[] }[]) =>
      questions.flatMap(({ rubric }) => rubric.map((point) => plain(typeof point === 'string' ? point : point.text)));
    count(
      'questions',
      gold.questions.map(({ prompt }) => plain(prompt)),
      guide.questions.map(({ prompt }) => plain(prompt)),
    );
    count('points', points(gold.questions), points(guide.questions));
  }
  const f1 = ([hits, wanted, got]: [number, number, number]) => (2 * hits) / (wanted + got);
  return { questions: f1(sums.questions ?? [0, 1, 1]), points: f1(sums.points ?? [0, 1, 1]) };
}

it.each(GROUPS)(
  'finds nearly all of guides $from to $to, and little too much',
  async ({ from, to, ...floor }) => {
    const found = await measure(from, to);
    expect(found.questions).toBeGreaterThan(floor.questions);
    expect(found.points).toBeGreaterThan(floor.points);
  },
  60_000,
);
