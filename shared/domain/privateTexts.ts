import type { Scorecard } from './scorecard.ts';

/**
 * The words of every line that is private in any state of a scorecard, trimmed. None of them is printed for the candidate, even
 * where a feedback that was written earlier still holds it.
 */
export function privateTexts({ revisions }: Scorecard): ReadonlySet<string> {
  const notes = revisions.flatMap(({ interview }) => interview.answers.flatMap((answer) => answer.notes));
  return new Set(notes.filter(({ kind }) => kind === 'private').map(({ text }) => text.trim()));
}
