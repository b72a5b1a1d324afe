import { shortestPassphrase } from '../../../shared/ipc/sharingContract.ts';

/** Small letters and figures that nobody takes for each other, on paper or by telephone. */
const characters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;
/** From here on a passphrase that nobody can guess withstands who only tries. */
const comfortable = 14;

/** A new passphrase such as `k7mp-x2qv-9tdh-4wrn`: about 79 random bits. */
export function makePassphrase(): string {
  return Array.from({ length: groups }, () => Array.from({ length: groupLength }, randomCharacter).join('')).join('-');
}

/** Each as likely as any other: bytes beyond the last whole round of the characters are thrown away. */
function randomCharacter(): string {
  const end = 256 - (256 % characters.length);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < end) return characters.charAt(byte % characters.length);
  }
}

/** What to know about a passphrase while it is typed. */
export function passphraseHint({ length }: string): string {
  if (length === 0) return 'Length counts: four or five unrelated words, or one that is made here.';
  if (length < shortestPassphrase) return `${length} of at least ${shortestPassphrase} characters.`;
  if (length < comfortable) {
    return 'This is short: whoever gets hold of the file can try as often as they like. Add a word or two.';
  }
  return 'Long enough, unless it can be guessed from what is known about you.';
}

/** What is wrong with a passphrase that is to be used; undefined for nothing. */
export function passphraseProblem(passphrase: string): string | undefined {
  if (passphrase.length >= shortestPassphrase) return undefined;
  return `Use at least ${shortestPassphrase} characters.`;
}
