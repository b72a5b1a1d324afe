import { formatMean, formatShare } from '../../../../shared/domain/interview/scoring.ts';
import { outcomeNames } from '../../../../shared/domain/panel/debrief.ts';
import { recommendationsInWords } from '../../../../shared/domain/panel/facts.ts';
import type { CandidateRow } from './candidateRows.ts';
import type { ColumnInfo } from './candidateTable.ts';

/** What a candidate has in a column, in words; null where there is nothing. */
export function cellWords({ figures, name }: CandidateRow, { id, competency }: ColumnInfo): string | null {
  if (competency !== null) {
    // What is sealed may well have a question on it.
    if (figures.interviewers === 0) return null;
    const figure = figures.competencies[competency] ?? null;
    if (figure === null) return 'no question';
    return figure.mean === null ? 'not rated' : formatMean(figure.mean);
  }
  switch (id) {
    case 'candidate':
      return name;
    case 'mean':
      return figures.mean === null ? null : formatMean(figures.mean);
    case 'spread':
      return figures.spread === null ? null : formatMean(figures.spread);
    case 'recommendations':
      return figures.recommendations.length === 0 ? null : recommendationsInWords(figures.recommendations);
    case 'outcome':
      return figures.outcome === null ? 'Open' : outcomeNames[figures.outcome];
    case 'toDiscuss':
      return String(figures.toDiscuss);
    case 'interviewers':
      return figures.sealed === 0 ? String(figures.interviewers) : `${figures.interviewers} + ${figures.sealed} sealed`;
    case 'coverage':
      return figures.coverage.share === null ? null : formatShare(figures.coverage.share);
    default:
      throw new RangeError(`Nothing says what stands in the column ${id}.`);
  }
}

/**
 * A row as a screen reader says it when the arrow keys come to it: the candidate, and what stands in every other column with its
 * name. Columns with nothing in them are left out.
 */
export function rowInWords(row: CandidateRow, columns: readonly ColumnInfo[]): string {
  const others = columns.flatMap((column) => {
    const words = column.id === 'candidate' ? null : cellWords(row, column);
    return words === null ? [] : [`${column.name}: ${words}`];
  });
  return [row.name, ...others].join('. ');
}
