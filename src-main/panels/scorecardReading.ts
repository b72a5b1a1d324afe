import { readDocument } from '../../shared/files/readDocument.ts';
import {
  readScorecardText,
  type ScorecardFileProblem,
  type SignedScorecard,
  signedScorecardFormat,
} from '../../shared/files/signedScorecard.ts';

/** What is in a file: a scorecard whose hashes and signature are right, or why it is refused. */
export type ScorecardReading = { ok: true; signed: SignedScorecard } | { ok: false; problem: ScorecardFileProblem };

/** Reads and verifies the bytes of a `.scorecard` file. Never throws; takes about 150 ms for a megabyte. */
export function readScorecard(bytes: Uint8Array): ScorecardReading {
  const text = decode(bytes);
  if (text === null) return { ok: false, problem: { kind: 'unreadable', problem: { kind: 'notJson' } } };
  const verified = readScorecardText(text);
  return verified.ok ? { ok: true, signed: readSigned(text) } : verified;
}

/** Reads once more what was just verified, for the signature: it is kept, so that it can be shown to anybody later. */
function readSigned(text: string): SignedScorecard {
  const read = readDocument(text, signedScorecardFormat);
  if (!read.ok) throw new Error('A scorecard that was verified cannot be read any more.');
  return read.value;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
