import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CliContext, type Command, exitCodes, UnusableError, UsageError } from './command.ts';
import { helpFor, overview, usageOf } from './help.ts';
import { didYouMean } from './nearest.ts';

/**
 * Every command by its name, in the order in which help shows them. Each is loaded when it is wanted: loading all of them takes
 * longer than most do.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parseGuideCommand.ts')).guideCommand,
  pdf: async () => (await import('./pdfCommand.ts')).pdfCommand,
  text: async () => (await import('./textCommand.ts')).textCommand,
  compare: async () => (await import('./compareCommand.ts')).compareCommand,
  csv: async () => (await import('./csvCommand.ts')).csvCommand,
  'panel-pdf': async () => (await import('./panelPdfCommand.ts')).panelPdfCommand,
  kit: async () => (await import('./kitCommand.ts')).kitCommand,
  plan: async () => (await import('./planCommand.ts')).planCommand,
  verify: async () => (await import('./verifyCommand.ts')).verifyCommand,
  doctor: async () => (await import('./doctorCommand.ts')).doctorCommand,
  schema: async () => (await import('./schemaCommand.ts')).schemaCommand,
  'export-sample': async () => (await import('./exportSampleCommand.ts')).exportSampleCommand,
};

const helpOptions = ['--help', '-h'];
const versionOptions = ['--version', '-V'];

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function runCli([name, ...args]: string[], context: CliContext): Promise<number> {
  if (name === undefined) return refuse('a command is missing', context);
  if (versionOptions.includes(name)) return print(await versionOf(context), context);
  if (helpOptions.includes(name) || name === 'help') return help(args, context);
  const command = await commandOf(name);
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

async function commandOf(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? commands[name]?.() : undefined;
}

async function allCommands(): Promise<Map<string, Command>> {
  const entries = Object.entries(commands).map(async ([name, load]) => [name, await load()] as const);
  return new Map(await Promise.all(entries));
}

/** What stands behind '--' is a file, whatever it is called. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => helpOptions.includes(arg));
}

async function help([name]: readonly string[], context: CliContext): Promise<number> {
  if (name === undefined) return print(overview(await allCommands()), context);
  const command = await commandOf(name);
  return command === undefined ? unknown(name, context) : print(helpFor(name, command), context);
}

function unknown(name: string, context: CliContext): number {
  return refuse(`there is no command '${name}'${didYouMean(name, Object.keys(commands))}`, context);
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
  const described: unknown = JSON.parse(await readFile(join(appRoot, 'package.json'), 'utf8'));
  const isTold = typeof described === 'object' && described !== null && 'version' in described;
  return `scorecard ${isTold ? String(described.version) : '(of no known version)'}`;
}
