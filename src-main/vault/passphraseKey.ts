import { argon2id } from '@noble/hashes/argon2.js';

/** How much work a guess at a passphrase takes (Argon2id, RFC 9106): KiB of memory, passes over it, lanes. */
export interface PassphraseWork {
  memory: number;
  passes: number;
  lanes: number;
}

/** What OWASP's Password Storage Cheat Sheet asks for at least; about a second with the library in JavaScript. */
export const usualWork: PassphraseWork = { memory: 19_456, passes: 2, lanes: 1 };

/** What the thread that works on a passphrase is given. */
export interface PassphraseKeyJob extends PassphraseWork {
  passphrase: string;
  salt: Uint8Array;
}

/**
 * The key that a passphrase gives, 32 bytes. Takes about a second in which nothing else goes on.
 * @param onProgress told the share that is done, from 0 to 1
 */
export function passphraseKey(
  { passphrase, salt, memory, passes, lanes }: PassphraseKeyJob,
  onProgress: (share: number) => void = () => undefined,
): Uint8Array {
  // However the keyboard puts letters and accents together.
  return argon2id(passphrase.normalize('NFKC'), salt, { m: memory, t: passes, p: lanes, dkLen: 32, onProgress });
}
