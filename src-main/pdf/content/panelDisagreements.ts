import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import { formatCoverage, formatMean } from '../../../shared/domain/interview/scoring.ts';
import { type AgendaItem, agenda } from '../../../shared/domain/panel/agenda.ts';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import {
  type MemberAnswer,
  type PointMarks,
  type RowDetail,
  rowDetail,
} from '../../../shared/domain/panel/rowDetail.ts';
import { hasReason, type PanelCell, type PanelRow } from '../../../shared/domain/panel/table.ts';
import { memberName, valueInWords } from '../../../shared/domain/panel/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { ratingNames } from '../../../shared/domain/questions/question.ts';
import { absent, type Block, cell, heading, paragraph, type TableCell } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { formatMoment } from './dates.ts';
import type { PanelContent } from './panelParts.ts';
import { markCell, printedNote } from './questionContent.ts';

/** Each question whose ratings are two or more apart, the furthest first, with all that was marked, said and noted about it. */
export function disagreementBlocks({ panel, table, date }: PanelContent): Block[] {
  const items = agenda(panel, table, date).items.filter(({ row }) => row.isToDiscuss);
  return [
    heading(2, 'Disagreements'),
    paragraph(inWords(items.length), 'muted'),
    ...items.flatMap((item) => itemBlocks(item, table.members)),
  ];
}

function inWords(count: number): string {
  if (count === 0) return 'None: no question has ratings two or more apart.';
  if (count === 1) return 'One question has ratings two or more apart.';
  return `${count} questions have ratings two or more apart. Those that lie furthest apart come first.`;
}

function itemBlocks({ row, note, spent }: AgendaItem, members: readonly PanelMember[]): Block[] {
  const detail = rowDetail(row);
  return [
    { type: 'questionHeading', number: numberInPlan(row), text: toSingleLine(row.title), aside: `${row.spread} apart` },
    paragraph(circumstances(row), 'muted'),
    ...(row.prompt.trim() === '' ? [] : [paragraph(row.prompt.trim(), 'lead')]),
    ...debriefNote(note, spent),
    ratingsTable(detail, members),
    ...pointTables(detail, members),
    ...detail.answers.flatMap((answer, place) => notesOf(row, answer, members[place], place)),
    ...silent(detail, members),
  ];
}

/** The number that the scorecards call a question by; null where they do not agree on one. */
function numberInPlan({ asked }: PanelRow): number | null {
  const numbers = new Set(asked.flatMap((pair) => (pair === null ? [] : [pair.number])));
  const [only = null] = numbers;
  return numbers.size === 1 ? only : null;
}

function circumstances({ competency, mean }: PanelRow): string {
  const name = toSingleLine(competency);
  return [...(name === '' ? [] : [isolated(name)]), `mean ${formatMean(mean)}`].join(' · ');
}

function debriefNote(note: string, spent: number): Block[] {
  if (note.trim() === '')
    return spent === 0 ? [] : [absent(`Talked about for ${formatDuration(spent)}; no note was taken.`)];
  const time = spent === 0 ? '' : `, talked about for ${formatDuration(spent)}`;
  return [{ type: 'callout', tone: 'plain', title: `From the debrief${time}`, text: note.trim() }];
}

function ratingsTable({ row, answers }: RowDetail, members: readonly PanelMember[]): Block {
  return {
    type: 'table',
    caption: `Ratings of ‘${toSingleLine(row.title)}’`,
    columns: [
      { header: 'Interviewer', share: 26, isNumeric: false },
      { header: 'Rating', share: 16, isNumeric: false },
      { header: 'Rubric', share: 32, isNumeric: false },
      { header: 'Reason', share: 36, isNumeric: false },
    ],
    rows: members.flatMap((member, place) => {
      const value = row.cells[place];
      return value === undefined ? [] : [ratingRow(member, value, answers[place] ?? null)];
    }),
  };
}

function ratingRow(member: PanelMember, { value, before }: PanelCell, answer: MemberAnswer | null): TableCell[] {
  const rating = value.kind === 'rating' ? `${value.rating} ${ratingNames[value.rating - 1]}` : valueInWords(value);
  const skipped = hasReason(value) ? [value.reason] : [];
  const amendments = before.map(
    (earlier) =>
      `Amended, was ${valueInWords(earlier.value)} until ${formatMoment({ at: earlier.replacedAt, utcOffset: earlier.utcOffset })}: ${earlier.reason}`,
  );
  const reasons = [answer?.ratingReason ?? '', ...skipped, ...amendments].filter((text) => text.trim() !== '');
  return [
    cell(memberName(member), { isStrong: true }),
    cell(rating, value.kind === 'rating' ? {} : { tone: 'muted' }),
    cell(answer === null ? '–' : coverageInWords(answer)),
    reasons.length === 0 ? cell('–', { tone: 'muted' }) : cell(reasons.join('\n')),
  ];
}

function coverageInWords({ coverage, suggested }: MemberAnswer): string {
  return suggested === null ? formatCoverage(coverage) : `${formatCoverage(coverage)}; that suggests ${suggested}`;
}

/** So many interviewers stand beside each other with their marks; more follow in further tables. */
const markColumns = 5;

function pointTables({ row, points }: RowDetail, members: readonly PanelMember[]): Block[] {
  if (points.length === 0) return [];
  return Array.from({ length: Math.ceil(members.length / markColumns) }, (_, chunk): Block => {
    const from = chunk * markColumns;
    const shown = members.slice(from, from + markColumns);
    return {
      type: 'table',
      caption: `Rubric of ‘${toSingleLine(row.title)}’, point by point`,
      columns: [
        { header: 'Rubric point', share: Math.max(28, 82 - shown.length * 14), isNumeric: false },
        ...shown.map((member) => ({ header: memberName(member), share: 18, isNumeric: false })),
      ],
      rows: points.map((point) => pointRow(point, from, shown.length)),
    };
  });
}

function pointRow({ text, weight, marks }: PointMarks, from: number, count: number): TableCell[] {
  const point = weight === 1 ? toSingleLine(text) : `${toSingleLine(text)} (weight ${weight})`;
  const cells = marks
    .slice(from, from + count)
    .map((mark) => (mark === 'absent' ? cell('not in the set', { tone: 'muted' }) : markCell(mark ?? undefined)));
  return [cell(point), ...cells];
}

function notesOf(row: PanelRow, answer: MemberAnswer | null, member: PanelMember | undefined, place: number): Block[] {
  const question = row.asked[place]?.question;
  if (answer === null || member === undefined || question === undefined || answer.notes.length === 0) return [];
  return [
    heading(4, `Notes of ${isolated(memberName(member))}`),
    { type: 'notes', notes: answer.notes.map((note) => printedNote(question, note, member.interview)) },
  ];
}

/** Whoever asked the question and wrote nothing down. */
function silent({ answers }: RowDetail, members: readonly PanelMember[]): Block[] {
  const names = members.filter((_, place) => answers[place]?.notes.length === 0).map(memberName);
  if (names.length === 0) return [];
  return [absent(`No notes of ${names.map(isolated).join(', ')}.`)];
}
