import type { CliOption, Command } from './command.ts';

/** 'Usage: scorecard verify FILE…'. */
export function usageOf(name: string, { usage }: Command): string {
  return `Usage: scorecard ${`${name} ${usage}`.trim()}`;
}

/** Every command with a line about it. */
export function overview(commands: ReadonlyMap<string, Command>): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  return [
    'Usage: scorecard COMMAND …',
    '',
    ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    "'scorecard help COMMAND' explains a command, 'scorecard --version' tells the version.",
    'A file called - is standard input. Exit codes: 0 all is well, 1 it is not, 2 the command could not be carried out.',
  ].join('\n');
}

/** A command with its options and an example. */
export function helpFor(name: string, command: Command): string {
  const options = Object.entries(command.options).map(
    ([option, parts]) => [nameOf(option, parts), parts.help] as const,
  );
  const width = Math.max(0, ...options.map(([option]) => option.length));
  return [
    usageOf(name, command),
    '',
    `  ${command.summary}`,
    ...(options.length === 0 ? [] : ['', 'Options:']),
    ...options.map(([option, words]) => `  ${option.padEnd(width)}  ${words}`),
    '',
    `Example: scorecard ${command.example}`,
  ].join('\n');
}

function nameOf(option: string, { short, value }: CliOption): string {
  return `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`;
}
