import { describeReadProblem } from '../../shared/files/readDocument.ts';
import {
  describeKitFileProblem,
  type KitFileProblem,
  type KitFileResult,
  readKitText,
} from '../../shared/files/signedKit.ts';
import { type CliContext, UnusableError } from './command.ts';
import { readText } from './readScorecard.ts';

/** A verified kit, and the key that signed it. */
export type ReadKit = Extract<KitFileResult, { ok: true }>;

/**
 * Reads a `.kit` file.
 * @throws UnusableError that names the file and says why it is refused
 */
export async function readKitFile(path: string, context: CliContext): Promise<ReadKit> {
  const result = readKitText(await readText(path, context));
  if (result.ok) return result;
  throw new UnusableError(describeKitProblem(path, result.problem));
}

/** Why a kit is refused, as a sentence that names its file. */
export function describeKitProblem(path: string, problem: KitFileProblem): string {
  if (problem.kind === 'unreadable') return `${path} ${describeReadProblem(problem.problem)}`;
  return `${path}: ${describeKitFileProblem(problem)}`;
}
