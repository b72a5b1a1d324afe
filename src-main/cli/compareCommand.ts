import { formatMean } from '../../shared/domain/interview/scoring.ts';
import { valueInWords } from '../../shared/domain/panel/words.ts';
import { recommendationNames } from '../../shared/domain/scorecard/libraryEntry.ts';
import { type PanelReport, panelReport } from '../../shared/files/exports/panelReport.ts';
import { parseFiles } from './arguments.ts';
import { type CliOptions, type Command, exitCodes } from './command.ts';
import { readPanelFiles } from './panelFiles.ts';
import { createSeal, sealOptions } from './seal.ts';

const options = {
  json: { type: 'boolean', default: false, help: 'as JSON, with the figures unrounded' },
  ...sealOptions,
} as const satisfies CliOptions;

export const compareCommand: Command = {
  usage: 'FILE… [--json] [OPTIONS]',
  summary: 'lay the scorecards of one candidate side by side',
  options,
  example: 'compare priya-*.scorecard',
  async run(args, context) {
    const { values, files } = parseFiles(args, options);
    const members = await readPanelFiles(files, createSeal(context, values), context);
    const report = panelReport(members);
    const hasSample = members.some(({ interview }) => interview.sample);
    context.out(values.json ? JSON.stringify(report, null, 2) : reportInWords(report, hasSample));
    return exitCodes.fine;
  },
};

const reasons: Readonly<Record<NonNullable<PanelReport['agreement']['tooFew']>, string>> = {
  raters: 'too few ratings: it takes two interviewers',
  units: 'too few ratings: it takes five questions that two have rated',
  variation: 'none to tell: no rating varies',
};

type Ratings = PanelReport['questions'][number]['ratings'];

/** What a report says, for a terminal: the table first, then what it comes to. */
function reportInWords(report: PanelReport, hasSample: boolean): string {
  const { name, role } = report.candidate;
  return [
    role === '' ? name : `${name}, ${role}`,
    ...(hasSample ? ['With a sample interview, which has nobody behind it'] : []),
    '',
    ...table(report),
    '',
    ...facts(report),
    ...report.superseded.map(({ reason }) => reason),
  ].join('\n');
}

function table({ scorecards, questions, unmatched, competencies }: PanelReport): string[] {
  const heading = ['Question', ...scorecards.map(({ interviewer }) => interviewer.name), 'Mean', 'Spread'];
  const rows = questions.map((one) => rowOf(one.discuss ? `* ${one.title}` : one.title, one.ratings, one));
  const apart = unmatched.map((one) => rowOf(`~ ${one.title}`, one.ratings, one));
  const sums = competencies.map((one) => [
    one.competency,
    ...one.byInterviewer.map(({ mean }) => figure(mean)),
    figure(one.mean),
    figure(one.spread),
  ]);
  return [
    ...columns([heading, ...rows, ...apart, ...sums]),
    ...(questions.some(({ discuss }) => discuss) ? ['* to discuss: the ratings are far apart'] : []),
    ...(apart.length > 0 ? ['~ compared with nothing: only in some interviews, or in another wording'] : []),
  ];
}

function rowOf(
  title: string,
  ratings: Ratings,
  { mean, spread }: { mean: number | null; spread: number | null },
): string[] {
  return [title, ...ratings.map(({ value }) => cell(value)), figure(mean), figure(spread)];
}

function cell(value: Ratings[number]['value']): string {
  return value.kind === 'absent' ? '–' : valueInWords(value);
}

/** Two decimals at most, with a real minus sign. */
function figure(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100).replace('-', '−');
}

function facts({ scorecards, mean, meanFormula, agreement, toDiscuss }: PanelReport): string[] {
  const { alpha, interval, tooFew, raters, questions, ratings } = agreement;
  const counts = `${raters} interviewers, ${questions} questions, ${ratings} ratings`;
  const between = interval === null ? '' : `, 95 % interval ${figure(interval.low)} to ${figure(interval.high)}`;
  return [
    ...scorecards.map(
      ({ interviewer, recommendation, mean: own }) =>
        `${interviewer.name}: mean ${figure(own)}, ${recommendation === null ? 'no recommendation' : recommendationNames[recommendation].toLowerCase()}`,
    ),
    `Mean: ${formatMean(mean)} (${meanFormula})`,
    alpha === null
      ? `Agreement: ${tooFew === null ? 'too few ratings' : reasons[tooFew]} (${counts})`
      : `Agreement: α ${figure(alpha)}${between} (${counts})`,
    `To discuss: ${toDiscuss}`,
  ];
}

/** Rows of text in columns of the same width. */
export function columns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, column) => `${text}${' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)))}`)
      .join('  ')
      .trimEnd(),
  );
}

/** Takes two columns of a terminal: wide and full-width characters (UAX #11), and emoji that show as pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/** Takes none: marks upon another character, joiners, directions. */
const withoutWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!withoutWidth.test(segment)) width += wide.test(segment) ? 2 : 1;
  }
  return width;
}
