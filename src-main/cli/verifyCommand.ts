import { spokenKey } from '../../shared/domain/panel/knownKeys.ts';
import { type Alteration, latestRevision, shortHash } from '../../shared/domain/scorecard.ts';
import { readScorecardText, type ScorecardFileProblem } from '../../shared/files/signedScorecard.ts';
import { type Command, exitCodes, UnusableError } from './command.ts';
import { parseCommand } from './parse.ts';
import { describeFileProblem, readText } from './readScorecard.ts';

export const verifyCommand: Command = {
  usage: 'FILE',
  summary: 'check that a scorecard is what was submitted: exit code 0 if it is, 1 if it is not',
  async run(args, { out }) {
    const { file } = parseCommand(args, {}, 1);
    const result = readScorecardText(await readText(file));
    if (!result.ok) {
      const sentence = inWords(file, result.problem);
      if (!wasScorecard(result.problem)) throw new UnusableError(sentence);
      out(sentence);
      return exitCodes.negative;
    }
    const { scorecard, publicKey } = result.value;
    const amendments = scorecard.revisions.length - 1;
    const amended = amendments === 0 ? '' : `, ${amendments} ${amendments === 1 ? 'amendment' : 'amendments'}`;
    const signed = publicKey === null ? '' : `, signed by ${spokenKey(publicKey)}`;
    out(`${file} is unaltered: SHA-256 ${shortHash(latestRevision(scorecard).hash)}${amended}${signed}`);
    return exitCodes.fine;
  },
};

/** A scorecard with the wrong content was altered, too; anything else is no scorecard that could be checked. */
function wasScorecard(problem: ScorecardFileProblem): boolean {
  if (problem.kind === 'unreadable') return problem.problem.kind === 'invalid';
  return problem.kind !== 'unknownSignature';
}

function inWords(file: string, problem: ScorecardFileProblem): string {
  if (problem.kind !== 'altered') return describeFileProblem(file, problem);
  const details = problem.alterations.map(describe);
  return `${file} was altered: ${details.length === 0 ? 'its text is not the one that was signed' : details.join('; ')}`;
}

function describe({ kind, revision }: Alteration): string {
  const state = revision === 0 ? 'the submission' : `amendment ${revision}`;
  switch (kind) {
    case 'content':
      return `the content of ${state} does not match its hash`;
    case 'chain':
      return `${state} does not follow the state before it`;
    case 'plan':
      return `${state} was asked another plan`;
    case 'identity':
      return `${state} belongs to another interview`;
  }
}
