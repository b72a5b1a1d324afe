import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../domain/contentHash.ts';
import { publicKeySchema } from '../domain/panel/knownKeys.ts';
import type { PanelScorecard } from '../domain/panel/member.ts';
import { type Alteration, findAlterations, type Scorecard, scorecardSchema } from '../domain/scorecard/scorecard.ts';
import { clip, toSingleLine } from '../domain/text.ts';
import { describeReadProblem, type Format, type ReadProblem, readDocument } from './readDocument.ts';

const ed25519SignatureSchema = z.strictObject({
  algorithm: z.literal('ed25519'),
  publicKey: publicKeySchema,
  /** The signature (RFC 8032) over the scorecard's canonical JSON in UTF-8, in 128 lower-case hexadecimal digits. */
  value: z.string().regex(/^[0-9a-f]{128}$/),
});

/** A signature of a kind that this version does not know. Only its name is kept: what else it holds cannot be judged. */
const foreignSignatureSchema = z
  .object({ algorithm: z.string().regex(/^(?!ed25519$)/, 'is not a complete signature') })
  .transform(({ algorithm }) => ({ algorithm: 'unknown' as const, name: clip(toSingleLine(algorithm), 80) }));

/** Who a scorecard is from. A scorecard without one is read all the same. */
export const signatureSchema = z.union([ed25519SignatureSchema, foreignSignatureSchema]);
export type Signature = z.infer<typeof signatureSchema>;

/** The `.scorecard` file: the scorecard itself, with a signature beside its fields. */
export const signedScorecardSchema = scorecardSchema.extend({ signature: signatureSchema.optional() });
export type SignedScorecard = z.infer<typeof signedScorecardSchema>;

/** The `.scorecard` file that is handed on, signed or not. */
export const signedScorecardFormat: Format<SignedScorecard> = {
  name: 'scorecard',
  version: 3,
  schema: signedScorecardSchema,
  staysAsWritten: true,
};

/** A fresh secret key, 32 random bytes. `crypto` is a global of Node 20 and of every secure page. */
export function newSecretKey(): Uint8Array {
  return ed25519.utils.randomSecretKey();
}

/** The public key of a secret one, in 64 hexadecimal digits. */
export function publicKeyOf(secretKey: Uint8Array): string {
  return bytesToHex(ed25519.getPublicKey(secretKey));
}

/**
 * Signs a scorecard with its interviewer's key.
 * @throws Error when the key does not have 32 bytes
 */
export function sign(scorecard: Scorecard, secretKey: Uint8Array): SignedScorecard {
  const value = bytesToHex(ed25519.sign(messageOf(scorecard), secretKey));
  return { ...scorecard, signature: { algorithm: 'ed25519', publicKey: publicKeyOf(secretKey), value } };
}

/** The scorecard without its signature. */
export function withoutSignature({ signature: _, ...scorecard }: SignedScorecard): Scorecard {
  return scorecard;
}

function messageOf(scorecard: Scorecard): Uint8Array {
  return utf8ToBytes(canonicalJson(scorecard));
}

/** What keeps a scorecard from being taken for what its interviewer submitted. */
export type ScorecardProblem =
  /** A hash does not fit its content. */
  | { kind: 'altered'; alterations: Alteration[] }
  /** The hashes fit, but the signature is not one of this content by this key: somebody has made the hashes anew. */
  | { kind: 'wrongSignature' }
  | { kind: 'unknownSignature'; algorithm: string }
  /** Nothing tells who it is from. It can be read; whoever takes it has to know where it comes from. */
  | { kind: 'unsigned' };

/** Checks hashes, the chain of the revisions and the signature; empty when all is well. Only `unsigned` does not refuse. */
export function verify(signed: SignedScorecard): ScorecardProblem[] {
  const scorecard = withoutSignature(signed);
  const alterations = findAlterations(scorecard);
  const altered: ScorecardProblem[] = alterations.length === 0 ? [] : [{ kind: 'altered', alterations }];
  return [...altered, ...signatureProblems(scorecard, signed.signature)];
}

/** Whether a problem keeps the scorecard out. */
export function refuses(problem: ScorecardProblem): boolean {
  return problem.kind !== 'unsigned';
}

function signatureProblems(scorecard: Scorecard, signature: Signature | undefined): ScorecardProblem[] {
  if (signature === undefined) return [{ kind: 'unsigned' }];
  if (signature.algorithm !== 'ed25519') return [{ kind: 'unknownSignature', algorithm: signature.name }];
  return isSignedBy(scorecard, signature) ? [] : [{ kind: 'wrongSignature' }];
}

/** Strict as RFC 8032 is: one key and one content have one valid encoding, and keys of small order are none. */
function isSignedBy(scorecard: Scorecard, signature: z.infer<typeof ed25519SignatureSchema>): boolean {
  const [value, key] = [hexToBytes(signature.value), hexToBytes(signature.publicKey)];
  return ed25519.verify(value, messageOf(scorecard), key, { zip215: false });
}

/** What is wrong with a scorecard, as a sentence. */
export function describeScorecardProblem(problem: ScorecardProblem): string {
  switch (problem.kind) {
    case 'altered':
    case 'wrongSignature':
      return 'This scorecard was altered after it was submitted. Ask the interviewer to send it again.';
    case 'unknownSignature':
      return `This scorecard is signed in a way that this version of Scorecard does not know (“${problem.algorithm}”). Update the app to open it.`;
    case 'unsigned':
      return 'This scorecard is not signed: nothing shows that it is from the interviewer whom it names.';
  }
}

/** The text of a `.scorecard` file: canonical JSON, one text for one content. */
export function scorecardText(signed: SignedScorecard): string {
  return canonicalJson(signed);
}

/** Why a `.scorecard` file is refused. */
export type ScorecardFileProblem = { kind: 'unreadable'; problem: ReadProblem } | ScorecardProblem;

/** What a `.scorecard` file holds; `signed` is the whole of it, so that its signature can be shown to anybody later. */
export type ScorecardFileResult =
  | { ok: true; value: PanelScorecard; signed: SignedScorecard }
  | { ok: false; problem: ScorecardFileProblem };

/**
 * Reads the text of a `.scorecard` file. A signed file has one text: whatever differs from it in a single character, be it white
 * space, was altered. Only one line break at the end is let through, since editors and mail programs add one. An unsigned file may
 * be laid out in any way: its hashes are over the content. Never throws.
 */
export function readScorecardText(text: string): ScorecardFileResult {
  const read = readDocument(text, signedScorecardFormat);
  if (!read.ok) return { ok: false, problem: { kind: 'unreadable', problem: read.problem } };
  const refusal = verify(read.value).find(refuses);
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const scorecard = withoutSignature(read.value);
  const { signature } = read.value;
  const signed = read.value;
  if (signature?.algorithm !== 'ed25519') return { ok: true, value: { scorecard, publicKey: null }, signed };
  const isCanonical = text.replace(/\r?\n$/, '') === scorecardText(read.value);
  if (!isCanonical) return { ok: false, problem: { kind: 'altered', alterations: [] } };
  return { ok: true, value: { scorecard, publicKey: signature.publicKey }, signed };
}

/** Why a file is refused, as a sentence about it. */
export function describeScorecardFileProblem(problem: ScorecardFileProblem): string {
  if (problem.kind !== 'unreadable') return describeScorecardProblem(problem);
  const sentence = `This file ${describeReadProblem(problem.problem)}.`;
  const isBroken = problem.problem.kind === 'empty' || problem.problem.kind === 'notJson';
  return isBroken ? `${sentence} Ask the interviewer to send it again.` : sentence;
}
