import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../shared/guide/document/decodeText.ts';

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const sentence = 'Café “Ünder” – what’s the price? It is €5.\nSecond line.';

describe('decodeText', () => {
  it.each([
    ['utf-8', bytesOf(sentence)],
    ['utf-8', bytesOf(`\ufeff${sentence}`)],
    ['utf-16le', utf16(sentence, true)],
    ['utf-16le', utf16(`\ufeff${sentence}`, true)],
    ['utf-16be', utf16(sentence, false)],
    ['utf-16be', utf16(`\ufeff${sentence}`, false)],
  ] as const)('reads %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: sentence, encoding });
  });

  it('reads Windows-1252 where it is no UTF-8', () => {
    const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x80, 0x35, 0x94, 0x20, 0x96, 0x20, 0x92]);
    expect(decodeText(bytes)).toEqual({ ok: true, text: 'Café “€5” – ’', encoding: 'windows-1252' });
  });

  it('makes all line ends one', () => {
    expect(decodeText(bytesOf('a\r\nb\rc\u2028d\u0085e\n'))).toEqual({
      ok: true,
      text: 'a\nb\nc\nd\ne\n',
      encoding: 'utf-8',
    });
  });

  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'This is a PDF, not a text file.'],
    ['a zip', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'This is a ZIP or an Office file, not a text file.'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'This is a picture, not a text file.'],
    ['zeros', [0x61, 0x00, 0x00, 0x00, 0x62, 0x63, 0x64], 'This file holds no readable text.'],
    ['control characters', [0xe9, 0x01, 0x02, 0x03, 0x61, 0x62], 'This file holds no readable text.'],
  ])('refuses %s by its content', (_name, bytes, message) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, error: { code: 'binary', message } });
  });

  it('refuses an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({
      ok: false,
      error: { code: 'empty', message: 'This file is empty.' },
    });
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decodeText(bytes).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
