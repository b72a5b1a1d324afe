import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCovered } from '../../../../../src-main/pdf/blocks/fontCoverage.ts';
import {
  isolated,
  plainText,
  uncoveredCharacters,
  visibleText,
  writtenOut,
} from '../../../../../src-main/pdf/blocks/printableText.ts';

/** Any code points, halves of pairs among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((codePoints) => String.fromCodePoint(...codePoints));

describe('visibleText', () => {
  it('ends every line with a line feed, however it was ended', () => {
    expect(visibleText('a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\ni')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
  });

  it('takes apart the letters that a PDF had joined', () => {
    expect(visibleText('o\ufb03ce a\ufb04uent \ufb01nal')).toBe('office affluent final');
    expect(uncoveredCharacters('o\ufb03ce')).toEqual([]);
  });

  it('drops control characters and keeps tabs', () => {
    expect(visibleText('a\u0000b\u0007c\u001bd\u007fe\u009ff\tg')).toBe('abcdef\tg');
  });

  it('writes out what no font is meant to have', () => {
    expect(visibleText('\ue000 \uffff \u{10fffd}')).toBe('[U+E000] [U+FFFF] [U+10FFFD]');
    expect(visibleText('a\ufffdb')).toBe('a[?]b');
    expect(visibleText('half \ud83d emoji')).toBe('half [?] emoji');
  });

  it('drops what could turn a text around, and keeps the isolates that are there to prevent it', () => {
    expect(visibleText('evil\u202egpj.exe\u202c \u2066x\u2069')).toBe('evilgpj.exe x\u2069');
    expect(visibleText(isolated('محمد'))).toBe('\u2068محمد\u2069');
  });

  it('composes what was typed in parts', () => {
    expect(visibleText('Zoe\u0308, Vie\u0323\u0302t')).toBe('Zoë, Việt');
  });

  it('keeps joiners, which emoji and scripts need', () => {
    expect(visibleText('👩\u200d👧 می\u200cخواهم')).toBe('👩\u200d👧 می\u200cخواهم');
  });

  it('loses no printable ASCII, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(visibleText(text)).toBe(text);
      }),
    );
  });
});

describe('plainText', () => {
  it('has no character that the engine would show as a box or as nothing', () => {
    expect(plainText('a\u200bb\u00adc\ufe0fd\u200de\u2060f')).toBe('abcdef');
    expect(plainText('\tx')).toBe('    x');
  });

  it('takes the commoner of two characters that share a glyph', () => {
    expect(plainText('ʼ ˮ ∆ ▸ ➀➈')).toBe('’ ” Δ ▸ ①⑨');
  });
});

describe('uncoveredCharacters', () => {
  it('is empty for Latin, Greek, Cyrillic and Vietnamese with their punctuation and signs', () => {
    const text =
      'Zażółć gęślą jaźń, «Ærøskøbing» ŵ ß ẞ Đặng Thị Hồng Ngọc Ελληνικά Ольга Їжак – “quotes” … 3½ × 4 ÷ 2 → ✓ ✗ € ₫ ±\n\t';
    expect(uncoveredCharacters(text)).toEqual([]);
  });

  it('names what needs another font or shaping, each once', () => {
    expect(uncoveredCharacters('漢字と漢字')).toEqual(['漢', '字', 'と']);
    expect(uncoveredCharacters('a م b')).toEqual(['م']);
    expect(uncoveredCharacters('שלום')).toHaveLength(4);
    expect(uncoveredCharacters('नमस्ते')).not.toEqual([]);
    expect(uncoveredCharacters('ไทย')).not.toEqual([]);
    expect(uncoveredCharacters('한국')).toEqual(['한', '국']);
    expect(uncoveredCharacters('🙂')).toEqual(['🙂']);
  });

  it('sends a mark that no glyph holds together with its letter to the other engine', () => {
    expect(uncoveredCharacters('q\u0303')).toEqual(['\u0303']);
    expect(uncoveredCharacters('e\u0301')).toEqual([]);
  });

  it('does not mind what is not printed at all', () => {
    expect(uncoveredCharacters('a\u200d\u0000\u202e\ufe0f\ue000')).toEqual([]);
  });

  it('leaves nothing to chance: what it lets pass is covered, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = new Set(uncoveredCharacters(text));
        const others = [...plainText(text)].filter((character) => character !== '\n' && !rest.has(character));
        expect(others.every((character) => isCovered(character.codePointAt(0) ?? 0))).toBe(true);
      }),
    );
  });
});

describe('writtenOut', () => {
  it('gives at least four digits', () => {
    expect(writtenOut('é')).toBe('[U+00E9]');
    expect(writtenOut('🙂')).toBe('[U+1F642]');
  });
});
