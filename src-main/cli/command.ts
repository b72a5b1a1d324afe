import type { ParseArgsOptionsConfig } from 'node:util';

/** What a command has around it. */
export interface CliContext {
  /** The folder that holds `out/`, `resources/` and `package.json`. */
  appRoot: string;
  /** Environment variables; the ones that name the app's runtime are read from here. */
  env: Readonly<Record<string, string | undefined>>;
  /** The user's home as the system knows it, whatever the environment says; null where it knows none. */
  home: string | null;
  /** Writes a line to standard output. */
  out(line: string): void;
  /** Writes a file's bytes to standard output. */
  outBytes(bytes: Uint8Array): void;
  /** Writes a line to standard error. */
  fail(line: string): void;
  /** Everything on standard input. */
  input(): Promise<Uint8Array>;
  /** Asks in the terminal for something that is not shown; absent where there is none. */
  ask?(question: string): Promise<string>;
}

type ParsedOption = ParseArgsOptionsConfig[string];

/** An option as it is parsed and explained. */
export type CliOption = ParsedOption & {
  /** What stands behind it: FILE.pdf. */
  value?: string;
  help: string;
};

export type CliOptions = Readonly<Record<string, CliOption>>;

/** One command. `run` gets what follows its name and gives the exit code. */
export interface Command {
  /** Its arguments, behind its name. */
  usage: string;
  /** What it does, in a line. */
  summary: string;
  options: CliOptions;
  /** A command line that works, without the program's name. */
  example: string;
  run(args: string[], context: CliContext): Promise<number>;
}

export const exitCodes = { fine: 0, negative: 1, unusable: 2 } as const;

/** Something that the caller has to change before it can work: it goes to standard error, with exit code 2. */
export class UnusableError extends Error {
  override readonly name: string = 'UnusableError';
}

/** A command line that makes no sense. The usage is shown along with it. */
export class UsageError extends UnusableError {
  override readonly name = 'UsageError';
}
