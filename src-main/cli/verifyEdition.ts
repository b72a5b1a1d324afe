import { type Edition, editionBy } from '../../shared/domain/edition.ts';
import { spokenKey } from '../../shared/domain/panel/knownKeys.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { kitTitle } from '../../shared/domain/questions/kit.ts';
import { shortHash } from '../../shared/domain/scorecard/scorecard.ts';
import type { EditionFiles } from '../../shared/files/signedEdition.ts';
import { kitFiles } from '../../shared/files/signedKit.ts';
import { planFiles } from '../../shared/files/signedPlan.ts';
import { type CliContext, exitCodes, UnusableError } from './command.ts';
import { describeEditionProblem } from './readEdition.ts';

/** Checks a text that says that it is a kit or a plan. Gives the exit code; null where it says that it is of another format. */
export function verifyEdition(file: string, text: string, format: string, context: CliContext): number | null {
  if (format === kitFiles.format.name) return verify(file, text, kitFiles, kitTitle, context);
  if (format === planFiles.format.name) return verify(file, text, planFiles, planTitle, context);
  return null;
}

function verify<Content extends Edition>(
  file: string,
  text: string,
  files: EditionFiles<Content>,
  titleOf: (content: Content) => string,
  context: CliContext,
): number {
  const result = files.read(text);
  if (result.ok) {
    const { content, publicKey } = result;
    const by = `${editionBy(content)}, signed by ${spokenKey(publicKey)}`;
    context.out(`${file} is unaltered: “${titleOf(content)}”, ${by}, SHA-256 ${shortHash(content.hash)}`);
    return exitCodes.fine;
  }
  const { problem } = result;
  const isInvalid = problem.kind === 'unreadable' && problem.problem.kind === 'invalid';
  const wasOne =
    problem.kind === 'unreadable'
      ? isInvalid && formatOf(text) === files.format.name
      : problem.kind !== 'unknownSignature';
  if (!wasOne) throw new UnusableError(describeEditionProblem(file, problem, files));
  context.out(describeEditionProblem(file, problem, files));
  return exitCodes.negative;
}

/** The format that the text of a file gives, which is JSON; undefined where it gives none. */
export function formatOf(text: string): unknown {
  return (JSON.parse(text) as { format?: unknown } | null)?.format;
}
