import { findAlterations, type Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { scorecardText, sign } from '../../shared/files/signedScorecard.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { Trust } from '../trust/openTrust.ts';
import { scorecardFacts } from './scorecardSummary.ts';

/** Gives the text of one's own `.scorecard` file, signed. What was altered after it was submitted is not handed on. */
export type SignedText = (scorecard: Scorecard) => Promise<Result<string>>;

const alteredOwn = err(
  'notAllowed',
  'Your scorecard was altered after it was submitted, so it is not handed on. An earlier state may be in the folder “backup” inside the data folder.',
);

export function createSigning({ identity, keys }: Pick<Trust, 'identity' | 'keys'>): SignedText {
  return async (scorecard) => {
    if (findAlterations(scorecard).length > 0) return alteredOwn;
    const key = await identity.secretKey();
    if (!key.ok) return key;
    const signed = sign(scorecard, key.value);
    // One's own name is known as well: another key under it is told like any other.
    const { interviewer } = scorecardFacts({ scorecard, publicKey: null });
    if (signed.signature?.algorithm === 'ed25519') keys.meet(interviewer, signed.signature.publicKey);
    return ok(scorecardText(signed));
  };
}
