import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../domain/contentHash.ts';
import { publicKeySchema } from '../domain/panel/knownKeys.ts';
import { clip, toSingleLine } from '../domain/plainText.ts';

const ed25519SignatureSchema = z.strictObject({
  algorithm: z.literal('ed25519').describe('Ed25519 (RFC 8032).'),
  publicKey: publicKeySchema.describe('The signer’s public key, in 64 lower-case hexadecimal digits.'),
  value: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .describe('The signature over the content’s canonical JSON in UTF-8, in 128 lower-case hexadecimal digits.'),
});

/** A signature of a kind that this version does not know. Only its name is kept: what else it holds cannot be judged. */
const foreignSignatureSchema = z
  .object({
    algorithm: z
      .string()
      .regex(/^(?!ed25519$)/, 'is not a complete signature')
      .describe('A kind of signature that this version does not know and cannot judge.'),
  })
  .transform(({ algorithm }) => ({ algorithm: 'unknown' as const, name: clip(toSingleLine(algorithm), 80) }));

/** Who a file is from; it stands beside the fields of what it signs. */
export const signatureSchema = z.union([ed25519SignatureSchema, foreignSignatureSchema]);
export type Signature = z.infer<typeof signatureSchema>;

/** A fresh secret key, 32 random bytes. `crypto` is a global of Node 20 and of every secure page. */
export function newSecretKey(): Uint8Array {
  return ed25519.utils.randomSecretKey();
}

/** The public key of a secret one, in 64 hexadecimal digits. */
export function publicKeyOf(secretKey: Uint8Array): string {
  return bytesToHex(ed25519.getPublicKey(secretKey));
}

/**
 * The signature of a content by a key.
 * @throws Error when the key does not have 32 bytes
 */
export function signatureOf(content: object, secretKey: Uint8Array): Signature {
  const value = bytesToHex(ed25519.sign(messageOf(content), secretKey));
  return { algorithm: 'ed25519', publicKey: publicKeyOf(secretKey), value };
}

/** What a signature says about the content beside which it stands. */
export type SignatureProblem =
  /** It is not one of this content by this key: somebody has changed the content and made its hashes anew. */
  | { kind: 'wrongSignature' }
  | { kind: 'unknownSignature'; algorithm: string }
  /** Nothing tells who it is from. */
  | { kind: 'unsigned' };

/** What is wrong with a content's signature; null when nothing is. */
export function signatureProblem(content: object, signature: Signature | undefined): SignatureProblem | null {
  if (signature === undefined) return { kind: 'unsigned' };
  if (signature.algorithm !== 'ed25519') return { kind: 'unknownSignature', algorithm: signature.name };
  return isSignedBy(content, signature) ? null : { kind: 'wrongSignature' };
}

/** Strict as RFC 8032 is: one key and one content have one valid encoding, and keys of small order are none. */
function isSignedBy(content: object, signature: z.infer<typeof ed25519SignatureSchema>): boolean {
  const [value, key] = [hexToBytes(signature.value), hexToBytes(signature.publicKey)];
  return ed25519.verify(value, messageOf(content), key, { zip215: false });
}

function messageOf(content: object): Uint8Array {
  return utf8ToBytes(canonicalJson(content));
}
