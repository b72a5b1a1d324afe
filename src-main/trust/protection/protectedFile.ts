/** How a binary file of the age format begins, whatever its version is. */
const intro = new TextEncoder().encode('age-encryption.org/');
/** How its form for mails begins. */
const armorIntro = new TextEncoder().encode('-----BEGIN AGE ENCRYPTED FILE-----');
/** What editors and mail programs put in front: a byte order mark, and blanks. */
const blanks: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);
/** So many blanks are looked past. */
const mostBlanks = 1_024;

/** The form of a file: protected (age-encryption.org), binary or as text; null for everything else. Its name says nothing. */
export function protectedForm(bytes: Uint8Array): 'binary' | 'armored' | null {
  if (startsWith(bytes, intro)) return 'binary';
  let start = 0;
  while (start < mostBlanks && blanks.has(bytes[start] ?? 0)) start += 1;
  return startsWith(bytes.subarray(start), armorIntro) ? 'armored' : null;
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, index) => bytes[index] === byte);
}
