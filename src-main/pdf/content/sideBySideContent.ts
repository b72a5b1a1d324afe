import { candidateDots } from '../../../shared/charts/candidateDots.ts';
import { formatMean } from '../../../shared/domain/interview/scoring.ts';
import {
  type ComparisonRow,
  type SideBySide,
  type SideBySideRow,
  sideBySide,
} from '../../../shared/domain/panel/candidateComparison.ts';
import { isLoop } from '../../../shared/domain/panel/loop.ts';
import { type PanelMember, panelMembers } from '../../../shared/domain/panel/member.ts';
import { loopAndRule } from '../../../shared/domain/panel/panelRule.ts';
import { rowDetail } from '../../../shared/domain/panel/rowDetail.ts';
import { hasReason, type PanelRow, panelTable } from '../../../shared/domain/panel/table.ts';
import { memberName, valueInWords } from '../../../shared/domain/panel/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { absent, type Block, cell, type HeatmapCell, heading, paragraph } from '../blocks/document.ts';
import { columnHeaders, heatmapWidths } from '../blocks/heatmapLayout.ts';
import { isolated } from '../blocks/printableText.ts';
import { contentWidth } from '../blocks/style.ts';
import { type ComparedCandidate, nameOf } from './comparedRole.ts';
import { meanCell } from './comparisonHeatmap.ts';
import { loopBlocks } from './loopContent.ts';
import { printedNote } from './questionContent.ts';
import { generalNoteBlocks } from './stepContent.ts';

/** Two to four candidates on the same questions: chart, heat map, summaries, and the notes question by question. */
export function sideBySideBlocks(
  candidates: readonly ComparedCandidate[],
  rows: readonly ComparisonRow[],
  competencies: readonly string[],
  paper: Paper,
): Block[] {
  const sides = sideBySide(candidates);
  const names = candidates.map(nameOf);
  return [
    heading(2, 'Competencies side by side'),
    ...charts(names, rows, competencies, paper),
    ...loopsOf(candidates, paper),
    heading(2, 'Questions side by side'),
    ...questionHeatmaps(sides, names, paper),
    heading(2, 'What the interviewers concluded'),
    ...sides.members.flatMap((members, index) => conclusions(names[index] ?? '', members)),
    heading(2, 'Notes, question by question'),
    ...[...sides.shared, ...sides.apart].flatMap((row, index) => questionBlocks(row, index + 1, sides, names)),
  ];
}

/** Each candidate's rounds, where there are several. */
function loopsOf(candidates: readonly ComparedCandidate[], paper: Paper): Block[] {
  const loops = candidates.flatMap((candidate) => {
    const table = panelTable(panelMembers(candidate.scorecards));
    const { loop } = loopAndRule(candidate, table, candidate.sealed);
    if (!isLoop(loop, table)) return [];
    return [heading(3, nameOf(candidate)), ...loopBlocks(loop, candidate.sealed, paper)];
  });
  return loops.length === 0 ? [] : [heading(2, 'Rounds of each candidate'), ...loops];
}

/** The most marks that one chart shows: more would not fit on a page. */
const chartMarks = 32;

function charts(
  names: readonly string[],
  rows: readonly ComparisonRow[],
  competencies: readonly string[],
  paper: Paper,
): Block[] {
  const perChart = Math.max(1, Math.floor(chartMarks / Math.max(1, names.length)));
  return Array.from({ length: Math.ceil(competencies.length / perChart) }, (_, chart): Block => {
    const [from, to] = [chart * perChart, (chart + 1) * perChart];
    const candidates = rows.map((row, index) => ({
      name: names[index] ?? '',
      means: row.competencies.slice(from, to).map((summary) => summary?.mean ?? null),
    }));
    return { type: 'figure', figure: candidateDots(competencies.slice(from, to), candidates, contentWidth(paper)) };
  });
}

const figures = [{ header: 'Spread', width: 46 }];

function questionHeatmaps({ shared, apart }: SideBySide, names: readonly string[], paper: Paper): Block[] {
  const { cell: room } = heatmapWidths({ columns: names, figures }, contentWidth(paper));
  const { headers, key } = columnHeaders(names, room);
  const groups = [
    ...byCompetency(shared),
    ...(apart.length === 0 ? [] : [{ title: 'Asked of one of them only', rows: apart }]),
  ];
  return [
    paragraph('The mean of each candidate’s own interviewers, and below it the ratings that it is made of.', 'muted'),
    ...key,
    {
      type: 'heatmap',
      caption: 'Means by question and candidate',
      corner: 'Question',
      columns: headers,
      figures,
      groups: groups.map(({ title, rows }) => ({
        title,
        rows: rows.map((row) => ({
          title: toSingleLine(row.title),
          cells: row.candidates.map(questionCell),
          figures: [cell(formatMean(row.spread))],
        })),
      })),
    },
  ];
}

function byCompetency(rows: readonly SideBySideRow[]): { title: string; rows: SideBySideRow[] }[] {
  const groups = new Map<string, SideBySideRow[]>();
  for (const row of rows) groups.set(row.competency, [...(groups.get(row.competency) ?? []), row]);
  return [...groups].map(([competency, own]) => ({
    title: toSingleLine(competency) || 'Without a competency',
    rows: own,
  }));
}

function questionCell(row: PanelRow | null): HeatmapCell {
  if (row === null) return { text: 'not in the set', rating: null, detail: '' };
  const values = row.cells.map(({ value }) => value).filter(({ kind }) => kind !== 'absent');
  const [only] = values;
  if (row.mean === null) return { text: only === undefined ? '–' : valueInWords(only), rating: null, detail: '' };
  return meanCell(row.mean, values.length < 2 ? '' : values.map(valueInWords).join(' · '));
}

function conclusions(name: string, members: readonly PanelMember[]): Block[] {
  return [
    heading(3, name),
    ...(members.length === 0 ? [absent('No scorecard that may be seen.')] : []),
    ...members.flatMap((member): Block[] => {
      const { recommendation, conclusion } = member.interview;
      const words = recommendation === null ? 'no recommendation' : recommendationNames[recommendation].toLowerCase();
      return [
        paragraph(
          conclusion.summary.trim() || 'No summary was written.',
          'normal',
          `${isolated(memberName(member))}, ${words}:`,
        ),
        ...generalNoteBlocks(member.interview, 5),
      ];
    }),
  ];
}

function questionBlocks(
  row: SideBySideRow,
  number: number,
  { members }: SideBySide,
  names: readonly string[],
): Block[] {
  const said = row.candidates.map((part, index) =>
    part === null ? [] : candidateNotes(part, names[index] ?? '', members[index] ?? []),
  );
  const prompt = row.candidates.find((part) => part !== null)?.prompt.trim() ?? '';
  return [
    {
      type: 'questionHeading',
      number,
      text: toSingleLine(row.title),
      aside: row.spread === null ? '' : `${formatMean(row.spread)} apart`,
    },
    ...(row.competency === '' ? [] : [paragraph(isolated(toSingleLine(row.competency)), 'muted')]),
    ...(prompt === '' ? [] : [paragraph(prompt, 'lead')]),
    ...said.flat(),
  ];
}

function candidateNotes(part: PanelRow, name: string, members: readonly PanelMember[]): Block[] {
  const { answers } = rowDetail(part);
  const figure = part.mean === null ? '' : `, ${formatMean(part.mean)}`;
  return [
    { ...heading(4, `${isolated(name)}${figure}`), running: isolated(name) },
    ...members.flatMap((member, index): Block[] => {
      const [answer, question] = [answers[index], part.asked[index]?.question];
      if (answer == null || question === undefined) return [];
      const { value } = answer.cell;
      const reason = hasReason(value) ? value.reason : answer.ratingReason;
      const rated = value.kind === 'rating' ? `rated ${value.rating}` : valueInWords(value);
      const isSilent = answer.notes.length === 0 && reason === '';
      return [
        {
          ...heading(5, `${isolated(memberName(member))}, ${rated}`),
          running: `by ${isolated(memberName(member))}`,
        },
        ...(reason === '' ? [] : [paragraph(reason)]),
        ...(isSilent ? [absent('No notes.')] : []),
        ...(answer.notes.length === 0
          ? []
          : [
              {
                type: 'notes',
                notes: answer.notes.map((note) => printedNote(question, note, member.interview)),
              } as const,
            ]),
      ];
    }),
  ];
}
