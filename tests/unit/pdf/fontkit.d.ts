/** What the tests use of fontkit, which ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    codePoints: number[];
  }

  export interface Font {
    characterSet: number[];
    numGlyphs: number;
    postscriptName: string;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number }[] };
  }

  /** Opens a font, or a collection of fonts. */
  export function create(bytes: Uint8Array): Font | { fonts: Font[] };
}
