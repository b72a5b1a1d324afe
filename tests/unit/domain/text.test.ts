import { describe, expect, it } from 'vitest';
import { clip, toSingleLine } from '../../../shared/domain/plainText.ts';
import { lineSchema, noteTextSchema, paragraphSchema } from '../../../shared/domain/text.ts';

describe('the text schemas', () => {
  it('take a text of exactly their limit and refuse one more code unit', () => {
    const limits = [lineSchema, paragraphSchema, noteTextSchema].map((schema) =>
      [1_000, 1_001, 20_000, 20_001, 200_000, 200_001].map((length) => schema.safeParse('x'.repeat(length)).success),
    );
    expect(limits).toEqual([
      [true, false, false, false, false, false],
      [true, true, true, false, false, false],
      [true, true, true, true, true, false],
    ]);
  });

  it('turn half a surrogate pair into U+FFFD and leave whole pairs alone', () => {
    expect(noteTextSchema.parse('a\ud83d b 😀 \ude00c')).toBe('a\ufffd b 😀 \ufffdc');
    expect(lineSchema.parse('\ud83d\ud83d\ude00')).toBe('\ufffd😀');
    expect(paragraphSchema.parse('עברית, 中文, é, 👩‍👩‍👧')).toBe('עברית, 中文, é, 👩‍👩‍👧');
  });
});

describe('toSingleLine', () => {
  it.each([
    ['a plain name', 'Zoë Müller-Łukasiewicz', 'Zoë Müller-Łukasiewicz'],
    ['line breaks and tabs', 'Ada\r\nLovelace\t Byron\u2028King', 'Ada Lovelace Byron King'],
    ['control characters', 'Ada\u0000\u0007\u001b[31m\u009bLovelace\u007f', 'Ada [31m Lovelace'],
    ['surrounding and double spaces', '  Ada   Lovelace ', 'Ada Lovelace'],
    ['bidirectional overrides and isolates', '\u202eevil\u202c \u2066x\u2069 \u200fy\u061c\ufeff', 'evil x y'],
    ['right-to-left letters, which stay', 'דנה כהן', 'דנה כהן'],
    ['joiners, which scripts and emoji need', 'می\u200cخواهم 👩\u200d🚀', 'می\u200cخواهم 👩\u200d🚀'],
    ['nothing but white space', '\u00a0\n\u3000', ''],
  ])('cleans %s', (_, text, expected) => {
    expect(toSingleLine(text)).toBe(expected);
  });

  it('keeps a name of 500 characters whole and cuts at 1,000', () => {
    expect(toSingleLine('n'.repeat(500))).toBe('n'.repeat(500));
    expect(toSingleLine('n'.repeat(1_500))).toBe('n'.repeat(1_000));
  });

  it('does not cut an emoji in two at its limit', () => {
    expect(toSingleLine(`${'n'.repeat(999)}😀`)).toBe('n'.repeat(999));
    expect(toSingleLine(`${'n'.repeat(998)}😀`)).toBe(`${'n'.repeat(998)}😀`);
  });
});

describe('clip', () => {
  it('keeps a text of the limit, cuts a longer one, and never cuts a pair', () => {
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('abcd', 3)).toBe('abc');
    expect(clip('ab😀', 3)).toBe('ab');
    expect(clip('ab😀', 4)).toBe('ab😀');
    expect(clip('😀', 0)).toBe('');
  });
});
