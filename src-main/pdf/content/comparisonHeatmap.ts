import type { Rating } from '../../../shared/domain/interview/interview.ts';
import { formatMean } from '../../../shared/domain/interview/scoring.ts';
import type { ComparisonRow } from '../../../shared/domain/panel/candidateComparison.ts';
import type { CompetencySummary } from '../../../shared/domain/panel/table.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { absent, type Block, type HeatmapCell } from '../blocks/document.ts';
import { columnHeaders, heatmapWidths } from '../blocks/heatmapLayout.ts';
import { contentWidth } from '../blocks/style.ts';
import { nameOf } from './comparedRole.ts';

/** So many candidates stand beside each other; more follow in further heat maps. */
const candidateColumns = 8;

/** The means of the competencies, a row each with its full name, candidate beside candidate; above them that of all ratings. */
export function competencyHeatmaps(
  rows: readonly ComparisonRow[],
  competencies: readonly string[],
  paper: Paper,
): Block[] {
  if (competencies.length === 0) return [absent('Nobody has a question yet.')];
  const names = rows.map(nameOf);
  const { cell: room } = heatmapWidths({ columns: names.slice(0, candidateColumns), figures: [] }, contentWidth(paper));
  const { headers, key } = columnHeaders(names, room);
  const maps = Array.from({ length: Math.ceil(rows.length / candidateColumns) }, (_, chunk): Block => {
    const shown = rows.slice(chunk * candidateColumns, (chunk + 1) * candidateColumns);
    return {
      type: 'heatmap',
      caption: 'Means of the competencies by candidate',
      corner: 'Competency',
      columns: headers.slice(chunk * candidateColumns, (chunk + 1) * candidateColumns),
      figures: [],
      groups: [
        {
          title: '',
          rows: [
            { title: 'All ratings', cells: shown.map(({ mean }) => meanCell(mean)), figures: [] },
            ...competencies.map((competency, place) => ({
              title: toSingleLine(competency) || 'Without a competency',
              cells: shown.map((row) => competencyCell(row.competencies[place] ?? null)),
              figures: [],
            })),
          ],
        },
      ],
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
