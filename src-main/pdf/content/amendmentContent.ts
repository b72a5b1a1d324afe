import { answeredQuestions, type Interview } from '../../../shared/domain/interview/interview.ts';
import { givenRatings, meanFormula } from '../../../shared/domain/interview/scoring.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { type AmendmentChange, amendmentChanges } from '../../../shared/domain/scorecard/amendmentChanges.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { originalRevision, type Revision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { absent, type Block, cell, heading, paragraph, type TableCell } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { formatMoment } from './dates.ts';

/** What was submitted at first, and what every amendment changed and why. Nothing for a scorecard without amendments. */
export function amendmentBlocks(scorecard: Scorecard): Block[] {
  if (scorecard.revisions.length === 1) return [];
  return [
    heading(2, 'Amendments'),
    paragraph(
      'Above stands the last state. The original submission is kept in the scorecard, and below is what each amendment changed.',
    ),
    ...amendmentHistory(scorecard, 3),
  ];
}

/** The same below a heading of one's own, with everything that the scorecard holds. Nothing without amendments. */
export function amendmentHistory(scorecard: Scorecard, level: 3 | 4): Block[] {
  const { revisions } = scorecard;
  if (revisions.length === 1) return [];
  return [
    ...originalBlocks(originalRevision(scorecard), level),
    ...revisions.slice(1).flatMap((revision, index) => {
      const before = revisions[index];
      return before === undefined ? [] : oneAmendment(revision, index + 1, before.interview, level);
    }),
  ];
}

function originalBlocks({ at, utcOffset, hash, interview }: Revision, level: 3 | 4): Block[] {
  const { recommendation } = interview;
  return [
    heading(level, 'As first submitted'),
    {
      type: 'facts',
      facts: [
        { label: 'Submitted', value: formatMoment({ at, utcOffset }) },
        { label: 'Recommendation', value: recommendation === null ? 'None' : recommendationNames[recommendation] },
        { label: 'Mean rating', value: meanFormula(givenRatings(answeredQuestions(interview))) },
        { label: 'SHA-256', value: hash },
      ],
    },
  ];
}

function oneAmendment(revision: Revision, number: number, before: Interview, level: 3 | 4): Block[] {
  const changes = amendmentChanges(before, revision.interview);
  const short = changes.filter((change) => !isLong(change));
  return [
    heading(level, `Amendment ${number}, ${formatMoment(revision)}`),
    paragraph(revision.reason, 'normal', 'Reason:'),
    ...(changes.length === 0 ? [absent('Nothing that this document shows was changed.')] : []),
    ...(short.length === 0 ? [] : [changesTable(short, number)]),
    ...changes.filter(isLong).flatMap(longChange),
  ];
}

/** Longer values than this, in code units, stand one below the other: a column of a third of the page would go over pages. */
const longValue = 400;

function isLong({ before, after }: AmendmentChange): boolean {
  return [before, after].some((value) => (value ?? '').length > longValue);
}

function changesTable(changes: readonly AmendmentChange[], number: number): Block {
  return {
    type: 'table',
    caption: `What amendment ${number} changed`,
    columns: [
      { header: 'What', share: 28, isNumeric: false },
      { header: 'Before', share: 36, isNumeric: false },
      { header: 'After', share: 36, isNumeric: false },
    ],
    rows: changes.map((change) => [
      cell(whatChanged(change), { isStrong: true }),
      valueCell(change.before),
      valueCell(change.after),
    ]),
  };
}

function longChange(change: AmendmentChange): Block[] {
  const what = whatChanged(change);
  return [
    paragraph(change.before ?? '–', 'normal', `${what}, before:`),
    paragraph(change.after ?? '–', 'normal', `${what}, after:`),
  ];
}

function whatChanged({ question, subject }: AmendmentChange): string {
  const place = question === null ? '' : `${question.number} ${isolated(toSingleLine(question.title))}: `;
  return `${place}${toSingleLine(subject)}`;
}

function valueCell(value: string | null): TableCell {
  return value === null ? cell('–', { tone: 'muted' }) : cell(value);
}
