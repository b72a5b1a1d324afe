import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { isCovered } from '../../../src-main/pdf/blocks/fontCoverage.ts';
import { withFeatureByDefault, withoutFeature } from '../../../src-main/pdf/blocks/openType.ts';
import { fontFiles, typeface } from '../../../src-main/pdf/blocks/style.ts';

const folder = join(import.meta.dirname, '../../../resources/fonts');

function bytesOf(file: string): Uint8Array {
  return readFileSync(join(folder, file));
}

function fontOf(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('characterSet' in font)) throw new Error('A collection is no font.');
  return font;
}

const fonts = Object.values(fontFiles).map(({ file }) => fontOf(bytesOf(file)));

describe('isCovered', () => {
  it('says the same as the font files, for every code point that there is', () => {
    const sets = fonts.map((font) => new Set(font.characterSet));
    const wrong: number[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      if (isCovered(codePoint) !== (sets.every((set) => set.has(codePoint)) && isText(codePoint)))
        wrong.push(codePoint);
    }
    expect(wrong).toEqual([]);
  });
});

/** Whether a code point is one that is printed alone: no mark, no control, no invisible, private or unassigned one. */
function isText(codePoint: number): boolean {
  return !/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(codePoint));
}

describe('the bundled fonts', () => {
  it('give two characters one glyph only where printableText.ts takes the commoner', () => {
    const [font] = fonts;
    const byGlyph = new Map<number, number[]>();
    for (const codePoint of font?.characterSet.filter(isCovered) ?? []) {
      const id = font?.glyphForCodePoint(codePoint).id ?? 0;
      byGlyph.set(id, [...(byGlyph.get(id) ?? []), codePoint]);
    }
    const shared = [...byGlyph.values()].filter((codePoints) => codePoints.length > 1);
    const rarer = shared.map((codePoints) => codePoints.map((codePoint) => codePoint.toString(16)).join('='));
    expect(rarer.toSorted()).toEqual([
      '2460=2780',
      '2461=2781',
      '2462=2782',
      '2463=2783',
      '2464=2784',
      '2465=2785',
      '2466=2786',
      '2467=2787',
      '2468=2788',
      '25b6=25ba',
      '25b7=25bb',
      '25c0=25c4',
      '25c1=25c5',
      '269=3b9',
      '2bc=2019',
      '2ee=201d',
      '394=2206',
      // NFC makes this one an omega before it is printed.
      '3a9=2126',
    ]);
  });

  it('are under the Open Font License, which lies beside them', () => {
    expect(readFileSync(join(folder, 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});

describe('withoutFeature', () => {
  const bytes = bytesOf(fontFiles.regular.file);
  const stripped = withoutFeature(bytes, 'calt');
  const glyphs = (font: Font, text: string) => font.layout(text).glyphs.map(({ id }) => id);

  it('keeps what was typed: with the feature an arrow and a multiplication sign would be printed', () => {
    const [before, after] = [fontOf(bytes), fontOf(stripped)];
    expect(glyphs(before, '->')).not.toEqual(glyphs(after, '->'));
    expect(glyphs(after, '->')).toEqual(
      [...'->'].map((character) => after.glyphForCodePoint(character.charCodeAt(0)).id),
    );
    expect(glyphs(after, '4x4')).toEqual(
      [...'4x4'].map((character) => after.glyphForCodePoint(character.charCodeAt(0)).id),
    );
  });

  it('changes nothing else', () => {
    const different = bytes.reduce((count, byte, index) => count + (byte === stripped[index] ? 0 : 1), 0);
    expect(stripped).toHaveLength(bytes.length);
    expect(different % 4).toBe(0);
    expect(different).toBeLessThanOrEqual(40);
    expect(Buffer.compare(bytes, bytesOf(fontFiles.regular.file))).toBe(0);
  });

  it('leaves a font without substitutions as it is', () => {
    const empty = new Uint8Array(12);
    expect(withoutFeature(empty, 'calt')).toEqual(empty);
  });
});

describe('typeface', () => {
  it.each(Object.values(fontFiles))('keeps the point of a figure, and the width of a hyphen ($file)', ({ file }) => {
    const [before, after] = [fontOf(bytesOf(file)), fontOf(typeface(bytesOf(file)))];
    const advances = (font: Font, text: string) => font.layout(text).positions.map(({ xAdvance }) => xAdvance);
    const [digit, point, next] = advances(after, '1.1');
    expect(point).toBe(550);
    expect(digit).toBe(next);
    expect(advances(after, '7')).toEqual([digit]);
    expect(advances(after, 'back-end (x)')).toEqual(advances(before, 'back-end (x)'));
  });

  it('draws every character, and each figure by the glyph that its map names, so that it can be read back', () => {
    const bytes = bytesOf(fontFiles.regular.file);
    const [before, after] = [fontOf(bytes), fontOf(typeface(bytes))];
    expect(after.characterSet.toSorted((a, b) => a - b)).toEqual(before.characterSet.toSorted((a, b) => a - b));
    const changed = after.characterSet.filter(
      (codePoint) => after.glyphForCodePoint(codePoint).id !== before.glyphForCodePoint(codePoint).id,
    );
    expect(String.fromCodePoint(...changed)).toBe(',.0123456789:');
  });

  it('leaves a font without the feature as it is', () => {
    const bytes = bytesOf(fontFiles.regular.file);
    expect(Buffer.from(withFeatureByDefault(bytes, 'xxxx', '1')).equals(Buffer.from(bytes))).toBe(true);
  });
});
