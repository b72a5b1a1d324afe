import type { Rating } from '../../shared/domain/interview.ts';
import type { ComparisonRow } from '../../shared/domain/panel/candidateComparison.ts';
import type { CompetencySummary } from '../../shared/domain/panel/table.ts';
import { formatMean } from '../../shared/domain/scoring.ts';
import type { Paper } from '../../shared/domain/settings.ts';
import { nameOf } from './comparisonContent.ts';
import { type Block, cell, type HeatmapCell, paragraph } from './document.ts';
import { columnHeaders } from './heatmapHeaders.ts';
import { heatmapWidths } from './heatmapLayout.ts';
import { contentWidth } from './paper.ts';

const figures = [{ header: 'Mean', width: 40 }];

/** So many competencies stand beside each other; more follow in further heat maps. */
const competencyColumns = 7;

/** The means of the competencies, candidate by candidate. Over all of them the mean is repeated in every heat map. */
export function competencyHeatmaps(
  rows: readonly ComparisonRow[],
  competencies: readonly string[],
  paper: Paper,
): Block[] {
  if (competencies.length === 0) return [paragraph('Nobody has a question yet.', 'muted')];
  const names = competencies.map((competency) => competency || 'Without a competency');
  const { cell: room } = heatmapWidths({ columns: names.slice(0, competencyColumns), figures }, contentWidth(paper));
  const { headers, key } = columnHeaders(names, room);
  const maps = Array.from({ length: Math.ceil(names.length / competencyColumns) }, (_, chunk): Block => {
    const from = chunk * competencyColumns;
    const columns = headers.slice(from, from + competencyColumns);
    return {
      type: 'heatmap',
      caption: 'Means of the competencies by candidate',
      corner: 'Candidate',
      columns,
      figures,
      rows: rows.map((row) => ({
        title: nameOf(row),
        cells: row.competencies.slice(from, from + columns.length).map(competencyCell),
        figures: [cell(formatMean(row.mean), { isStrong: true })],
      })),
    };
  });
  return [...key, ...maps];
}

function competencyCell(summary: CompetencySummary | null): HeatmapCell {
  if (summary === null) return { text: 'not in the set', rating: null, detail: '' };
  return meanCell(summary.mean);
}

/** A mean on the tint of the rating that it is nearest to. */
export function meanCell(mean: number | null, detail = ''): HeatmapCell {
  if (mean === null) return { text: 'not rated', rating: null, detail };
  return { text: formatMean(mean), rating: Math.round(mean) as Rating, detail };
}
