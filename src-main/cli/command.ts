/** What a command has around it. */
export interface CliContext {
  /** The folder that holds `out/` and `resources/`. */
  appRoot: string;
  /** Environment variables; the ones that name the app's runtime are read from here. */
  env: Readonly<Record<string, string | undefined>>;
  /** Writes a line to standard output. */
  out(line: string): void;
}

/** One command. `run` gets what follows its name and gives the exit code. */
export interface Command {
  /** Its arguments, behind its name. */
  usage: string;
  /** What it does, in a line. */
  summary: string;
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
