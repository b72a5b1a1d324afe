import { bankFormat } from '../../../shared/files/formats/bankFile.ts';
import { describeReadProblem, readValue } from '../../../shared/files/readDocument.ts';
import { toMarkdown } from '../../../shared/guide/document/writeMarkdown.ts';
import { UnreadableError } from './unreadable.ts';

/** A bank of ours as a guide: its questions in our own Markdown, which is what the user is shown of it. */
export interface BankText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Reads a bank in one file, as Scorecard ships and exports it.
 * @throws UnreadableError for JSON of another kind
 */
export function readBank(value: unknown): BankText {
  const result = readValue(value, bankFormat);
  if (!result.ok) throw notABank(describeReadProblem(result.problem));
  const { title, questions, sets } = result.value;
  const warnings = sets.length === 0 ? [] : ['Only the questions of this bank are imported, not its question sets.'];
  return { text: toMarkdown(questions, title), warnings };
}

function notABank(problem: string): UnreadableError {
  return new UnreadableError(
    `as a question bank in JSON it ${problem}`,
    'Choose a question bank that Scorecard has exported, or a guide as text, Word, PDF, HTML or CSV.',
  );
}
