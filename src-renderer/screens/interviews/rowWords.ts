import { formatMean } from '../../../shared/domain/interview/scoring.ts';
import { type LibraryEntry, recommendationNames, statusNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { formatDay } from '../../components/format.ts';
import { type ColumnId, columnNames } from './interviewTable.ts';

/** What a candidate without a name is called. */
export function candidateIn({ candidate }: Pick<LibraryEntry, 'candidate'>): string {
  return candidate === '' ? 'No name' : candidate;
}

/** How far an interview is: 'Running, 2 of 5'. */
function statusInWords({ status, settled, questions }: LibraryEntry): string {
  return status === 'running' ? `${statusNames[status]}, ${settled} of ${questions}` : statusNames[status];
}

/**
 * A row as a screen reader says it when the arrow keys come to it: the candidate, and every other value with the name of its
 * column. What there is not yet is left out.
 */
export function rowInWords(entry: LibraryEntry): string {
  const values: Readonly<Record<Exclude<ColumnId, 'candidate'>, string>> = {
    role: entry.role,
    round: entry.round,
    date: formatDay(entry.date),
    status: statusInWords(entry),
    mean: entry.mean === null ? '' : formatMean(entry.mean),
    recommendation: entry.recommendation === null ? '' : recommendationNames[entry.recommendation],
  };
  const others = columnNames.flatMap(({ id, name }) =>
    id === 'candidate' || values[id] === '' ? [] : [`${name}: ${values[id]}`],
  );
  return [`${candidateIn(entry)}${entry.sample ? ', sample' : ''}`, ...others].join('. ');
}

/** A group's row as a screen reader says it: 'Ada Lovelace, 3 interviews'. */
export function groupInWords(name: string, count: number): string {
  return `${groupTitle(name)}, ${count} ${count === 1 ? 'interview' : 'interviews'}`;
}

/** What a group is called that has nothing in common. */
export function groupTitle(name: string): string {
  return name === '' ? 'Not given' : name;
}
