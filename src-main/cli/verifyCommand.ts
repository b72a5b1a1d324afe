import { spokenKey } from '../../shared/domain/panel/knownKeys.ts';
import { type Alteration, latestRevision, shortHash } from '../../shared/domain/scorecard/scorecard.ts';
import {
  readScorecardText,
  type ScorecardFileProblem,
  signedScorecardFormat,
} from '../../shared/files/signedScorecard.ts';
import { parseFiles } from './arguments.ts';
import { type CliContext, type Command, exitCodes, UnusableError } from './command.ts';
import { describeFileProblem, readText } from './readScorecard.ts';
import { forEachFile } from './several.ts';
import { formatOf, verifyEdition } from './verifyEdition.ts';

export const verifyCommand: Command = {
  usage: 'FILE…',
  summary:
    'check that scorecards, kits and plans are what was submitted or made: exit code 0 if they are, 1 if one is not, 2 if one is neither',
  options: {},
  example: 'verify *.scorecard',
  run(args, context) {
    const { files } = parseFiles(args, {});
    return forEachFile(files, context, (file) => verifyOne(file, context));
  },
};

async function verifyOne(file: string, context: CliContext): Promise<number> {
  const text = await readText(file, context);
  const result = readScorecardText(text);
  if (!result.ok) {
    const other = otherFormatOf(result.problem);
    const code = other === null ? null : verifyEdition(file, text, other, context);
    if (code !== null) return code;
    const sentence = inWords(file, result.problem);
    if (!wasScorecard(text, result.problem)) throw new UnusableError(sentence);
    context.out(sentence);
    return exitCodes.negative;
  }
  const { scorecard, publicKey } = result.value;
  const amendments = scorecard.revisions.length - 1;
  const amended = amendments === 0 ? '' : `, ${amendments} ${amendments === 1 ? 'amendment' : 'amendments'}`;
  const signed = publicKey === null ? '' : `, signed by ${spokenKey(publicKey)}`;
  context.out(`${file} is unaltered: SHA-256 ${shortHash(latestRevision(scorecard).hash)}${amended}${signed}`);
  return exitCodes.fine;
}

/** What else a file says that it is; null where it says nothing of the kind. */
function otherFormatOf(problem: ScorecardFileProblem): string | null {
  if (problem.kind !== 'unreadable' || problem.problem.kind !== 'otherFormat') return null;
  return problem.problem.format;
}

/** A scorecard with the wrong content was altered, too; anything else is no scorecard that could be checked. */
function wasScorecard(text: string, problem: ScorecardFileProblem): boolean {
  if (problem.kind !== 'unreadable') return problem.kind !== 'unknownSignature';
  return problem.problem.kind === 'invalid' && formatOf(text) === signedScorecardFormat.name;
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
