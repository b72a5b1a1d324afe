import { findAlterations, latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import {
  describeKitFileProblem,
  type KitFileProblem,
  readKitText,
  type SignedKit,
  signedKitFormat,
} from '../../shared/files/signedKit.ts';
import {
  describeScorecardFileProblem,
  readScorecardText,
  refuses,
  type ScorecardFileProblem,
  type SignedScorecard,
  verify,
  withoutSignature,
} from '../../shared/files/signedScorecard.ts';

/** What is in a file: a scorecard or a kit whose hashes and signature are right, or why it is refused, with the sentence about it. */
export type SignedReading =
  | { ok: true; holds: 'scorecard'; signed: SignedScorecard }
  | { ok: true; holds: 'kit'; signed: SignedKit }
  | Refusal;

interface Refusal {
  ok: false;
  problem: ScorecardFileProblem | KitFileProblem;
  text: string;
}

/** Reads and verifies the bytes of a `.scorecard` or `.kit` file. Never throws; takes about 150 ms for a megabyte. */
export function readSignedFile(bytes: Uint8Array): SignedReading {
  const text = decode(bytes);
  if (text === null) return refusedScorecard({ kind: 'unreadable', problem: { kind: 'notJson' } });
  const verified = readScorecardText(text);
  if (verified.ok) return { ok: true, holds: 'scorecard', signed: verified.signed };
  return isKit(verified.problem) ? readKit(text) : refusedScorecard(verified.problem);
}

function readKit(text: string): SignedReading {
  const kit = readKitText(text);
  if (kit.ok) return { ok: true, holds: 'kit', signed: kit.signed };
  return { ok: false, problem: kit.problem, text: describeKitFileProblem(kit.problem) };
}

/** Why a file is refused that is none of the others. */
export function refusedScorecard(problem: ScorecardFileProblem): Refusal {
  return { ok: false, problem, text: describeScorecardFileProblem(problem) };
}

function isKit(problem: ScorecardFileProblem): boolean {
  if (problem.kind !== 'unreadable' || problem.problem.kind !== 'otherFormat') return false;
  return problem.problem.format === signedKitFormat.name;
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
