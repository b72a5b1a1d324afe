import { describe, expect, it } from 'vitest';
import {
  type GuidePoint,
  mergePoints,
  rewritePoint,
  splitPoint,
  writtenPoint,
} from '../../../../shared/guide/import/guidePoint.ts';
import { idOf } from '../../domain/examples.ts';

const source =
  'In your answer, cover room status, noise and vibration, and how you keep guests calm. Name a KPI, SLAs too.';

/** A point as it was read: with the words of the guide, the first one with a capital. */
function read(words: string): GuidePoint {
  const from = source.indexOf(words);
  const span = [from, from + words.length] as const;
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return { id: idOf(1), text, weight: 1, origin: span, span };
}

/** What stands at a point's span. */
function at({ span }: GuidePoint): string | undefined {
  return span === undefined ? undefined : source.slice(...span);
}

describe('rewritePoint', () => {
  it('keeps the span while a word of the guide is left, in whatever form', () => {
    expect(at(rewritePoint(source, read('room status'), 'Rooms, by floor'))).toBe('room status');
  });

  it('drops it when nothing of the guide is left, and has it again with the words', () => {
    const other = rewritePoint(source, read('room status'), 'Patience');
    expect(at(other)).toBeUndefined();
    expect(at(rewritePoint(source, other, 'Patience about the room'))).toBe('room status');
  });

  it('gives a point that the user wrote none', () => {
    expect(at(rewritePoint(source, writtenPoint(idOf(2), 'Patience'), 'Room status'))).toBeUndefined();
  });

  it('holds a point in one line', () => {
    expect(rewritePoint(source, read('room status'), ' Room\r\n  status').text).toBe('Room status');
  });
});

describe('splitPoint', () => {
  const split = (point: GuidePoint, before: string) => splitPoint(source, point, point.text.indexOf(before), idOf(2));

  it('leaves the joiner out, gives the second a capital, and each its own part of the guide', () => {
    const parts = split(read('noise and vibration'), ' and') ?? [];
    expect(parts.map(({ id, text }) => [id, text])).toEqual([
      [idOf(1), 'Noise'],
      [idOf(2), 'Vibration'],
    ]);
    expect(parts.map(at)).toEqual(['noise', 'vibration']);
  });

  it('takes the joiner off whichever side of the caret it stands on', () => {
    const parts = split(read('noise and vibration'), 'vibration') ?? [];
    expect(parts.map(({ text }) => text)).toEqual(['Noise', 'Vibration']);
  });

  it('keeps the whole span for a part whose words do not stand together in it', () => {
    const point = rewritePoint(source, read('how you keep guests calm'), 'How you keep guests calm at night');
    const parts = splitPoint(source, point, 'How you keep guests'.length, idOf(2)) ?? [];
    expect(parts.map(at)).toEqual(['how you keep guests', 'how you keep guests calm']);
  });

  it.each([0, 5, 99])('makes no empty point at %i', (caret) => {
    expect(splitPoint(source, writtenPoint(idOf(1), 'Noise'), caret, idOf(2))).toBeNull();
  });
});

describe('mergePoints', () => {
  it('joins as the guide does', () => {
    const [one, other] = splitPoint(source, read('noise and vibration'), 5, idOf(2)) ?? [];
    if (one === undefined || other === undefined) throw new Error('It did not split.');
    expect(mergePoints(source, one, other)).toEqual(read('noise and vibration'));
  });

  it('puts back the space that a split took away', () => {
    const [one, other] = splitPoint(source, read('room status'), 4, idOf(2)) ?? [];
    if (one === undefined || other === undefined) throw new Error('It did not split.');
    expect(mergePoints(source, one, other)?.text).toBe('Room status');
  });

  it('joins lines with a comma', () => {
    const lines = 'Patience\nTact';
    const one = { ...writtenPoint(idOf(1), 'Patience'), origin: [0, 8] as const, span: [0, 8] as const };
    const other = { ...writtenPoint(idOf(2), 'Tact'), origin: [9, 13] as const, span: [9, 13] as const };
    expect(mergePoints(lines, one, other)?.text).toBe('Patience, Tact');
  });

  it('joins with a comma where the guide has more between the two, and keeps names as they are', () => {
    const merged = mergePoints(source, read('room status'), { ...read('how you keep guests calm'), id: idOf(2) });
    expect(merged?.text).toBe('Room status, how you keep guests calm');
    expect(merged === null ? '' : at(merged)).toBe('room status, noise and vibration, and how you keep guests calm');
    expect(mergePoints(source, read('KPI'), read('SLAs too'))?.text).toBe('KPI, SLAs too');
  });

  it('keeps the larger weight and the first id', () => {
    const heavy = { ...writtenPoint(idOf(2), 'Tact'), weight: 3 };
    expect(mergePoints(source, writtenPoint(idOf(1), 'Patience'), heavy)).toMatchObject({
      id: idOf(1),
      text: 'Patience, Tact',
      weight: 3,
      span: undefined,
    });
  });

  it('refuses what would be cut', () => {
    const long = writtenPoint(idOf(1), 'x'.repeat(600));
    expect(mergePoints(source, long, { ...long, id: idOf(2) })).toBeNull();
  });
});
