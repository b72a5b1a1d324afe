import { type Alteration, findAlterations, latestRevision, shortHash } from '../../shared/domain/scorecard.ts';
import { scorecardFormat } from '../../shared/files/formats.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import { type Command, exitCodes, UnusableError } from './command.ts';
import { parseCommand } from './parse.ts';
import { readText } from './readScorecard.ts';

export const verifyCommand: Command = {
  usage: 'FILE',
  summary: 'check that a scorecard is what was submitted: exit code 0 if it is, 1 if it is not',
  async run(args, { out }) {
    const { file } = parseCommand(args, {}, 1);
    const result = readDocument(await readText(file), scorecardFormat);
    if (!result.ok) {
      const sentence = `${file} ${describeReadProblem(result.problem)}`;
      // A scorecard with the wrong content was altered, too; anything else is no scorecard that could be checked.
      if (result.problem.kind !== 'invalid') throw new UnusableError(sentence);
      out(sentence);
      return exitCodes.negative;
    }
    const alterations = findAlterations(result.value);
    if (alterations.length > 0) {
      out(`${file} was altered: ${alterations.map(describe).join('; ')}`);
      return exitCodes.negative;
    }
    const amendments = result.value.revisions.length - 1;
    const amended = amendments === 0 ? '' : `, ${amendments} ${amendments === 1 ? 'amendment' : 'amendments'}`;
    out(`${file} is unaltered: SHA-256 ${shortHash(latestRevision(result.value).hash)}${amended}`);
    return exitCodes.fine;
  },
};

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
