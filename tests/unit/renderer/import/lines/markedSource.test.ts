import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../../shared/guide/import/guidePoint.ts';
import {
  extentOf,
  findPrompt,
  rowAt,
  type SourceMarks,
  segmentsOf,
  sourceRows,
} from '../../../../../src-renderer/screens/import/lines/markedSource.ts';
import { idOf } from '../../../domain/examples.ts';

const rowsOf = (text: string) => sourceRows(text).map(({ from, to }) => text.slice(from, to));

describe('sourceRows', () => {
  it('has a row for each line, and one for any number of empty lines', () => {
    expect(rowsOf('One\n\n\n \nTwo\nThree\n')).toEqual(['One', '', 'Two', 'Three', '']);
    expect(rowsOf('\n\nOne')).toEqual(['One']);
    expect(rowsOf('')).toEqual([]);
  });

  it('cuts a long line at its spaces, and one without spaces anywhere', () => {
    const long = 'word '.repeat(600);
    const rows = rowsOf(long);
    expect(rows.join('')).toBe(long);
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(1_201);
    expect(rows.slice(0, -1).every((row) => row.endsWith(' '))).toBe(true);
    expect(rowsOf('x'.repeat(3_000)).join('')).toBe('x'.repeat(3_000));
  });

  it('finds the row of an offset', () => {
    const rows = sourceRows('One\nTwo\nThree');
    expect([0, 3, 4, 9, 99].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 1, 2, 2]);
    expect(rowAt([], 0)).toBe(-1);
  });
});

describe('segmentsOf', () => {
  const none: SourceMarks = { used: [], prompt: [], chosen: [], current: [] };

  it('lets the point at hand cover its question, and its question the others', () => {
    const marks: SourceMarks = {
      ...none,
      used: [
        [0, 4],
        [6, 9],
      ],
      chosen: [[2, 8]],
      current: [[3, 5]],
    };
    const segments = segmentsOf({ from: 1, to: 12 }, marks);
    expect(segments.map(({ from, to, look }) => [from, to, look])).toEqual([
      [1, 2, 'used'],
      [2, 3, 'chosen'],
      [3, 4, 'current'],
      [4, 5, 'current'],
      [5, 6, 'chosen'],
      [6, 8, 'chosen'],
      [8, 9, 'used'],
      [9, 12, null],
    ]);
  });

  it('covers the row without gap or overlap, whatever the marks', { timeout: 30_000 }, () => {
    const spans = fc
      .array(fc.tuple(fc.nat(40), fc.nat(10)), { maxLength: 8 })
      .map((pairs) => pairs.map(([from, length]): Span => [from, from + length]).sort((a, b) => a[0] - b[0]));
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 20 }), spans, spans, (from, length, used, chosen) => {
        const segments = segmentsOf({ from, to: from + length }, { ...none, used, chosen });
        expect(segments[0]?.from).toBe(from);
        expect(segments.at(-1)?.to).toBe(from + length);
        for (const [index, segment] of segments.entries()) {
          expect(segment.to).toBeGreaterThan(segment.from);
          expect(segments[index + 1]?.from ?? segment.to).toBe(segment.to);
        }
      }),
    );
  });
});

describe('findPrompt', () => {
  const text = 'Why us?\nWhy (really)\nnow?\n\nWhy us?\nSay why.\nWhy us? again';
  const found = (prompt: string, before?: number) => {
    const span = findPrompt(text, prompt, before);
    return span && [span[0], text.slice(...span)];
  };

  it('takes the last one before the first point, past the list at the top', () => {
    expect(found('Why us?', text.indexOf('Say'))).toEqual([text.indexOf('Why us?', 8), 'Why us?']);
  });

  it('takes the last one of all without a point', () => {
    expect(found('Why us?')).toEqual([text.lastIndexOf('Why us?'), 'Why us?']);
  });

  it('finds a wrapped prompt with signs that patterns use', () => {
    expect(found('Why (really) now?')).toEqual([8, 'Why (really)\nnow?']);
  });

  it('finds nothing that is not there', () => {
    expect(found('Why them?')).toBeUndefined();
    expect(found('  ')).toBeUndefined();
  });
});

describe('extentOf', () => {
  it('goes from the first to the last origin', () => {
    const point = (origin: Span | undefined) => ({ id: idOf(1), text: 'x', weight: 1, origin, span: undefined });
    expect(extentOf([point([5, 9]), point(undefined), point([2, 4])])).toEqual([2, 9]);
    expect(extentOf([point(undefined)])).toBeUndefined();
  });
});
