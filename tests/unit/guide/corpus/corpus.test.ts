import { describe, expect, it } from 'vitest';
import { type Part, partOf, readCorpus, type Score, scoreCorpus } from './score.ts';

const parts: readonly Part[] = ['develop', 'measure'];

function report(part: Part, score: Score): string {
  const percent = (value: number): string => value.toFixed(4);
  return `${part}: ${score.texts} texts, ${score.points} points, precision ${percent(score.precision)}, recall ${percent(score.recall)}, F1 ${percent(score.f1)}`;
}

describe('the guidance corpus', () => {
  it('has each text in the part that the hash of its id names, and each id once', () => {
    const ids = parts.flatMap((part) => readCorpus(part).map(({ id }) => ({ id, part })));
    expect(ids.filter(({ id, part }) => partOf(id) !== part)).toEqual([]);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  });

  it('is long and varied enough to say something', () => {
    expect(readCorpus('develop').length).toBeGreaterThanOrEqual(150);
    expect(readCorpus('measure').length).toBeGreaterThanOrEqual(200);
  });

  it.each([
    ['develop', 0.99],
    ['measure', 0.97],
  ] as const)('is met in its %s part with an F1 of at least %s', (part, least) => {
    const score = scoreCorpus(readCorpus(part));
    process.stdout.write(`${report(part, score)}\n`);
    expect(score.f1).toBeGreaterThanOrEqual(least);
  });
});
