import type { z } from 'zod';
import { type Kit, type KitAlteration, kitAlterations, kitSchema } from '../domain/questions/kit.ts';
import type { Format } from './readDocument.ts';
import { signatureSchema } from './signature.ts';
import {
  contentOf,
  describeSignedFileProblem,
  problemsOf,
  readSigned,
  type SignedFileKind,
  type SignedFileProblem,
  signContent,
  signedText,
} from './signedFile.ts';

/** The `.kit` file: the kit itself, with its author's signature beside its fields. */
export const signedKitSchema = kitSchema.extend({ signature: signatureSchema.optional() });
export type SignedKit = z.infer<typeof signedKitSchema>;

export const signedKitFormat: Format<SignedKit> = {
  name: 'scorecard-kit',
  version: 1,
  schema: signedKitSchema,
  staysAsWritten: true,
};

const kitKind: SignedFileKind<SignedKit, KitAlteration> = {
  format: signedKitFormat,
  alterationsOf: kitAlterations,
  // Everybody asks what a kit says: who says so has to be known.
  needsSignature: true,
  words: {
    subject: 'This kit',
    altered: 'This kit was altered after its author made it. Ask the author to send it again.',
    unsigned:
      'This kit is not signed: nothing shows that it is from the author whom it names. Ask the author to send it again.',
    broken: 'Ask the author to send it again.',
  },
};

/**
 * Signs a kit with its author's key.
 * @throws Error when the key does not have 32 bytes
 */
export function signKit(kit: Kit, secretKey: Uint8Array): SignedKit {
  return signContent(kit, secretKey);
}

/** The kit without its signature. */
export function kitOf(signed: SignedKit): Kit {
  return contentOf(signed);
}

/** The text of a `.kit` file: canonical JSON, one text for one content. */
export function kitText(signed: SignedKit): string {
  return signedText(signed);
}

/** Why a `.kit` file is refused. */
export type KitFileProblem = SignedFileProblem<KitAlteration>;

/** What a `.kit` file holds, and the key that signed it. */
export type KitFileResult =
  | { ok: true; signed: SignedKit; kit: Kit; publicKey: string }
  | { ok: false; problem: KitFileProblem };

/** Reads the text of a `.kit` file, as `readSigned` reads every signed file. Never throws. */
export function readKitText(text: string): KitFileResult {
  const read = readSigned(text, kitKind);
  if (!read.ok) return read;
  if (read.publicKey === null) return { ok: false, problem: { kind: 'unsigned' } };
  return { ok: true, signed: read.signed, kit: kitOf(read.signed), publicKey: read.publicKey };
}

/** Who a kit is from, once it is verified: its key, where hash and signature are right; null for what was altered. */
export function verifiedKeyOf(signed: SignedKit): string | null {
  const { signature } = signed;
  return problemsOf(signed, kitKind).length === 0 && signature?.algorithm === 'ed25519' ? signature.publicKey : null;
}

/** Why a file is refused, as a sentence about it. */
export function describeKitFileProblem(problem: KitFileProblem): string {
  return describeSignedFileProblem(problem, kitKind.words);
}
