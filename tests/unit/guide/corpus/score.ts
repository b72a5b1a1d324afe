import { readFileSync } from 'node:fs';
import { rubricPoints } from '../../../../shared/guide/grammar/rubricPoints.ts';

/** One text of the corpus with the points that a careful reader draws from it. */
export interface CorpusText {
  readonly id: string;
  readonly text: string;
  readonly points: readonly string[];
}

export type Part = 'develop' | 'measure';

/** Figures of exact matches (same string after trimming), each 0 to 1. */
export interface Score {
  readonly texts: number;
  readonly points: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The texts of one part of the corpus, as they stand in its file. */
export function readCorpus(part: Part): CorpusText[] {
  const lines = readFileSync(new URL(`./${part}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as CorpusText);
}

/** The part that an id belongs to: decided by its 32-bit FNV-1a hash, so that nobody can move a text. */
export function partOf(id: string): Part {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % 2 === 0 ? 'develop' : 'measure';
}

/** Micro-averaged precision, recall and F1 of exact points over some texts. */
export function scoreCorpus(texts: readonly CorpusText[]): Score {
  let hits = 0;
  let expected = 0;
  let found = 0;
  for (const { text, points } of texts) {
    const wanted = new Set(points.map((point) => point.trim()));
    const got = rubricPoints(text).map((point) => point.text.trim());
    hits += got.filter((point) => wanted.has(point)).length;
    expected += wanted.size;
    found += got.length;
  }
  const precision = hits / found;
  const recall = hits / expected;
  return {
    texts: texts.length,
    points: expected,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
  };
}
