import { compareCandidates } from '../../shared/domain/panel/candidate.ts';
import { type PanelMember, type PanelScorecard, panelMembers } from '../../shared/domain/panel/member.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { type CliContext, UnusableError } from './command.ts';
import { readScorecardFile } from './readScorecard.ts';
import type { Seal } from './seal.ts';

/** The members of a panel, of the scorecards of one candidate; throws as `readPanelScorecards` does. */
export async function readPanelFiles(
  paths: readonly string[],
  seal: Seal,
  context: CliContext,
): Promise<PanelMember[]> {
  return panelMembers(await readPanelScorecards(paths, seal, context));
}

/**
 * The scorecards of one candidate.
 * @throws UnusableError when a file cannot be used, or is about somebody else: who belongs together is for a person to say.
 */
export async function readPanelScorecards(
  paths: readonly string[],
  seal: Seal,
  context: CliContext,
): Promise<PanelScorecard[]> {
  const scorecards: PanelScorecard[] = [];
  for (const path of paths) {
    const { scorecard, publicKey } = await readScorecardFile(path, seal, context);
    const [first] = scorecards;
    if (first !== undefined) refuseOtherCandidate(path, scorecard, first);
    scorecards.push({ scorecard, publicKey });
  }
  return scorecards;
}

/**
 * The scorecards of any candidates, candidate by candidate in the order in which they come up.
 * @throws UnusableError when a file cannot be used
 */
export async function readCandidates(
  paths: readonly string[],
  seal: Seal,
  context: CliContext,
): Promise<PanelMember[][]> {
  const candidates: PanelScorecard[][] = [];
  for (const path of paths) {
    const { scorecard, publicKey } = await readScorecardFile(path, seal, context);
    const known = candidates.find(([first]) => first !== undefined && isSameCandidate(scorecard, first.scorecard));
    if (known === undefined) candidates.push([{ scorecard, publicKey }]);
    else known.push({ scorecard, publicKey });
  }
  return candidates.map(panelMembers);
}

function isSameCandidate(a: PanelScorecard['scorecard'], b: PanelScorecard['scorecard']): boolean {
  return compareCandidates(candidateOf(a), candidateOf(b)).kind === 'same';
}

function refuseOtherCandidate(path: string, scorecard: PanelScorecard['scorecard'], first: PanelScorecard): void {
  if (isSameCandidate(scorecard, first.scorecard)) return;
  const [candidate, expected] = [candidateOf(scorecard), candidateOf(first.scorecard)];
  const inWords = ({ name, role, email }: typeof candidate) =>
    [name, role, email].filter((part) => part !== '').join(', ');
  throw new UnusableError(
    `${path} is about another candidate (${inWords(candidate)}) than the first file (${inWords(expected)})`,
  );
}
