import { type AmendmentChange, amendmentChanges } from '../../shared/domain/amendmentChanges.ts';
import { answeredQuestions, type Interview } from '../../shared/domain/interview.ts';
import { recommendationNames } from '../../shared/domain/libraryEntry.ts';
import { originalRevision, type Revision, type Scorecard } from '../../shared/domain/scorecard.ts';
import { givenRatings, meanFormula } from '../../shared/domain/scoring.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { formatInstant } from './dates.ts';
import { type Block, cell, heading, paragraph, type TableCell } from './document.ts';
import { isolated } from './printableText.ts';

/**
 * What was submitted at first, and what every amendment changed and why. Nothing for a scorecard without amendments. Without
 * `includePrivate`, a line that is private in any of the revisions is in none of them.
 */
export function amendmentBlocks(scorecard: Scorecard, includePrivate: boolean): Block[] {
  if (scorecard.revisions.length === 1) return [];
  const hidden = includePrivate ? new Set<string>() : privateNoteIds(scorecard.revisions);
  const interviews = scorecard.revisions.map(({ interview }) => withoutNotes(interview, hidden));
  return [
    heading(2, 'Amendments'),
    paragraph(
      'Above stands the last state. The original submission is kept in the scorecard, and below is what each amendment changed.',
    ),
    ...originalBlocks(originalRevision(scorecard)),
    ...scorecard.revisions.slice(1).flatMap((revision, index) => {
      const [before, after] = [interviews[index], interviews[index + 1]];
      return before === undefined || after === undefined ? [] : oneAmendment(revision, index + 1, before, after);
    }),
  ];
}

function privateNoteIds(revisions: readonly Revision[]): Set<string> {
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

function originalBlocks({ at, hash, interview }: Revision): Block[] {
  const { recommendation } = interview;
  return [
    heading(3, 'As first submitted'),
    {
      type: 'facts',
      facts: [
        { label: 'Submitted', value: formatInstant(at) },
        { label: 'Recommendation', value: recommendation === null ? 'None' : recommendationNames[recommendation] },
        { label: 'Mean', value: meanFormula(givenRatings(answeredQuestions(interview))) },
        { label: 'SHA-256', value: hash },
      ],
    },
  ];
}

function oneAmendment(revision: Revision, number: number, before: Interview, after: Interview): Block[] {
  const changes = amendmentChanges(before, after);
  return [
    heading(3, `Amendment ${number}, ${formatInstant(revision.at)}`),
    paragraph(revision.reason, 'normal', 'Reason:'),
    changes.length === 0
      ? paragraph('Nothing that this document shows was changed.', 'muted')
      : {
          type: 'table',
          caption: `What amendment ${number} changed`,
          columns: [
            { header: 'What', share: 28, isNumeric: false },
            { header: 'Before', share: 36, isNumeric: false },
            { header: 'After', share: 36, isNumeric: false },
          ],
          rows: changes.map(changeRow),
        },
  ];
}

function changeRow({ question, subject, before, after }: AmendmentChange): TableCell[] {
  const place = question === null ? '' : `${question.number} ${isolated(toSingleLine(question.title))}: `;
  return [cell(`${place}${toSingleLine(subject)}`, { isStrong: true }), valueCell(before), valueCell(after)];
}

function valueCell(value: string | null): TableCell {
  return value === null ? cell('–', { tone: 'muted' }) : cell(value);
}
