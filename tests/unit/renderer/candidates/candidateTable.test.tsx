import { useTable } from '@tanstack/react-table';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ComparedCandidate } from '../../../../shared/ipc/roleComparison.ts';
import { candidateRows } from '../../../../src-renderer/screens/candidates/table/candidateRows.ts';
import {
  candidateColumns,
  candidatesOf,
  columnInfos,
  competencyColumn,
  features,
  type GroupingChoice,
  groupName,
  nextSorting,
  type Sorting,
  tableSorting,
} from '../../../../src-renderer/screens/candidates/table/candidateTable.ts';
import { compared, figure } from './candidates.ts';

const infos = columnInfos(['Design', '']);

interface ProbeProps {
  sorting: Sorting;
  grouping: GroupingChoice;
  candidates: ComparedCandidate[];
  hidden: readonly string[];
  pinned: string[];
}

/** The rows in their order, then the columns, each on a line. */
function Probe({ sorting, grouping, candidates, hidden, pinned }: ProbeProps) {
  const table = useTable({
    features,
    columns: candidateColumns(infos),
    data: candidateRows(candidates, false),
    getRowId: ({ figures }) => figures.key,
    groupedColumnMode: false,
    state: {
      sorting: tableSorting(sorting, grouping),
      grouping: grouping === null ? [] : [grouping],
      expanded: true,
      rowSelection: {},
      columnVisibility: Object.fromEntries([...hidden, 'leaning'].map((id) => [id, false])),
      columnPinning: { start: ['candidate', ...pinned], end: [] },
    },
  });
  const rows = table
    .getRowModel()
    .rows.map((row) => (row.getIsGrouped() ? `${groupName(row)}: ${candidatesOf(row).length}` : row.original.name));
  const columns = [table.getStartVisibleLeafColumns(), table.getCenterVisibleLeafColumns()].map((list) =>
    list.map(({ id }) => id).join(' '),
  );
  return <p>{[...rows, ...columns].join('\n')}</p>;
}

const ada = compared(1, 'Ada', {
  mean: 4,
  spread: 2,
  toDiscuss: 3,
  interviewers: 2,
  outcome: 'hire',
  competencies: [figure(5), figure(null)],
  coverage: { share: 0.5, covered: 1, probed: 2, points: 4 },
  recommendations: [{ recommendation: 'yes', count: 1 }],
});
const ben = compared(2, 'ben', {
  mean: 3,
  spread: 0,
  toDiscuss: 0,
  interviewers: 3,
  outcome: 'noHire',
  competencies: [figure(2), figure(4)],
  coverage: { share: 0.75, covered: 3, probed: 4, points: 4 },
  recommendations: [{ recommendation: 'strongNo', count: 1 }],
});
const cy = compared(3, 'Cy', { mean: null, interviewers: 0, competencies: [null, figure(1)] });

function lines(changes: Partial<ProbeProps>): string[] {
  const props = { sorting: { id: 'mean', desc: true }, grouping: null, hidden: [], pinned: [], ...changes };
  const markup = renderToStaticMarkup(<Probe candidates={[cy, ben, ada]} {...props} />);
  return markup.replace(/<\/?p>/g, '').split('\n');
}

function order(id: string, desc: boolean): string[] {
  return lines({ sorting: { id, desc } }).slice(0, 3);
}

describe('the order of the candidates', () => {
  it.each([
    ['mean', true, ['Ada', 'ben', 'Cy']],
    ['mean', false, ['ben', 'Ada', 'Cy']],
    ['candidate', false, ['Ada', 'ben', 'Cy']],
    ['candidate', true, ['Cy', 'ben', 'Ada']],
    ['spread', false, ['ben', 'Ada', 'Cy']],
    ['recommendations', true, ['Ada', 'ben', 'Cy']],
    ['recommendations', false, ['ben', 'Ada', 'Cy']],
    ['outcome', true, ['Ada', 'ben', 'Cy']],
    ['outcome', false, ['ben', 'Ada', 'Cy']],
    ['toDiscuss', true, ['Ada', 'Cy', 'ben']],
    ['interviewers', true, ['ben', 'Ada', 'Cy']],
    ['coverage', true, ['ben', 'Ada', 'Cy']],
    [competencyColumn('Design'), true, ['Ada', 'ben', 'Cy']],
    [competencyColumn('Design'), false, ['ben', 'Ada', 'Cy']],
    [competencyColumn(''), true, ['ben', 'Cy', 'Ada']],
  ])('by %s, descending %s, with those without a value last', (id, desc, expected) => {
    expect(order(id, desc)).toEqual(expected);
  });

  it('begins with the most, and names and disagreements with the least', () => {
    const mean = { id: 'mean', desc: true };
    expect(nextSorting(mean, 'mean')).toEqual({ id: 'mean', desc: false });
    expect(nextSorting(mean, 'coverage')).toEqual({ id: 'coverage', desc: true });
    expect(nextSorting(mean, 'candidate')).toEqual({ id: 'candidate', desc: false });
    expect(nextSorting(mean, 'toDiscuss')).toEqual({ id: 'toDiscuss', desc: false });
  });
});

describe('groups', () => {
  it('stand with the most favourable decision first, and those without one last', () => {
    expect(lines({ grouping: 'outcome' }).slice(0, 6)).toEqual([
      'Hire: 1',
      'Ada',
      'No hire: 1',
      'ben',
      'Decision open: 1',
      'Cy',
    ]);
    expect(lines({ grouping: 'outcome', sorting: { id: 'outcome', desc: false } })[0]).toBe('No hire: 1');
  });

  it('go by the side to which the recommendations lean', () => {
    expect(lines({ grouping: 'leaning' }).slice(0, 6)).toEqual([
      'Recommended, nobody against: 1',
      'Ada',
      'Not recommended, nobody for: 1',
      'ben',
      'No recommendation yet: 1',
      'Cy',
    ]);
  });
});

describe('columns', () => {
  const rest = 'recommendations outcome competency:Design competency: spread toDiscuss interviewers coverage';

  it('come with the candidate in front, and never with what only groups', () => {
    expect(lines({}).slice(3)).toEqual(['candidate', `mean ${rest}`]);
  });

  it('are pinned behind the candidate, and hidden', () => {
    expect(lines({ pinned: ['coverage', 'mean'], hidden: ['outcome', 'competency:'] }).slice(3)).toEqual([
      'candidate coverage mean',
      'recommendations competency:Design spread toDiscuss interviewers',
    ]);
  });

  it('have a name each', () => {
    expect(infos.map(({ name }) => name)).toEqual([
      'Candidate',
      'Mean',
      'Recommendations',
      'Decision',
      'Design',
      'Without a competency',
      'Spread',
      'To discuss',
      'Interviewers',
      'Coverage',
    ]);
  });
});
