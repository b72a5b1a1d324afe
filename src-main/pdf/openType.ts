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
