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
 * The JSON value that a text is, when it is an object or a list; undefined for every other text.
 * @param isNamedJson whether the file's name says that it is JSON
 * @throws UnreadableError for JSON that is cut off
 */
export function parseJson(text: string, isNamedJson: boolean): unknown {
  const first = text.trimStart().charAt(0);
  if (first !== '{' && first !== '[') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (!isNamedJson && !bankHead.test(text)) return undefined;
    throw new UnreadableError(
      'this is not valid JSON; it may have been cut off while it was written',
      'Export it again, or get a fresh copy.',
    );
  }
}

/** How a bank begins, also one that is damaged further down. */
const bankHead = /^\s*\{\s*"format"\s*:\s*"scorecard-bank"/;

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
