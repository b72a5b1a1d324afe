import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import {
  type Answer,
  type AnsweredQuestion,
  answeredQuestions,
  type Interview,
  type Mark,
  type Note,
  type NoteKind,
  type PlannedQuestion,
  standingOf,
} from '../../../shared/domain/interview/interview.ts';
import { markOfKind, nameOfKind } from '../../../shared/domain/interview/noteLine.ts';
import { minutesAt } from '../../../shared/domain/interview/planTime.ts';
import {
  asksForReason,
  coverage,
  formatCoverage,
  formatHalves,
  suggestedRating,
} from '../../../shared/domain/interview/scoring.ts';
import { nameOfMark, unratedNames } from '../../../shared/domain/interview/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { anchorInWords, questionTitle, ratingNames, redFlagsOf } from '../../../shared/domain/questions/question.ts';
import {
  absent,
  type Block,
  cell,
  heading,
  type PrintedNote,
  paragraph,
  type TableCell,
  type Tone,
} from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';

/** All questions in one table, a row each; `first` and `last` stand before and after them. */
export function overviewTable(
  interview: Interview,
  first: readonly TableCell[][] = [],
  last: readonly TableCell[][] = [],
): Block {
  return {
    type: 'table',
    caption: 'All questions with rating, suggestion, points met and time',
    columns: [
      { header: 'No.', share: 5, isNumeric: true },
      { header: 'Question', share: 32, isNumeric: false },
      { header: 'Competency', share: 22, isNumeric: false },
      { header: 'Rating', share: 17, isNumeric: false },
      { header: 'Suggested', share: 12, isNumeric: true },
      { header: 'Points met', share: 13, isNumeric: true },
      { header: 'Time', share: 10, isNumeric: true },
    ],
    rows: [...first, ...answeredQuestions(interview).map((pair) => overviewRow(pair, interview)), ...last],
  };
}

function overviewRow({ question, answer, number }: AnsweredQuestion, interview: Interview): TableCell[] {
  const covered = coverage(question, answer);
  return [
    cell(String(number)),
    cell(toSingleLine(questionTitle(question)), { isStrong: true }),
    cell(toSingleLine(question.competency)),
    answer.rating === null
      ? cell(asideOf(answer), { tone: 'muted' })
      : cell(`${answer.rating} ${ratingNames[answer.rating - 1]}`),
    cell(String(suggestedRating(covered) ?? '–'), { tone: 'muted' }),
    cell(covered.probed === 0 ? '–' : `${formatHalves(covered.covered)} of ${covered.probed}`),
    cell(interview.typedIn ? '–' : formatDuration(interview.clock.spent[question.id] ?? 0)),
  ];
}

/** Everything about one question. Private lines are among the notes only with `includePrivate`. */
export function questionBlocks(pair: AnsweredQuestion, interview: Interview): Block[] {
  const { question, answer, number } = pair;
  return [
    {
      type: 'questionHeading',
      number,
      text: toSingleLine(questionTitle(question)),
      aside: asideOf(answer),
    },
    paragraph(circumstances(pair, interview), 'muted'),
    ...(question.prompt.trim() === '' ? [] : [paragraph(question.prompt.trim(), 'lead')]),
    ...weightBlocks(question),
    ...ratingBlocks(question, answer),
    ...rubricBlocks(question, answer),
    ...redFlagBlocks(question, answer),
    ...notesBlocks(question, answer, interview),
  ];
}

function asideOf(answer: Answer): string {
  const standing = standingOf(answer);
  return standing === 'rated' ? '' : unratedNames[standing];
}

function circumstances({ question, answer, isAdded }: AnsweredQuestion, interview: Interview): string {
  const spent = interview.clock.spent[question.id] ?? 0;
  return [
    isolated(toSingleLine(question.competency)),
    isAdded ? 'asked beyond the plan' : `${minutesAt(interview, question.id)} min planned`,
    interview.typedIn ? '' : `${formatDuration(spent)} spent`,
    answer.askedAt === null || interview.typedIn ? '' : `begun at minute ${formatDuration(answer.askedAt)}`,
  ]
    .filter((part) => part !== '' && part !== isolated(''))
    .join(' · ');
}

function weightBlocks({ weight, weightReason }: PlannedQuestion): Block[] {
  if (weight === 1) return [];
  const reason = weightReason.trim() === '' ? 'No reason was written down.' : weightReason.trim();
  return [paragraph(reason, 'normal', `Weight ${weight} in the mean:`)];
}

function ratingBlocks(question: PlannedQuestion, answer: Answer): Block[] {
  const left = answer.notAsked ?? answer.notRated;
  if (left !== undefined) {
    const text = left.reason.trim() || 'No reason was given.';
    return [{ type: 'callout', tone: 'plain', title: asideOf(answer), text }];
  }
  if (answer.rating === null) return [absent('Not rated.')];
  return [
    {
      type: 'rating',
      rating: answer.rating,
      name: ratingNames[answer.rating - 1] ?? '',
      anchor: anchorInWords(question.anchors, answer.rating),
      suggestion: suggestionOf(question, answer),
    },
    ...reasonBlocks(question, answer),
  ];
}

function suggestionOf(question: PlannedQuestion, answer: Answer): string {
  const covered = coverage(question, answer);
  if (covered.points === 0) return 'No rubric points, so no suggestion.';
  const suggestion = suggestedRating(covered);
  return suggestion === null
    ? `${sentence(formatCoverage(covered))}: too few to suggest a rating.`
    : `${sentence(formatCoverage(covered))}; that suggests ${suggestion}.`;
}

/** With a capital letter; a figure has none. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function reasonBlocks(question: PlannedQuestion, answer: Answer): Block[] {
  const reason = answer.ratingReason.trim();
  const isFarOff = asksForReason(question, answer);
  if (reason === '' && !isFarOff) return [];
  const label = isFarOff ? 'Two or more away from the suggestion:' : 'Reason for the rating:';
  return [paragraph(reason === '' ? 'no reason given.' : reason, 'normal', label)];
}

const markSymbols: Readonly<Record<Mark, string>> = { met: '✓', partly: '½', missed: '✗' };
const markTones: Readonly<Record<Mark, Tone>> = { met: 'good', partly: 'plain', missed: 'bad' };

function rubricBlocks(question: PlannedQuestion, answer: Answer): Block[] {
  const isNoneMarked = question.rubric.every((point) => answer.marks[point.id] === undefined);
  if (question.rubric.length === 0 || (answer.notAsked !== null && isNoneMarked)) return [];
  const isWeighted = question.rubric.some((point) => point.weight !== 1);
  return [
    {
      type: 'table',
      caption: `Rubric of question ‘${toSingleLine(questionTitle(question))}’`,
      columns: [
        { header: 'Rubric point', share: isWeighted ? 70 : 80, isNumeric: false },
        { header: 'In the answer', share: 20, isNumeric: false },
        ...(isWeighted ? [{ header: 'Weight', share: 10, isNumeric: true }] : []),
      ],
      rows: question.rubric.map((point) => [
        cell(toSingleLine(point.text)),
        markCell(answer.marks[point.id]),
        ...(isWeighted ? [cell(String(point.weight))] : []),
      ]),
    },
  ];
}

/** What an answer did with a rubric point, in a sign and in words. */
export function markCell(mark: Mark | undefined): TableCell {
  if (mark === undefined) return cell(`–  ${nameOfMark(mark)}`, { tone: 'muted' });
  return cell(`${markSymbols[mark]}  ${nameOfMark(mark)}`, { tone: markTones[mark] });
}

/** What a weak answer shows, to be read beside the points; a question that was not asked has no answer to read it with. */
function redFlagBlocks(question: PlannedQuestion, answer: Answer): Block[] {
  const items = redFlagsOf(question).map(toSingleLine);
  if (items.length === 0 || answer.notAsked !== null) return [];
  return [heading(4, 'Red flags, not scored'), { type: 'list', items }];
}

function notesBlocks(question: PlannedQuestion, answer: Answer, interview: Interview): Block[] {
  const { notes } = answer;
  if (notes.length === 0 && answer.notAsked !== null) return [];
  return [
    heading(4, 'Notes'),
    notes.length === 0
      ? absent('No notes.')
      : { type: 'notes', notes: notes.map((note) => printedNote(question, note, interview)) },
  ];
}

const noteTones: Readonly<Record<NoteKind, Tone>> = {
  plain: 'plain',
  strength: 'good',
  concern: 'bad',
  followUp: 'muted',
  private: 'muted',
};

/** A line as it is printed, with the points of its question that it is evidence for; a step has none, and what was typed in from
 * paper no time.
 */
export function printedNote(
  question: Pick<PlannedQuestion, 'rubric'>,
  note: Note,
  { typedIn }: Pick<Interview, 'typedIn'>,
): PrintedNote {
  return {
    time: typedIn ? '' : formatDuration(note.at),
    mark: markOfKind[note.kind],
    kind: note.kind === 'plain' ? '' : nameOfKind[note.kind],
    tone: noteTones[note.kind],
    text: note.text,
    points: question.rubric.filter(({ id }) => note.pointIds.includes(id)).map(({ text }) => toSingleLine(text)),
  };
}
