import { spokenKey } from '../../shared/domain/panel/knownKeys.ts';
import { editionBy, kitTitle } from '../../shared/domain/questions/kit.ts';
import { type Alteration, latestRevision, shortHash } from '../../shared/domain/scorecard/scorecard.ts';
import { readKitText, signedKitFormat } from '../../shared/files/signedKit.ts';
import {
  readScorecardText,
  type ScorecardFileProblem,
  signedScorecardFormat,
} from '../../shared/files/signedScorecard.ts';
import { parseFiles } from './arguments.ts';
import { type CliContext, type Command, exitCodes, UnusableError } from './command.ts';
import { describeKitProblem } from './readKit.ts';
import { describeFileProblem, readText } from './readScorecard.ts';
import { forEachFile } from './several.ts';

export const verifyCommand: Command = {
  usage: 'FILE…',
  summary:
    'check that scorecards and kits are what was submitted or made: exit code 0 if they are, 1 if one is not, 2 if one is neither',
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
  if (!result.ok && holdsKit(result.problem)) return verifyKit(file, text, context);
  if (!result.ok) {
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

function verifyKit(file: string, text: string, context: CliContext): number {
  const result = readKitText(text);
  if (result.ok) {
    const { kit, publicKey } = result;
    const by = `${editionBy(kit)}, signed by ${spokenKey(publicKey)}`;
    context.out(`${file} is unaltered: “${kitTitle(kit)}”, ${by}, SHA-256 ${shortHash(kit.hash)}`);
    return exitCodes.fine;
  }
  const { problem } = result;
  const wasKit =
    problem.kind === 'unreadable' ? problem.problem.kind === 'invalid' : problem.kind !== 'unknownSignature';
  if (!wasKit) throw new UnusableError(describeKitProblem(file, problem));
  context.out(describeKitProblem(file, problem));
  return exitCodes.negative;
}

function holdsKit(problem: ScorecardFileProblem): boolean {
  if (problem.kind !== 'unreadable' || problem.problem.kind !== 'otherFormat') return false;
  return problem.problem.format === signedKitFormat.name;
}

/** A scorecard with the wrong content was altered, too; anything else is no scorecard that could be checked. */
function wasScorecard(text: string, problem: ScorecardFileProblem): boolean {
  if (problem.kind !== 'unreadable') return problem.kind !== 'unknownSignature';
  return problem.problem.kind === 'invalid' && formatOf(text) === signedScorecardFormat.name;
}

function formatOf(text: string): unknown {
  return (JSON.parse(text) as { format?: unknown } | null)?.format;
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
