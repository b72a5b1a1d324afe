import { inflateSync } from 'node:zlib';

/** Page contents are far smaller; what is larger is a font or an image, and need not be unpacked. */
const largestContent = 4_000_000;

/** The compressed streams of a PDF that hold text operators. */
export function* contentStreams(pdf: Buffer): Generator<string> {
  let position = 0;
  for (;;) {
    const start = pdf.indexOf('stream\n', position, 'latin1');
    if (start < 0) return;
    const end = pdf.indexOf('endstream', start, 'latin1');
    if (end < 0) return;
    position = end + 'endstream'.length;
    if (end - start > largestContent) continue;
    const content = inflated(pdf.subarray(start + 'stream\n'.length, end));
    if (content?.includes(' Tj')) yield content;
  }
}

function inflated(stream: Buffer): string | null {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    // Not compressed, or compressed in another way: no page of Chromium's.
    return null;
  }
}

/** A piece of text whose glyphs do not tell what it says carries the text itself: a sequence in UTF-16, and its glyphs. */
const spans = /\/ActualText\s*<(?:FEFF)?([0-9A-F]*)>\s*>>\s*BDC([\s\S]*?)EMC/g;

/** Two bytes a glyph; glyph 0 is the box that a font has for what it lacks. */
function hasBox(operators: string): boolean {
  return [...operators.matchAll(/<([0-9A-F]+)>\s*Tj/g)].some(([, codes = '']) => /^(?:.{4})*?0000/.test(codes));
}

/**
 * The texts that a PDF of Chromium's shows as empty boxes because no font of this computer has them, each once. Most are one
 * character. Skia sets such text as glyph 0 with what it stands for beside it.
 */
export function textsWithoutGlyph(pdf: Uint8Array): string[] {
  const found = new Set<string>();
  for (const content of contentStreams(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))) {
    for (const [, text = '', operators = ''] of content.matchAll(spans)) {
      if (hasBox(operators)) found.add(Buffer.from(text, 'hex').swap16().toString('utf16le'));
    }
  }
  return [...found];
}
