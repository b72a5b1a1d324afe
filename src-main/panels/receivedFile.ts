import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import type { ReceiptOutcome } from '../../shared/domain/panel/receive.ts';
import type { EditionFileProblem } from '../../shared/files/signedEdition.ts';
import type { ScorecardFileProblem } from '../../shared/files/signedScorecard.ts';
import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { refusedReceipt } from '../../shared/ipc/panelContract.ts';
import type { ProtectionProblem } from '../trust/protection/problems.ts';

/** A file as it comes: from the window, from a dialog, from a shared folder. */
export interface IncomingFile {
  name: string;
  bytes: Uint8Array;
}

/** What became of a file: what the user is told, and what a shared folder has to know of it. */
export interface Received {
  receipt: PanelReceipt;
  /** Why it was refused for what is in it, or cannot be opened; null otherwise. */
  problem: ScorecardFileProblem | EditionFileProblem | ProtectionProblem | null;
  /** The scorecard, when there is one and it could be read. */
  scorecard: PanelScorecard | null;
  kind: ReceiptOutcome['kind'] | 'kit' | 'plan' | null;
}

/** A file of which nothing could be read. */
export function unread(fileName: string, text: string, problem: Received['problem'] = null): Received {
  return { receipt: refusedReceipt(fileName, text), problem, scorecard: null, kind: null };
}
