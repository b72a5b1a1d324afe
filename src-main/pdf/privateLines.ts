import type { Interview } from '../../shared/domain/interview.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';

/**
 * A scorecard to print without private lines: one that is private in any of the revisions is in none of them. The hashes stay
 * as they were, so whether it was altered has to be asked of the original.
 */
export function withoutPrivateLines(scorecard: Scorecard): Scorecard {
  const hidden = privateNoteIds(scorecard);
  if (hidden.size === 0) return scorecard;
  const revisions = scorecard.revisions.map((revision) => ({
    ...revision,
    interview: withoutNotes(revision.interview, hidden),
  }));
  return { ...scorecard, revisions };
}

function privateNoteIds({ revisions }: Scorecard): Set<string> {
  const notes = revisions.flatMap(({ interview }) => interview.answers.flatMap((answer) => answer.notes));
  return new Set(notes.filter(({ kind }) => kind === 'private').map(({ id }) => id));
}

function withoutNotes(interview: Interview, hidden: ReadonlySet<string>): Interview {
  const answers = interview.answers.map((answer) => ({
    ...answer,
    notes: answer.notes.filter(({ id }) => !hidden.has(id)),
  }));
  return { ...interview, answers };
}
