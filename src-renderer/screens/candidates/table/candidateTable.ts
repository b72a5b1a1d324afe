import {
  type Column,
  columnGroupingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createExpandedRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  type Row,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { type DecisionOutcome, outcomeNames } from '../../../../shared/domain/panel/debrief.ts';
import { sortedColumn } from '../../../components/table/cells.ts';
import { type CandidateRow, type Leaning, leaningNames, leaningOf, recommendationValue } from './candidateRows.ts';

export const features = tableFeatures({
  columnGroupingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  groupedRowModel: createGroupedRowModel(),
  expandedRowModel: createExpandedRowModel(),
  sortedRowModel: createSortedRowModel(),
});

export type CandidateTableRow = Row<typeof features, CandidateRow>;
export type CandidateColumn = Column<typeof features, CandidateRow, unknown>;

/** What the table can be grouped by. */
export type GroupingChoice = 'outcome' | 'leaning' | null;

export interface Sorting {
  id: string;
  desc: boolean;
}

/** A column that can be seen: its id in the table, its name, and whose mean it shows (null for what is no competency's mean). */
export interface ColumnInfo {
  id: string;
  name: string;
  /** The place among the comparison's competencies. */
  competency: number | null;
  /** In px. */
  width: number;
}

const competencyPrefix = 'competency:';

/** The id of a competency's column: by its name, so that it is the same one after others have come. */
export function competencyColumn(competency: string): string {
  return `${competencyPrefix}${competency}`;
}

/** Every column in its order: who it is and how they did, competency by competency, then how well that is founded. */
export function columnInfos(competencies: readonly string[], isNarrow = false): ColumnInfo[] {
  return [
    info('candidate', 'Candidate', isNarrow ? 140 : 220),
    info('mean', 'Mean', 76),
    info('recommendations', 'Recommendations', 168),
    info('outcome', 'Decision', 132),
    ...competencies.map((competency, place) => ({
      id: competencyColumn(competency),
      name: competency || 'Without a competency',
      competency: place,
      width: 124,
    })),
    info('spread', 'Spread', 82),
    info('toDiscuss', 'To discuss', 104),
    info('interviewers', 'Interviewers', 118),
    info('coverage', 'Coverage', 104),
  ];
}

function info(id: string, name: string, width: number): ColumnInfo {
  return { id, name, competency: null, width };
}

const outcomeOrder: Readonly<Record<DecisionOutcome, number>> = { noHire: 0, hold: 1, anotherInterview: 2, hire: 3 };
const leaningOrder: Readonly<Record<Leaning, number | undefined>> = {
  against: 0,
  divided: 1,
  for: 2,
  undecided: undefined,
};

const helper = createColumnHelper<typeof features, CandidateRow>();

/** What a column is sorted by; undefined for no value, which stands last whichever way it is sorted. */
function sortValue({ figures, nameKey }: CandidateRow, { id, competency }: ColumnInfo): string | number | undefined {
  if (competency !== null) return figures.competencies[competency]?.mean ?? undefined;
  switch (id) {
    case 'candidate':
      return nameKey;
    case 'mean':
      return figures.mean ?? undefined;
    case 'spread':
      return figures.spread ?? undefined;
    case 'recommendations':
      return recommendationValue(figures.recommendations);
    case 'outcome':
      return figures.outcome === null ? undefined : outcomeOrder[figures.outcome];
    case 'toDiscuss':
      return figures.toDiscuss;
    case 'interviewers':
      return figures.interviewers;
    case 'coverage':
      return figures.coverage.share ?? undefined;
    default:
      throw new RangeError(`Nothing sorts the column ${id}.`);
  }
}

/** The columns with what they are sorted and grouped by. How they look is the cells' business. */
export function candidateColumns(infos: readonly ColumnInfo[]) {
  return helper.columns([
    ...infos.map((one) =>
      helper.accessor((row) => sortValue(row, one), {
        id: one.id,
        header: one.name,
        size: one.width,
        getGroupingValue: (row) => row.figures.outcome ?? 'open',
        ...sortedColumn,
      }),
    ),
    // Never seen: only what the rows are grouped by.
    helper.accessor((row) => leaningOrder[leaningOf(row.figures.recommendations)], {
      id: 'leaning',
      header: 'Leaning',
      getGroupingValue: (row) => leaningOf(row.figures.recommendations),
      ...sortedColumn,
    }),
  ]);
}

/** Texts and low spreads are wanted from the beginning, everything else with the most first. */
const ascendingFirst: ReadonlySet<string> = new Set(['candidate', 'spread', 'toDiscuss']);

/** What a press on a column's header makes of the sorting: that column, and the other way round at the second press. */
export function nextSorting(current: Sorting, id: string): Sorting {
  return { id, desc: current.id === id ? !current.desc : !ascendingFirst.has(id) };
}

/** The table's sorting: groups stand with the most favourable first unless that very column is sorted otherwise. */
export function tableSorting(sorting: Sorting, grouping: GroupingChoice): Sorting[] {
  if (grouping === null || sorting.id === grouping) return [sorting];
  return [{ id: grouping, desc: true }, sorting];
}

/** The candidates that a row stands for: its own, or those of its group. */
export function candidatesOf(row: CandidateTableRow): CandidateRow[] {
  return row.getIsGrouped() ? row.subRows.map(({ original }) => original) : [row.original];
}

/** What the candidates of a group have in common. */
export function groupName({ groupingColumnId, original: { figures } }: CandidateTableRow): string {
  if (groupingColumnId === 'leaning') return leaningNames[leaningOf(figures.recommendations)];
  return figures.outcome === null ? 'Decision open' : outcomeNames[figures.outcome];
}
