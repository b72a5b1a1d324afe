import { canonicalJson } from '../domain/contentHash.ts';
import { describeReadProblem, type Format, type ReadProblem, readDocument } from './readDocument.ts';
import { type Signature, type SignatureProblem, signatureOf, signatureProblem } from './signature.ts';

/** A content with its signature beside its fields. */
export type Signed<Content> = Content & { signature?: Signature | undefined };

/** The sentences about a file that is refused, or that nobody has signed. */
export interface SignedFileWords {
  altered: string;
  unsigned: string;
  /** What it is, as a sentence begins with it: 'This scorecard'. */
  subject: string;
  /** What helps when a file came broken: 'Ask the interviewer to send it again.' */
  broken: string;
}

/** A kind of file that is signed: its format, how its hashes are checked, and what is said about it. */
export interface SignedFileKind<File extends Signed<object>, Alteration> {
  format: Format<File>;
  /** Checks every hash; empty when nothing was altered after it was made. */
  alterationsOf(content: Omit<File, 'signature'>): Alteration[];
  /** Whether what nobody has signed is refused. */
  needsSignature: boolean;
  words: SignedFileWords;
}

/** What keeps a file from being taken for what its author made. `altered`: a hash does not fit its content. */
export type SignedProblem<Alteration> = { kind: 'altered'; alterations: Alteration[] } | SignatureProblem;

/** Why the text of a signed file is refused. */
export type SignedFileProblem<Alteration> = { kind: 'unreadable'; problem: ReadProblem } | SignedProblem<Alteration>;

/** What a file holds, and under which key; null for a file that nobody has signed. */
export type SignedReading<File, Alteration> =
  | { ok: true; signed: File; publicKey: string | null }
  | { ok: false; problem: SignedFileProblem<Alteration> };

/**
 * Signs a content with its author's key.
 * @throws Error when the key does not have 32 bytes
 */
export function signContent<Content extends object>(
  content: Content,
  secretKey: Uint8Array,
): Content & { signature: Signature } {
  return { ...content, signature: signatureOf(content, secretKey) };
}

/** The content without its signature. */
export function contentOf<File extends Signed<object>>({ signature: _, ...content }: File): Omit<File, 'signature'> {
  return content;
}

/** The text of a signed file: canonical JSON, one text for one content. */
export function signedText(signed: Signed<object>): string {
  return canonicalJson(signed);
}

/** Checks hashes and signature; empty when all is well. */
export function problemsOf<File extends Signed<object>, Alteration>(
  signed: File,
  kind: Pick<SignedFileKind<File, Alteration>, 'alterationsOf'>,
): SignedProblem<Alteration>[] {
  const content = contentOf(signed);
  const alterations = kind.alterationsOf(content);
  const altered: SignedProblem<Alteration>[] = alterations.length === 0 ? [] : [{ kind: 'altered', alterations }];
  const problem = signatureProblem(content, signed.signature);
  return problem === null ? altered : [...altered, problem];
}

/**
 * Reads the text of a signed file. It has one text: whatever differs from it in a single character, be it white space, was
 * altered. Only one line break at the end is let through, since editors and mail programs add one. An unsigned file, where the
 * kind has such, may be laid out in any way: its hashes are over the content. Never throws.
 */
export function readSigned<File extends Signed<object>, Alteration>(
  text: string,
  kind: SignedFileKind<File, Alteration>,
): SignedReading<File, Alteration> {
  const read = readDocument(text, kind.format);
  if (!read.ok) return { ok: false, problem: { kind: 'unreadable', problem: read.problem } };
  const signed = read.value;
  const refusal = problemsOf(signed, kind).find((problem) => problem.kind !== 'unsigned' || kind.needsSignature);
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const { signature } = signed;
  if (signature?.algorithm !== 'ed25519') return { ok: true, signed, publicKey: null };
  const isCanonical = text.replace(/\r?\n$/, '') === signedText(signed);
  if (!isCanonical) return { ok: false, problem: { kind: 'altered', alterations: [] } };
  return { ok: true, signed, publicKey: signature.publicKey };
}

/** What is wrong with a file, as a sentence. */
export function describeSignedProblem(problem: SignedProblem<unknown>, words: SignedFileWords): string {
  switch (problem.kind) {
    case 'altered':
    case 'wrongSignature':
      return words.altered;
    case 'unknownSignature':
      return `${words.subject} is signed in a way that this version of Scorecard does not know (“${problem.algorithm}”). Update the app to open it.`;
    case 'unsigned':
      return words.unsigned;
  }
}

/** Why a file is refused, as a sentence about it. */
export function describeSignedFileProblem(problem: SignedFileProblem<unknown>, words: SignedFileWords): string {
  if (problem.kind !== 'unreadable') return describeSignedProblem(problem, words);
  const sentence = `This file ${describeReadProblem(problem.problem)}.`;
  const isBroken = problem.problem.kind === 'empty' || problem.problem.kind === 'notJson';
  return isBroken ? `${sentence} ${words.broken}` : sentence;
}
