import { findAlterations, latestRevision } from '../../shared/domain/scorecard/scorecard.ts';
import type { EditionFileProblem } from '../../shared/files/signedEdition.ts';
import { kitFiles, type SignedKit } from '../../shared/files/signedKit.ts';
import { planFiles, type SignedPlan } from '../../shared/files/signedPlan.ts';
import {
  describeScorecardFileProblem,
  readScorecardText,
  refuses,
  type ScorecardFileProblem,
  type SignedScorecard,
  verify,
  withoutSignature,
} from '../../shared/files/signedScorecard.ts';

/**
 * What is in a file: a scorecard, a kit or a plan whose hashes and signature are right, or why it is refused, with the sentence about
 * it.
 */
export type SignedReading =
  | { ok: true; holds: 'scorecard'; signed: SignedScorecard }
  | { ok: true; holds: 'kit'; signed: SignedKit }
  | { ok: true; holds: 'plan'; signed: SignedPlan }
  | Refusal;

interface Refusal {
  ok: false;
  problem: ScorecardFileProblem | EditionFileProblem;
  text: string;
}

/** Reads and verifies the bytes of a `.scorecard`, `.kit` or `.plan` file. Never throws; takes about 150 ms for a megabyte. */
export function readSignedFile(bytes: Uint8Array): SignedReading {
  const text = decode(bytes);
  if (text === null) return refusedScorecard({ kind: 'unreadable', problem: { kind: 'notJson' } });
  const verified = readScorecardText(text);
  if (verified.ok) return { ok: true, holds: 'scorecard', signed: verified.signed };
  const format = otherFormatOf(verified.problem);
  if (format === kitFiles.format.name) {
    const kit = kitFiles.read(text);
    return kit.ok ? { ok: true, holds: 'kit', signed: kit.signed } : refusedEdition(kit.problem, kitFiles.describe);
  }
  if (format === planFiles.format.name) {
    const plan = planFiles.read(text);
    return plan.ok
      ? { ok: true, holds: 'plan', signed: plan.signed }
      : refusedEdition(plan.problem, planFiles.describe);
  }
  return refusedScorecard(verified.problem);
}

function refusedEdition(problem: EditionFileProblem, describe: (problem: EditionFileProblem) => string): Refusal {
  return { ok: false, problem, text: describe(problem) };
}

/** Why a file is refused that is none of the others. */
export function refusedScorecard(problem: ScorecardFileProblem): Refusal {
  return { ok: false, problem, text: describeScorecardFileProblem(problem) };
}

/** What else a file says that it is; null where it says nothing of the kind. */
function otherFormatOf(problem: ScorecardFileProblem): string | null {
  if (problem.kind !== 'unreadable' || problem.problem.kind !== 'otherFormat') return null;
  return problem.problem.format;
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
