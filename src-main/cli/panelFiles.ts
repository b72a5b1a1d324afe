import { compareCandidates } from '../../shared/domain/panel/candidate.ts';
import { type PanelMember, type PanelScorecard, panelMembers } from '../../shared/domain/panel/member.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { type CliContext, UnusableError } from './command.ts';
import { readScorecardFile } from './readScorecard.ts';
import { createSeal } from './seal.ts';

/** The members of a panel, of the scorecards of one candidate; throws as `readPanelScorecards` does. */
export async function readPanelFiles(paths: readonly string[], env: CliContext['env']): Promise<PanelMember[]> {
  return panelMembers(await readPanelScorecards(paths, env));
}

/**
 * The scorecards of one candidate.
 * @throws UnusableError when a file cannot be used, or is about somebody else: who belongs together is for a person to say.
 */
export async function readPanelScorecards(paths: readonly string[], env: CliContext['env']): Promise<PanelScorecard[]> {
  const seal = createSeal(env);
  const scorecards: PanelScorecard[] = [];
  for (const path of paths) {
    const { scorecard, publicKey } = await readScorecardFile(path, seal);
    const [first] = scorecards;
    if (first !== undefined) refuseOtherCandidate(path, scorecard, first);
    scorecards.push({ scorecard, publicKey });
  }
  return scorecards;
}

function refuseOtherCandidate(path: string, scorecard: PanelScorecard['scorecard'], first: PanelScorecard): void {
  const [candidate, expected] = [candidateOf(scorecard), candidateOf(first.scorecard)];
  if (compareCandidates(candidate, expected).kind === 'same') return;
  const inWords = ({ name, role, email }: typeof candidate) =>
    [name, role, email].filter((part) => part !== '').join(', ');
  throw new UnusableError(
    `${path} is about another candidate (${inWords(candidate)}) than the first file (${inWords(expected)})`,
  );
}
