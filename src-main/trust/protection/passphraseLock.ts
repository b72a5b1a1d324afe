import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { type Identity, type Recipient, Stanza } from 'age-encryption';

/** Told how much of the work is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** What the thread that works on a passphrase is given. */
export type PassphraseJob =
  /** `work`: the base-2 logarithm of the work factor. */
  | { kind: 'protect'; content: Uint8Array; passphrase: string; work: number }
  | { kind: 'open'; content: Uint8Array; passphrase: string };

/** What it tells. Every answer but `progress` is the last one. */
export type PassphraseAnswer =
  /** `share`: from 0 to 1. */
  | { kind: 'progress'; share: number }
  | { kind: 'done'; content: Uint8Array }
  | { kind: 'wrongPassphrase' | 'protectionDamaged' | 'tooLittleMemory' };

/** What the file key is wrapped with (age-encryption.org/v1, 'scrypt recipient stanza'). */
const label = new TextEncoder().encode('age-encryption.org/v1/scrypt');
const saltLength = 16;
/** A key is used once, so that its nonce can be fixed. */
const nonce = new Uint8Array(12);

// The library has both of these, but tells nothing while it works.

/** Locks a file by a passphrase. @param work the base-2 logarithm of the work factor */
export function passphraseRecipient(passphrase: string, work: number, onProgress: OnProgress): Recipient {
  return {
    wrapFileKey(fileKey) {
      const salt = crypto.getRandomValues(new Uint8Array(saltLength));
      const key = derive(passphrase, salt, work, onProgress);
      const body = chacha20poly1305(key, nonce).encrypt(fileKey);
      return [new Stanza(['scrypt', toBase64(salt), String(work)], body)];
    },
  };
}

/** Opens what such a recipient has locked; gives null for a wrong passphrase. The header must have passed `inspect`. */
export function passphraseIdentity(passphrase: string, onProgress: OnProgress): Identity {
  return {
    unwrapFileKey([stanza]) {
      const [kind, salt = '', work = ''] = stanza?.args ?? [];
      if (stanza === undefined || kind !== 'scrypt') return null;
      const key = derive(passphrase, fromBase64(salt), Number(work), onProgress);
      try {
        return chacha20poly1305(key, nonce).decrypt(stanza.body);
      } catch {
        // The tag does not fit: it is another key.
        return null;
      }
    },
  };
}

function derive(passphrase: string, salt: Uint8Array, work: number, onProgress: OnProgress): Uint8Array {
  return scrypt(passphrase, new Uint8Array([...label, ...salt]), { N: 2 ** work, r: 8, p: 1, dkLen: 32, onProgress });
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/** @throws Error when it is not the one way to write a salt */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  if (bytes.length !== saltLength || toBase64(bytes) !== text) throw new Error('The salt is malformed.');
  return bytes;
}
