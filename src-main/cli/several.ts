import { type CliContext, exitCodes, UnusableError } from './command.ts';

/**
 * Does the same with each of several files: one that cannot be used keeps no other from its turn. Gives the worst exit code.
 * With one file alone the error goes on to the caller.
 */
export async function forEachFile(
  files: readonly string[],
  { fail }: CliContext,
  act: (file: string) => Promise<number>,
): Promise<number> {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return act(only);
  let worst: number = exitCodes.fine;
  for (const file of files) {
    try {
      worst = Math.max(worst, await act(file));
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      worst = Math.max(worst, error instanceof UnusableError ? exitCodes.unusable : exitCodes.negative);
    }
  }
  return worst;
}
