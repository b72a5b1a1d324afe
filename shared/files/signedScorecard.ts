import type { z } from 'zod';
import type { PanelScorecard } from '../domain/panel/member.ts';
import {
  type Alteration,
  findAlterations,
  type Scorecard,
  scorecardSchema,
  scorecardVersion,
} from '../domain/scorecard/scorecard.ts';
import type { Format } from './readDocument.ts';
import { signatureSchema } from './signature.ts';
import {
  contentOf,
  describeSignedFileProblem,
  describeSignedProblem,
  problemsOf,
  readSigned,
  type SignedFileKind,
  type SignedFileProblem,
  type SignedProblem,
  signContent,
  signedText,
} from './signedFile.ts';

/** The `.scorecard` file: the scorecard itself, with a signature beside its fields. One without is read all the same. */
export const signedScorecardSchema = scorecardSchema.extend({
  signature: signatureSchema.describe('Who the scorecard is from; absent in one that nobody signed.').optional(),
});
export type SignedScorecard = z.infer<typeof signedScorecardSchema>;

/** The `.scorecard` file that is handed on, signed or not. */
export const signedScorecardFormat: Format<SignedScorecard> = {
  name: 'scorecard',
  version: scorecardVersion,
  schema: signedScorecardSchema,
  staysAsWritten: true,
};

const scorecardKind: SignedFileKind<SignedScorecard, Alteration> = {
  format: signedScorecardFormat,
  alterationsOf: findAlterations,
  needsSignature: false,
  words: {
    subject: 'This scorecard',
    altered: 'This scorecard was altered after it was submitted. Ask the interviewer to send it again.',
    unsigned: 'This scorecard is not signed: nothing shows that it is from the interviewer whom it names.',
    broken: 'Ask the interviewer to send it again.',
  },
};

/**
 * Signs a scorecard with its interviewer's key.
 * @throws Error when the key does not have 32 bytes
 */
export function sign(scorecard: Scorecard, secretKey: Uint8Array): SignedScorecard {
  return signContent(scorecard, secretKey);
}

/** The scorecard without its signature. */
export function withoutSignature(signed: SignedScorecard): Scorecard {
  return contentOf(signed);
}

/** What keeps a scorecard from being taken for what its interviewer submitted. An unsigned one can be read: whoever takes it has to know where it comes from. */
export type ScorecardProblem = SignedProblem<Alteration>;

/** Checks hashes, the chain of the revisions and the signature; empty when all is well. Only `unsigned` does not refuse. */
export function verify(signed: SignedScorecard): ScorecardProblem[] {
  return problemsOf(signed, scorecardKind);
}

/** Whether a problem keeps the scorecard out. */
export function refuses(problem: ScorecardProblem): boolean {
  return problem.kind !== 'unsigned';
}

/** What is wrong with a scorecard, as a sentence. */
export function describeScorecardProblem(problem: ScorecardProblem): string {
  return describeSignedProblem(problem, scorecardKind.words);
}

/** The text of a `.scorecard` file: canonical JSON, one text for one content. */
export function scorecardText(signed: SignedScorecard): string {
  return signedText(signed);
}

/** Why a `.scorecard` file is refused. */
export type ScorecardFileProblem = SignedFileProblem<Alteration>;

/** What a `.scorecard` file holds; `signed` is the whole of it, so that its signature can be shown to anybody later. */
export type ScorecardFileResult =
  | { ok: true; value: PanelScorecard; signed: SignedScorecard }
  | { ok: false; problem: ScorecardFileProblem };

/** Reads the text of a `.scorecard` file, as `readSigned` reads every signed file. Never throws. */
export function readScorecardText(text: string): ScorecardFileResult {
  const read = readSigned(text, scorecardKind);
  if (!read.ok) return read;
  const { signed, publicKey } = read;
  return { ok: true, value: { scorecard: withoutSignature(signed), publicKey }, signed };
}

/** Why a file is refused, as a sentence about it. */
export function describeScorecardFileProblem(problem: ScorecardFileProblem): string {
  return describeSignedFileProblem(problem, scorecardKind.words);
}
