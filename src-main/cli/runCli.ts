import { type CliContext, type Command, exitCodes, UnusableError, UsageError } from './command.ts';
import { compareCommand } from './compareCommand.ts';
import { csvCommand } from './csvCommand.ts';
import { exportSampleCommand } from './exportSampleCommand.ts';
import { panelPdfCommand } from './panelPdfCommand.ts';
import { guideCommand } from './parseCommand.ts';
import { pdfCommand } from './pdfCommand.ts';
import { schemaCommand } from './schemaCommand.ts';
import { verifyCommand } from './verifyCommand.ts';

/** Every command by its name, in the order in which help shows them. */
const commands: ReadonlyMap<string, Command> = new Map([
  ['parse', guideCommand],
  ['pdf', pdfCommand],
  ['compare', compareCommand],
  ['csv', csvCommand],
  ['panel-pdf', panelPdfCommand],
  ['verify', verifyCommand],
  ['schema', schemaCommand],
  ['export-sample', exportSampleCommand],
]);

export interface CliSurroundings extends CliContext {
  /** Writes a line to standard error. */
  fail(line: string): void;
}

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function runCli([name, ...args]: string[], surroundings: CliSurroundings): Promise<number> {
  const { out, fail } = surroundings;
  if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help') || args.includes('-h')) {
    out(help(commands.has(name ?? '') ? [name ?? ''] : [...commands.keys()]));
    return exitCodes.fine;
  }
  const command = commands.get(name ?? '');
  if (name === undefined || command === undefined) {
    fail(name === undefined ? 'scorecard: a command is missing' : `scorecard: there is no command '${name}'`);
    fail(help([...commands.keys()]));
    return exitCodes.unusable;
  }
  try {
    return await command.run(args, surroundings);
  } catch (error) {
    fail(`scorecard ${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof UsageError) fail(help([name]));
    return error instanceof UnusableError ? exitCodes.unusable : exitCodes.negative;
  }
}

function help(names: readonly string[]): string {
  const lines = names.map((name) => {
    const command = commands.get(name);
    return `  scorecard ${`${name} ${command?.usage ?? ''}`.trim()}\n      ${command?.summary ?? ''}`;
  });
  return ['Usage:', ...lines].join('\n');
}
