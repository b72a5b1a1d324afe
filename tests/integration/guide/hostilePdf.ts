import { deflateSync } from 'node:zlib';

/** A PDF of the given objects; the first is its catalogue. */
export function pdfOfObjects(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}

const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>';

/** A PDF of many pages, each with the same content, which is packed: a few bytes can be very many. */
export function pdfOfPages(count: number, content: string): Uint8Array {
  const packed = deflateSync(content);
  const stream = Buffer.concat([
    Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
  const kids = Array.from({ length: count }, (_, index) => `${index + 5} 0 R`).join(' ');
  const pages = Array.from({ length: count }, () => page);
  return pdfOfObjects([catalogue, `<</Type/Pages/Kids[${kids}]/Count ${count}>>`, stream, font, ...pages]);
}

/** A PDF whose pages are themselves. */
export function pdfInCircles(): Uint8Array {
  return pdfOfObjects([catalogue, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1999>>']);
}
