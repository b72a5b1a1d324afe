import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSampleInterview, sampleInterviewSchema } from '../../shared/domain/interview/sampleInterview.ts';
import { submit } from '../../shared/domain/scorecard/scorecard.ts';
import { bankFormat } from '../../shared/files/formats/bankFile.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import { parseCommand } from './arguments.ts';
import { type CliContext, type Command, exitCodes } from './command.ts';

/** The sample has the same id and the same times whenever and wherever it is made. */
const sampleId = '5a3b1e0c-7d24-4c19-9f66-2b8e4d10a7c5';
const sampleEnd = Date.UTC(2026, 2, 12, 11);

export const exportSampleCommand: Command = {
  usage: '',
  options: {},
  example: 'export-sample > sample.scorecard',
  summary: 'print a submitted sample scorecard, always the same',
  async run(args, context) {
    parseCommand(args, {}, 0);
    const bank = readDocument(await resource(context, 'bank', 'senior-backend-engineer.json'), bankFormat);
    if (!bank.ok) throw new Error(`the built-in question bank ${describeReadProblem(bank.problem)}`);
    const { questions, sets } = bank.value;
    const sample = sampleInterviewSchema.parse(JSON.parse(await resource(context, 'sample', 'sample-interview.json')));
    const scorecard = submit(buildSampleInterview(sample, questions, sets, sampleId, sampleEnd), sampleEnd, 0);
    if (scorecard === null) throw new Error('the sample interview is not complete');
    context.out(JSON.stringify(scorecard, null, 2));
    return exitCodes.fine;
  },
};

function resource({ appRoot }: CliContext, ...path: string[]): Promise<string> {
  return readFile(join(appRoot, 'resources', ...path), 'utf8');
}
