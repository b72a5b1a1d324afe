import { findAlterations, latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import {
  readScorecardText,
  refuses,
  type ScorecardFileProblem,
  type SignedScorecard,
  verify,
  withoutSignature,
} from '../../shared/files/signedScorecard.ts';

/** What is in a file: a scorecard whose hashes and signature are right, or why it is refused. */
export type ScorecardReading = { ok: true; signed: SignedScorecard } | { ok: false; problem: ScorecardFileProblem };

/** Reads and verifies the bytes of a `.scorecard` file. Never throws; takes about 150 ms for a megabyte. */
export function readScorecard(bytes: Uint8Array): ScorecardReading {
  const text = decode(bytes);
  if (text === null) return { ok: false, problem: { kind: 'unreadable', problem: { kind: 'notJson' } } };
  const verified = readScorecardText(text);
  return verified.ok ? { ok: true, signed: verified.signed } : verified;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a stored scorecard is still what its interviewer submitted: its hashes, their chain, and its signature. */
export type IsIntact = (signed: SignedScorecard) => boolean;

/**
 * A signature takes some milliseconds to verify, and is verified once for a content: the hashes, which are looked at each time,
 * tell that it is the same.
 */
export function createIntegrityCheck(): IsIntact {
  const verified = new Set<string>();
  return (signed) => {
    const mark = JSON.stringify([latestRevision(signed).hash, signed.signature]);
    if (verified.has(mark)) return findAlterations(withoutSignature(signed)).length === 0;
    const isIntact = !verify(signed).some(refuses);
    if (isIntact) verified.add(mark);
    return isIntact;
  };
}
