import { coverage, suggestedRating } from '../../domain/interview/scoring.ts';
import { typedInWords } from '../../domain/interview/words.ts';
import { type Moment, onTheWall } from '../../domain/moment.ts';
import { withoutName } from '../../domain/panel/anonymise.ts';
import { conflictInWords, type PanelMember, type PanelScorecard } from '../../domain/panel/member.ts';
import { publicMember } from '../../domain/panel/publicPanel.ts';
import {
  type CellValue,
  type EarlierValue,
  hasReason,
  type PanelRow,
  panelRows,
  panelTable,
} from '../../domain/panel/table.ts';
import { valueInWords } from '../../domain/panel/words.ts';
import { recommendationNames } from '../../domain/scorecard/libraryEntry.ts';
import { latestRevision, originalRevision } from '../../domain/scorecard/scorecard.ts';

/** A column: its heading, and what a rating has there. Numbers stay numbers, so that a spreadsheet can reckon with them. */
type Column = readonly [heading: string, read: (rated: Rated) => string | number];

/** The interviewers of one candidate. */
export interface CsvPanel {
  members: readonly PanelMember[];
  /** Those that are listed and do not count, because they were altered, say: a record each, without question and rating. */
  notCounted?: readonly PanelScorecard[];
  /** Stands in the place of the candidate's name, and of the name inside the reasons, when names are hidden. */
  label?: string;
}

interface Rated {
  member: PanelMember;
  label: string | undefined;
  row: PanelRow;
  value: CellValue;
  /** Question and answer behind the value. */
  asked: NonNullable<PanelRow['asked'][number]>;
  before: readonly EarlierValue[];
}

const columns: readonly Column[] = [
  ['Candidate', ({ member, label }) => label ?? member.interview.details.candidate.name],
  ['Role', ({ member }) => member.interview.details.candidate.role],
  ['Round', ({ member }) => member.interview.details.round],
  ['Date', ({ member }) => member.interview.details.date],
  ['Interviewer', ({ member }) => member.interviewer.name],
  ["Interviewer's e-mail", ({ member }) => member.interviewer.email],
  ['Competency', ({ row }) => row.competency],
  ['Question', ({ row }) => row.title],
  ['State', ({ value }) => stateOf(value)],
  ['Rating', ({ value }) => (value.kind === 'rating' ? value.rating : '')],
  ['Weight', ({ asked }) => asked.question.weight],
  ['Suggested rating', ({ asked }) => suggestedRating(coverage(asked.question, asked.answer)) ?? ''],
  ['Reason', reasonOf],
  ['Before the amendment', ({ before }) => before.map(({ value }) => earlierInWords(value)).join(', then ')],
  ['Recommendation', ({ member }) => recommendationOf(member)],
  ['Submitted', ({ member }) => spreadsheetTime(originalRevision(member.scorecard))],
  ['Submitted in', ({ member }) => zoneName(originalRevision(member.scorecard))],
  ['Amended', ({ member }) => (member.amendedAt === null ? '' : spreadsheetTime(latestRevision(member.scorecard)))],
  ['Amended in', ({ member }) => (member.amendedAt === null ? '' : zoneName(latestRevision(member.scorecard)))],
  ['Scorecard id', ({ member }) => member.scorecard.id],
  ['Question id', ({ asked }) => asked.question.id],
  ['Sample', ({ member }) => (member.interview.sample ? 'yes' : '')],
  [typedInWords, ({ member }) => (member.interview.typedIn ? 'yes' : '')],
];

/**
 * A panel as CSV (RFC 4180: CRLF, a heading; commas or what else stands between the fields), one record a question and interviewer, in the order of the table: what was
 * not asked, or asked and not rated, has its record, too, without a rating. Private lines of the reasons are left out, and notes are
 * not among them: a cell of a spreadsheet does not hold what a note may. UTF-8 is for the caller to write, with a byte order mark
 * where Excel is to open it.
 */
export function ratingsCsv(panel: CsvPanel, separator: Separator = 'comma'): string {
  return ratingsCsvOf([panel], separator);
}

export const separators = ['comma', 'semicolon', 'tab'] as const;
/** What stands between the fields. A spreadsheet whose numbers have decimal commas wants semicolons. */
export type Separator = (typeof separators)[number];

const separatorSigns: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' };

/**
 * What the spreadsheets of a region take between the fields: Excel and Calc read the list sign of the system, which is the
 * semicolon wherever the decimal sign is a comma. `locale` is a BCP 47 tag, as 'de-DE'.
 */
export function separatorOf(locale: string): Separator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'semicolon' : 'comma';
}

/** The same for several candidates, panel after panel, with their names or without. */
export function ratingsCsvOf(panels: readonly CsvPanel[], separator: Separator = 'comma'): string {
  const heading = columns.map(([name]) => name);
  const records = panels.flatMap((panel) => [
    ...ratedIn(panel).map((rated) => columns.map(([, read]) => read(rated))),
    ...(panel.notCounted ?? []).map((scorecard) => notCountedRecord(scorecard, panel.label)),
  ]);
  const line = (record: readonly (string | number)[]) =>
    record.map((value) => field(value, separator)).join(separatorSigns[separator]);
  return [heading, ...records].map((record) => `${line(record)}\r\n`).join('');
}

function ratedIn({ members: all, label }: CsvPanel): Rated[] {
  const members = all.map(publicMember);
  return panelRows(panelTable(members)).flatMap((row) =>
    row.cells.flatMap(({ value, before }, place): Rated[] => {
      const [member, asked] = [members[place], row.asked[place]];
      if (member === undefined || asked == null) return [];
      return [{ member, label, row, value, asked, before }];
    }),
  );
}

function notCountedRecord({ scorecard, conflict }: PanelScorecard, label: string | undefined): string[] {
  const { candidate, interviewer, round, date } = latestRevision(scorecard).interview.details;
  const said: Readonly<Record<string, string>> = {
    Candidate: label ?? candidate.name,
    Role: candidate.role,
    Round: round,
    Date: date,
    Interviewer: interviewer.name,
    "Interviewer's e-mail": interviewer.email,
    State: conflict === undefined ? 'does not count' : `does not count: it ${conflictInWords(conflict)}`,
    'Scorecard id': scorecard.id,
  };
  return columns.map(([heading]) => said[heading] ?? '');
}

function stateOf(value: CellValue): string {
  if (value.kind === 'rating') return 'rated';
  return value.kind === 'notRated' ? 'asked, not rated' : valueInWords(value);
}

/** As spreadsheets read it, by the clock on the wall where it was: 2026-03-02 10:00:00. */
function spreadsheetTime(moment: Moment): string {
  return onTheWall(moment).toISOString().slice(0, 19).replace('T', ' ');
}

/** 'UTC+00:00', 'UTC-08:00'; where the place is not known the time is UTC. */
function zoneName({ utcOffset = 0 }: Moment): string {
  const minutes = Math.abs(utcOffset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${utcOffset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Why it is rated so, or not at all. */
function reasonOf({ member, label, asked, value }: Rated): string {
  const reason = hasReason(value) ? value.reason : asked.answer.ratingReason.trim();
  return label === undefined ? reason : withoutName(reason, member.interview.details.candidate, label);
}

function earlierInWords(value: EarlierValue['value']): string {
  return value.kind === 'absent' ? 'not in the interview' : valueInWords(value);
}

function recommendationOf({ interview }: PanelMember): string {
  return interview.recommendation === null ? '' : recommendationNames[interview.recommendation];
}

/**
 * What a spreadsheet would take for a formula, or strip to come to one: the characters that OWASP's page on CSV injection names,
 * their full-width forms, and NUL as its ASVS adds (1.2.10).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const formulaStart = /^[=+\-@\t\r\n\u0000＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: a single quote goes before what could begin one. */
export function neutraliseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Every text stands in quotes, as OWASP advises: then no separator inside it, whichever a spreadsheet expects, begins a cell. */
function field(value: string | number, separator: Separator): string {
  if (typeof value === 'number') return separator === 'semicolon' ? String(value).replace('.', ',') : String(value);
  return `"${neutraliseFormula(value).replaceAll('"', '""')}"`;
}
