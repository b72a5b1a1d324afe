import { formatMean } from '../../../shared/domain/interview/scoring.ts';
import type { PanelMember } from '../../../shared/domain/panel/member.ts';
import type { PanelCell, PanelRow } from '../../../shared/domain/panel/table.ts';
import { competencyInWords, memberName, spreadInWords, valueInWords } from '../../../shared/domain/panel/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { type Block, cell, type HeatmapCell, type HeatmapRow, paragraph } from '../blocks/document.ts';
import { columnHeaders, heatmapColumns, heatmapWidths } from '../blocks/heatmapLayout.ts';
import { contentWidth } from '../blocks/style.ts';
import type { PanelContent } from './panelParts.ts';

const figures = [
  { header: 'Mean', width: 34 },
  { header: 'Spread', width: 58 },
];

/** Questions × interviewers by competency, with mean and spread. What stands apart is not in it. */
export function panelHeatmaps({ table, paper }: PanelContent): Block[] {
  const parts = table.groups.map(({ summary, rows }) => ({
    title: competencyInWords(toSingleLine(summary.competency), summary.mean),
    rows,
  }));
  return parts.length === 0 ? [] : heatmaps(parts, table.members, paper);
}

/** Questions that only one interviewer was to ask, under a heading of their own. */
export function apartHeatmap({ table, paper }: PanelContent): Block[] {
  return table.apart.length === 0 ? [] : heatmaps([{ title: '', rows: table.apart }], table.members, paper);
}

interface Part {
  title: string;
  rows: readonly PanelRow[];
}

/** More interviewers than fit side by side follow in further heat maps; mean and spread are over all of them. */
function heatmaps(parts: readonly Part[], members: readonly PanelMember[], paper: Paper): Block[] {
  const names = columnNames(members, paper);
  const chunks = Math.ceil(members.length / heatmapColumns);
  const drawn = Array.from({ length: chunks }, (_, chunk) => {
    const from = chunk * heatmapColumns;
    const to = Math.min(members.length, from + heatmapColumns);
    const range = `Interviewers ${from + 1} to ${to} of ${members.length}; mean and spread are over all of them.`;
    return [
      ...(chunks === 1 ? [] : [paragraph(range, 'muted')]),
      heatmap(parts, names.headers.slice(from, to), from, to),
    ];
  });
  return [...names.key, ...drawn.flat()];
}

function heatmap(parts: readonly Part[], columns: readonly string[], from: number, to: number): Block {
  return {
    type: 'heatmap',
    caption: 'Ratings by question and interviewer',
    corner: 'Question',
    columns,
    figures,
    groups: parts.map(({ title, rows }) => ({ title, rows: rows.map((row) => heatmapRow(row, from, to)) })),
  };
}

function heatmapRow(row: PanelRow, from: number, to: number): HeatmapRow {
  return {
    title: toSingleLine(row.title),
    cells: row.cells.slice(from, to).map(heatmapCell),
    figures: [cell(formatMean(row.mean)), cell(spreadInWords(row), { isStrong: row.isToDiscuss })],
  };
}

function heatmapCell({ value, before }: PanelCell): HeatmapCell {
  const earlier = before.map((one) => valueInWords(one.value)).join(', ');
  return {
    text: valueInWords(value),
    rating: value.kind === 'rating' ? value.rating : null,
    detail: earlier === '' ? '' : `was ${earlier}`,
  };
}

function columnNames(members: readonly PanelMember[], paper: Paper): { headers: string[]; key: Block[] } {
  const names = members.map(memberName);
  const { cell: room } = heatmapWidths({ columns: names.slice(0, heatmapColumns), figures }, contentWidth(paper));
  return columnHeaders(names, room);
}
