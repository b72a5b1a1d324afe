import { recommendationNames } from '../domain/libraryEntry.ts';
import { withoutName } from '../domain/panel/anonymise.ts';
import type { PanelMember } from '../domain/panel/member.ts';
import { type EarlierValue, type PanelRow, panelRows, panelTable } from '../domain/panel/table.ts';
import { valueInWords } from '../domain/panel/words.ts';
import { coverage, suggestedRating } from '../domain/scoring.ts';
import { isoTime } from './isoTime.ts';

/** A column: its heading, and what a rating has there. Numbers stay numbers, so that a spreadsheet can reckon with them. */
type Column = readonly [heading: string, read: (rated: Rated) => string | number];

/** The interviewers of one candidate. */
export interface CsvPanel {
  members: readonly PanelMember[];
  /** Stands in the place of the candidate's name, and of the name inside the reasons, when names are hidden. */
  label?: string;
}

interface Rated {
  member: PanelMember;
  label: string | undefined;
  row: PanelRow;
  rating: number;
  /** Question and answer behind the rating. */
  asked: NonNullable<PanelRow['asked'][number]>;
  before: readonly EarlierValue[];
}

const columns: readonly Column[] = [
  ['Candidate', ({ member, label }) => label ?? member.interview.details.candidate.name],
  ['Role', ({ member }) => member.interview.details.candidate.role],
  ['Round', ({ member }) => member.interview.details.round],
  ['Date', ({ member }) => member.interview.details.date],
  ['Interviewer', ({ member }) => member.interviewer.name],
  ['Interviewer’s e-mail', ({ member }) => member.interviewer.email],
  ['Competency', ({ row }) => row.competency],
  ['Question', ({ row }) => row.title],
  ['Rating', ({ rating }) => rating],
  ['Weight', ({ asked }) => asked.question.weight],
  ['Suggested rating', ({ asked }) => suggestedRating(coverage(asked.question, asked.answer)) ?? ''],
  ['Reason for the rating', reasonOf],
  ['Before the amendment', ({ before }) => before.map(({ value }) => earlierInWords(value)).join(', then ')],
  ['Recommendation', ({ member }) => recommendationOf(member)],
  ['Submitted', ({ member }) => isoTime(member.submittedAt)],
  ['Amended', ({ member }) => (member.amendedAt === null ? '' : isoTime(member.amendedAt))],
  ['Scorecard id', ({ member }) => member.scorecard.id],
  ['Question id', ({ asked }) => asked.question.id],
];

/**
 * All ratings of a panel as CSV (RFC 4180: commas, CRLF, a heading), one record a rating, in the order of the table. Notes are not
 * among them: a cell of a spreadsheet does not hold what a note may. UTF-8 is for the caller to write, with a byte order mark where
 * Excel is to open it.
 */
export function ratingsCsv(members: readonly PanelMember[]): string {
  return ratingsCsvOf([{ members }]);
}

/** The same for several candidates, panel after panel, with their names or without. */
export function ratingsCsvOf(panels: readonly CsvPanel[]): string {
  const heading = columns.map(([name]) => name);
  const records = panels.flatMap(ratedIn).map((rated) => columns.map(([, read]) => read(rated)));
  return [heading, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

function ratedIn({ members, label }: CsvPanel): Rated[] {
  return panelRows(panelTable(members)).flatMap((row) =>
    row.cells.flatMap(({ value, before }, place): Rated[] => {
      const [member, asked] = [members[place], row.asked[place]];
      if (value.kind !== 'rating' || member === undefined || asked == null) return [];
      return [{ member, label, row, rating: value.rating, asked, before }];
    }),
  );
}

function reasonOf({ member, label, asked }: Rated): string {
  const reason = asked.answer.ratingReason.trim();
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
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return `"${neutraliseFormula(value).replaceAll('"', '""')}"`;
}
