import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CliContext, type Command, exitCodes, UnusableError, UsageError } from './command.ts';
import { compareCommand } from './compareCommand.ts';
import { csvCommand } from './csvCommand.ts';
import { doctorCommand } from './doctorCommand.ts';
import { exportSampleCommand } from './exportSampleCommand.ts';
import { helpFor, overview, usageOf } from './help.ts';
import { kitCommand } from './kitCommand.ts';
import { didYouMean } from './nearest.ts';
import { panelPdfCommand } from './panelPdfCommand.ts';
import { guideCommand } from './parseGuideCommand.ts';
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
  ['kit', kitCommand],
  ['verify', verifyCommand],
  ['doctor', doctorCommand],
  ['schema', schemaCommand],
  ['export-sample', exportSampleCommand],
]);

const helpOptions = ['--help', '-h'];
const versionOptions = ['--version', '-V'];

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function runCli([name, ...args]: string[], context: CliContext): Promise<number> {
  if (name === undefined) return refuse('a command is missing', context);
  if (versionOptions.includes(name)) return print(await versionOf(context), context);
  if (helpOptions.includes(name) || name === 'help') return help(args, context);
  const command = commands.get(name);
  if (command === undefined) return unknown(name, context);
  if (asksForHelp(args)) return print(helpFor(name, command), context);
  try {
    return await command.run(args, context);
  } catch (error) {
    context.fail(`scorecard ${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof UsageError) context.fail(`${usageOf(name, command)}\n'scorecard help ${name}' explains it.`);
    return error instanceof UnusableError ? exitCodes.unusable : exitCodes.negative;
  }
}

/** What stands behind '--' is a file, whatever it is called. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => helpOptions.includes(arg));
}

function help([name]: readonly string[], context: CliContext): number {
  if (name === undefined) return print(overview(commands), context);
  const command = commands.get(name);
  return command === undefined ? unknown(name, context) : print(helpFor(name, command), context);
}

function unknown(name: string, context: CliContext): number {
  return refuse(`there is no command '${name}'${didYouMean(name, [...commands.keys()])}`, context);
}

function refuse(reason: string, { fail }: CliContext): number {
  fail(`scorecard: ${reason}`);
  fail("Usage: scorecard COMMAND …\n'scorecard help' lists the commands.");
  return exitCodes.unusable;
}

function print(text: string, { out }: CliContext): number {
  out(text);
  return exitCodes.fine;
}

async function versionOf({ appRoot }: CliContext): Promise<string> {
  const text = await readFile(join(appRoot, 'package.json'), 'utf8');
  return `scorecard ${z.object({ version: z.string() }).parse(JSON.parse(text)).version}`;
}
