import { basename, join } from 'node:path';
import { shapesRead } from '../../shared/guide/import/shapesRead.ts';
import { forkGuideProcess } from '../guide/forkedProcess.ts';
import type { GuideFile } from '../guide/guideFile.ts';
import { readGuideFile } from '../guide/guideFile.ts';
import type { ReadingOutcome } from '../guide/guideReader.ts';
import { describeUnreadable, UnreadableError } from '../guide/readers/unreadable.ts';
import { parseCommand } from './arguments.ts';
import { type Command, exitCodes, UnusableError } from './command.ts';

export const guideCommand: Command = {
  usage: 'FILE',
  options: {},
  example: 'parse guide.docx',
  summary: 'print the questions of an interview guide and what was left out as JSON; 1 if there are none',
  async run(args, { appRoot, out, fail }) {
    const { file } = parseCommand(args, {}, 1);
    const reading = await read(await load(file), join(appRoot, 'out', 'main', 'guideWorker.js'));
    out(JSON.stringify(reading.guide, null, 2));
    if (reading.guide.questions.length > 0) return exitCodes.fine;
    fail(`No questions were found in “${basename(file)}”. ${shapesRead}`);
    return exitCodes.negative;
  },
};

async function load(path: string): Promise<GuideFile> {
  try {
    return await readGuideFile(path, 'wait');
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnusableError(describeUnreadable(basename(path), error));
  }
}

type Reading = Extract<ReadingOutcome, { ok: true }>['value'];

async function read(file: GuideFile, worker: string): Promise<Reading> {
  // The process gets ready while this one loads what looks at its answer.
  const child = forkGuideProcess(worker);
  const { createGuideReader } = await import('../guide/guideReader.ts');
  let detail: unknown;
  const reader = createGuideReader({
    start: () => child,
    report: (_, error) => {
      detail = error;
    },
  });
  const result = await reader.read(file);
  // What nobody foresaw has its reason on the command line; nobody reads a log here.
  if (detail !== undefined) throw detail;
  if (result === null || !result.ok) throw new UnusableError(result?.error.message ?? 'the reading was cancelled');
  return result.value;
}
