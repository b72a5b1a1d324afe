import { basename, join } from 'node:path';
import { forkGuideProcess } from '../guide/forkedProcess.ts';
import type { GuideFile } from '../guide/guideFile.ts';
import { readGuideFile } from '../guide/guideFile.ts';
import { createGuideReader, type ReadingOutcome } from '../guide/guideReader.ts';
import { describeUnreadable, UnreadableError } from '../guide/unreadable.ts';
import { type Command, exitCodes, UnusableError } from './command.ts';
import { parseCommand } from './parse.ts';

export const guideCommand: Command = {
  usage: 'FILE',
  summary: 'print the questions and rubric points of an interview guide as JSON',
  async run(args, { appRoot, out }) {
    const { file } = parseCommand(args, {}, 1);
    const reading = await read(await load(file), join(appRoot, 'out', 'main', 'guideWorker.js'));
    out(JSON.stringify(reading.guide, null, 2));
    return exitCodes.fine;
  },
};

async function load(path: string): Promise<GuideFile> {
  try {
    return await readGuideFile(path);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnusableError(describeUnreadable(basename(path), error));
  }
}

type Reading = Extract<ReadingOutcome, { ok: true }>['value'];

async function read(file: GuideFile, worker: string): Promise<Reading> {
  let detail: unknown;
  const reader = createGuideReader({
    start: () => forkGuideProcess(worker),
    report: (_, error) => {
      detail = error;
    },
  });
  const outcome = await reader.read(file);
  // What nobody foresaw has its reason on the command line; nobody reads a log here.
  if (detail !== undefined) throw detail;
  if (outcome === null || !outcome.ok) throw new UnusableError(outcome?.error.message ?? 'the reading was cancelled');
  return outcome.value;
}
