import type { Edition } from '../../shared/domain/edition.ts';
import { describeReadProblem } from '../../shared/files/readDocument.ts';
import type { EditionFileProblem, EditionFileResult, EditionFiles } from '../../shared/files/signedEdition.ts';
import { type CliContext, UnusableError } from './command.ts';
import { readText } from './readScorecard.ts';

/** A verified kit or plan, and the key that signed it. */
export type ReadEdition<Content extends Edition> = Extract<EditionFileResult<Content>, { ok: true }>;

/**
 * Reads a `.kit` or `.plan` file.
 * @throws UnusableError that names the file and says why it is refused
 */
export async function readEditionFile<Content extends Edition>(
  path: string,
  files: Pick<EditionFiles<Content>, 'read' | 'describe'>,
  context: CliContext,
): Promise<ReadEdition<Content>> {
  const result = files.read(await readText(path, context));
  if (result.ok) return result;
  throw new UnusableError(describeEditionProblem(path, result.problem, files));
}

/** Why a kit or a plan is refused, as a sentence that names its file. */
export function describeEditionProblem(
  path: string,
  problem: EditionFileProblem,
  files: { describe(problem: EditionFileProblem): string },
): string {
  if (problem.kind === 'unreadable') return `${path} ${describeReadProblem(problem.problem)}`;
  return `${path}: ${files.describe(problem)}`;
}
