/** Where a table of a font file begins, in bytes; null when the font has none (OpenType 1.9, 'Organization of an OpenType Font'). */
function tableStart(font: DataView, tag: string): number | null {
  const tables = font.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (tagAt(font, record) === tag) return font.getUint32(record + 8);
  }
  return null;
}

function tagAt(font: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => font.getUint8(offset + index)));
}

/** A registered tag never has a digit first, so no shaper asks for this one. */
const unusedTag = '0000';

/**
 * A copy of a font in which a substitution feature has another name, so that no shaper applies it. With Inter's 'calt', '->'
 * becomes an arrow and the x in '4x4' a multiplication sign; a PDF names one character a glyph, so that text taken out of it
 * would no longer be what was typed.
 */
export function withoutFeature(file: Uint8Array, tag: string): Uint8Array {
  // Not `slice`: that of a Buffer is a view.
  const copy = new Uint8Array(file);
  const font = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const substitution = tableStart(font, 'GSUB');
  if (substitution === null) return copy;
  const list = substitution + font.getUint16(substitution + 6);
  const features = font.getUint16(list);
  for (let index = 0; index < features; index += 1) {
    const record = list + 2 + 6 * index;
    if (tagAt(font, record) === tag) copy.set(new TextEncoder().encode(unusedTag), record);
  }
  return copy;
}

/**
 * A copy of a font that draws `characters` as a feature with one single substitution would, without being asked for it. A reader
 * takes text out of a PDF by the font's own map from characters to glyphs, in which the glyphs of a feature are not: with the
 * feature, figures could be seen and neither searched nor read aloud. So it is the map that is changed.
 */
export function withFeatureByDefault(file: Uint8Array, tag: string, characters: string): Uint8Array {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const groups = glyphGroups(font);
  const replaced = new Map<number, number>();
  for (const subtable of substitutions(font, tag)) {
    const covered = coveredGlyphs(font, subtable + font.getUint16(subtable + 2));
    for (const character of characters) {
      const codePoint = character.codePointAt(0) ?? 0;
      const index = covered.indexOf(glyphOf(groups, codePoint));
      if (index >= 0) replaced.set(codePoint, font.getUint16(subtable + 6 + 2 * index));
    }
  }
  if (replaced.size === 0) return new Uint8Array(file);
  return withTable(file, 'cmap', characterMap(groups.flatMap((group) => parted(group, replaced))));
}

/** Consecutive code points with consecutive glyphs. */
interface GlyphGroup {
  first: number;
  last: number;
  glyph: number;
}

/** The font's map for all of Unicode (format 12); empty where it has none. */
function glyphGroups(font: DataView): GlyphGroup[] {
  const start = tableStart(font, 'cmap');
  if (start === null) return [];
  const maps = listed(font, start + 2, 8).map((record) => start + font.getUint32(record + 4));
  const map = maps.find((one) => font.getUint16(one) === 12);
  if (map === undefined) return [];
  return Array.from({ length: font.getUint32(map + 12) }, (_, index) => {
    const group = map + 16 + 12 * index;
    return { first: font.getUint32(group), last: font.getUint32(group + 4), glyph: font.getUint32(group + 8) };
  });
}

function glyphOf(groups: readonly GlyphGroup[], codePoint: number): number {
  const group = groups.find(({ first, last }) => codePoint >= first && codePoint <= last);
  return group === undefined ? 0 : group.glyph + codePoint - group.first;
}

/** A group without the replaced code points, which become groups of their own. */
function parted({ first, last, glyph }: GlyphGroup, replaced: ReadonlyMap<number, number>): GlyphGroup[] {
  const groups: GlyphGroup[] = [];
  for (let codePoint = first; codePoint <= last; codePoint += 1) {
    const next = replaced.get(codePoint) ?? glyph + codePoint - first;
    const before = groups.at(-1);
    if (before !== undefined && next === before.glyph + codePoint - before.first) before.last = codePoint;
    else groups.push({ first: codePoint, last: codePoint, glyph: next });
  }
  return groups;
}

/** A 'cmap' table with one map, for Windows and all of Unicode. */
function characterMap(groups: readonly GlyphGroup[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(28 + 12 * groups.length));
  for (const [offset, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12],
  ] as const)
    table.setUint16(offset, value);
  table.setUint32(8, 12);
  table.setUint32(16, 16 + 12 * groups.length);
  table.setUint32(24, groups.length);
  for (const [index, { first, last, glyph }] of groups.entries()) {
    const place = 28 + 12 * index;
    table.setUint32(place, first);
    table.setUint32(place + 4, last);
    table.setUint32(place + 8, glyph);
  }
  return new Uint8Array(table.buffer);
}

/** A copy of a font with another table under a tag that it has. The new one stands at the end. */
function withTable(file: Uint8Array, tag: string, table: Uint8Array): Uint8Array {
  const start = Math.ceil(file.length / 4) * 4;
  const copy = new Uint8Array(start + Math.ceil(table.length / 4) * 4);
  copy.set(file);
  copy.set(table, start);
  const font = new DataView(copy.buffer);
  for (let record = 12; record < 12 + 16 * font.getUint16(4); record += 16) {
    if (tagAt(font, record) !== tag) continue;
    font.setUint32(record + 4, checksum(font, start));
    font.setUint32(record + 8, start);
    font.setUint32(record + 12, table.length);
  }
  return copy;
}

/** The sum of the 32-bit words from `start` to the end. */
function checksum(font: DataView, start: number): number {
  let sum = 0;
  for (let place = start; place < font.byteLength; place += 4) sum = (sum + font.getUint32(place)) >>> 0;
  return sum;
}

/** Where the single substitutions of a feature lie that name a glyph for each (lookup type 1, format 2), in bytes. */
function* substitutions(font: DataView, tag: string): Generator<number> {
  const start = tableStart(font, 'GSUB');
  if (start === null) return;
  const features = start + font.getUint16(start + 6);
  const lookups = start + font.getUint16(start + 8);
  const seen = new Set<number>();
  for (const record of listed(font, features, 6)) {
    if (tagAt(font, record) !== tag) continue;
    const feature = features + font.getUint16(record + 4);
    for (const place of listed(font, feature + 2, 2))
      seen.add(lookups + font.getUint16(lookups + 2 + 2 * font.getUint16(place)));
  }
  for (const lookup of seen) {
    if (font.getUint16(lookup) !== 1) continue;
    for (const place of listed(font, lookup + 4, 2)) {
      const subtable = lookup + font.getUint16(place);
      if (font.getUint16(subtable) === 2) yield subtable;
    }
  }
}

/** Where the entries of a list begin: it starts with their number, and each takes `size` bytes. */
function listed(font: DataView, list: number, size: number): number[] {
  return Array.from({ length: font.getUint16(list) }, (_, index) => list + 2 + size * index);
}

/** The glyphs of a coverage table, in their order. */
function coveredGlyphs(font: DataView, coverage: number): number[] {
  if (font.getUint16(coverage) === 1) return listed(font, coverage + 2, 2).map((place) => font.getUint16(place));
  return listed(font, coverage + 2, 6).flatMap((range) => {
    const [first, last] = [font.getUint16(range), font.getUint16(range + 2)];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
