import type { Rating } from '../../../shared/domain/interview/interview.ts';
import { formatMean } from '../../../shared/domain/interview/scoring.ts';
import type { Loop, LoopCell, LoopColumn, LoopRow } from '../../../shared/domain/panel/loop.ts';
import {
  loopCellInWords,
  loopFormula,
  loopRemarks,
  mustHaveInWords,
  rowName,
} from '../../../shared/domain/panel/loopWords.ts';
import { memberName, valueInWords } from '../../../shared/domain/panel/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { type Block, cell, type HeatmapCell, heading, paragraph } from '../blocks/document.ts';
import { columnHeaders, heatmapColumns, heatmapWidths } from '../blocks/heatmapLayout.ts';
import { isolated } from '../blocks/printableText.ts';
import { contentWidth } from '../blocks/style.ts';

const figures = [
  { header: 'Mean', width: 34 },
  { header: 'Ratings', width: 44 },
];

/** A candidate's rounds: who has which one, what is missing, and competencies × interviewers as a heat map. */
export function loopBlocks(loop: Loop, sealed: number, paper: Paper): Block[] {
  return [
    ...loopRemarks(loop, sealed).map((remark) => paragraph(remark)),
    paragraph(`${loopFormula} How many there are stands in brackets; an empty place was not covered.`, 'muted'),
    ...loopHeatmaps(loop, paper),
  ];
}

/** More interviewers than fit side by side follow in further heat maps; the means are over all of them. */
function loopHeatmaps(loop: Loop, paper: Paper): Block[] {
  const { columns, rows } = loop;
  const names = columns.map(({ member }) => memberName(member));
  const { cell: room } = heatmapWidths({ columns: names.slice(0, heatmapColumns), figures }, contentWidth(paper));
  const { headers, key } = columnHeaders(names, room);
  const chunks = Math.ceil(columns.length / heatmapColumns);
  const maps = Array.from({ length: chunks }, (_, chunk): Block[] => {
    const from = chunk * heatmapColumns;
    const to = Math.min(columns.length, from + heatmapColumns);
    const range = `Interviewers ${from + 1} to ${to} of ${columns.length}; the means are over all of them.`;
    return [
      ...(chunks === 1 ? [] : [paragraph(range, 'muted')]),
      {
        type: 'heatmap',
        caption: 'Means by competency and interviewer',
        corner: 'Competency',
        columns: headers.slice(from, to),
        figures,
        groups: [{ title: '', rows: rows.map((row) => heatmapRow(row, from, to)) }],
      },
    ];
  });
  return [...key, ...maps.flat()];
}

function heatmapRow(row: LoopRow, from: number, to: number) {
  const mustHave = mustHaveInWords(row);
  return {
    title: mustHave === '' ? rowName(row) : `${rowName(row)} (${mustHave})`,
    cells: row.cells.slice(from, to).map(heatmapCell),
    figures: [cell(formatMean(row.mean), { isStrong: row.mean !== null }), cell(String(row.ratings))],
  };
}

function heatmapCell(one: LoopCell): HeatmapCell {
  if (one.kind !== 'rated') return { text: loopCellInWords(one), rating: null, detail: '' };
  return { text: formatMean(one.mean), rating: Math.round(one.mean) as Rating, detail: `(${one.ratings})` };
}

/** A member's round as it is printed beside the name. */
export function roundOfColumn({ round }: Pick<LoopColumn, 'round'>): string {
  return round === '' ? '–' : isolated(round);
}

/** What one interviewer alone was to ask, round by round. */
export function ownQuestionBlocks({ own }: Loop): Block[] {
  if (own.length === 0) return [];
  return [
    heading(3, 'What one interviewer alone was to ask'),
    {
      type: 'table',
      caption: 'Questions of one interviewer, round by round',
      columns: [
        { header: 'Question', share: 46, isNumeric: false },
        { header: 'Round', share: 20, isNumeric: false },
        { header: 'Interviewer', share: 22, isNumeric: false },
        { header: 'Rating', share: 12, isNumeric: true },
      ],
      rows: own.flatMap(({ rows }) =>
        rows.map(({ row, column }) => [
          cell(isolated(toSingleLine(row.title))),
          cell(roundOfColumn(column)),
          cell(isolated(memberName(column.member))),
          cell(valueInWords(row.cells[column.place]?.value ?? { kind: 'unrated' })),
        ]),
      ),
    },
  ];
}
