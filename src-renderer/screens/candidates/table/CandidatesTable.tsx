import { memo, type Ref, type RefObject, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { DataGrid, type GridHandle } from '../../../components/table/DataGrid.tsx';
import { type SelectionState, selectionState, withSelected } from '../../../components/table/selection.ts';
import { useInView } from '../../../components/table/useInView.ts';
import { CandidateLine } from './CandidateRow.tsx';
import styles from './CandidatesTable.module.css';
import type { CandidateRow } from './candidateRows.ts';
import { type CandidateTableRow, type ColumnInfo, candidatesOf, groupName } from './candidateTable.ts';
import { rowInWords } from './cellWords.ts';
import { GroupRow } from './GroupRow.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import type { PlacedColumn, PlacedColumns } from './placedColumns.ts';
import { type TableLook, useCandidateRows } from './useCandidateRows.ts';
import type { CandidatesViewing } from './useCandidatesView.ts';

interface CandidatesTableProps extends TableLook {
  rows: CandidateRow[];
  infos: readonly ColumnInfo[];
  selected: readonly string[];
  onChange: CandidatesViewing['change'];
  /** Opens the candidate's panel. */
  onOpen: (id: string) => void;
  ref: Ref<TableHandle>;
}

/** What can be asked of the table from outside. */
export interface TableHandle extends GridHandle {
  /** The candidates that are shown, in their order; those of a closed group are among them. */
  order: () => string[];
}

/** In px. */
const heights = { row: 40, head: 54 };

/**
 * Candidates × competencies, of which only the columns in view are drawn. Other parts of the screen change at every step of a
 * slider: it is drawn anew only when something of its own has changed.
 */
export const CandidatesTable = memo(function CandidatesTable(props: CandidatesTableProps) {
  const { rows: data, infos, selected, onChange, onOpen, ref } = props;
  const selection = useMemo(() => withSelected({}, selected, true), [selected]);
  const { rows, sorted, placed } = useCandidateRows(data, infos, props, selection);
  const box = useRef<HTMLDivElement>(null);
  const { inView, scrollTo } = useColumnsInView(box, placed);
  const grid = useRef<GridHandle>(null);
  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    order: () => sorted().flatMap(idsOf),
  }));
  const select = useCallback(
    (ids: readonly string[], isSelected: boolean) =>
      onChange((current) => {
        const others = current.selected.filter((id) => !ids.includes(id));
        return { selected: isSelected ? [...others, ...ids] : others };
      }),
    [onChange],
  );
  const allIds = useMemo(() => data.map(({ figures }) => figures.key), [data]);
  const columnCount = placed.pinned.length + placed.centre.length + 1;
  return (
    <DataGrid
      ref={grid}
      box={box}
      label="Candidates"
      rows={rows}
      isGrouped={props.grouping !== null}
      heights={heights}
      idsOf={idsOf}
      nameOf={(row) => nameOf(row, placed)}
      selection={selection}
      allIds={allIds}
      onSelect={select}
      onOpen={({ id }) => onOpen(id)}
      columnCount={columnCount}
      scrollToColumn={scrollTo}
      classNames={{ box: styles.box, table: `${styles.table} figures`, row: styles.row }}
      style={{ box: { scrollPaddingInlineStart: placed.pinnedWidth }, table: { inlineSize: placed.width } }}
      head={
        <HeaderRow
          placed={placed}
          sorting={props.sorting}
          onSort={(sorting) => onChange({ sorting })}
          selected={selectionState(selection, allIds)}
          onSelectAll={(isSelected) => select(allIds, isSelected)}
          height={heights.head}
        />
      }
    >
      {(row, state) => (
        <Cells
          row={row}
          state={state}
          pinned={placed.pinned}
          inView={inView}
          columnCount={columnCount}
          onSelect={select}
        />
      )}
    </DataGrid>
  );
});

interface ColumnsInView {
  /** Of the columns that are scrolled sideways, those in view and some beside them. */
  inView: PlacedColumn[];
  /** Brings a column there, by its number for screen readers. */
  scrollTo: (column: number) => void;
}

function useColumnsInView(box: RefObject<HTMLDivElement | null>, placed: PlacedColumns): ColumnsInView {
  const { centre, pinnedWidth } = placed;
  const { drawn, measureAll, scrollTo } = useInView({
    box,
    items: centre,
    estimate: ({ info }) => info.width,
    beyond: 2,
    // What is pinned covers the beginning of what is scrolled.
    padding: { start: pinnedWidth },
    isAcross: true,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other widths than those that were measured
  useEffect(measureAll, [measureAll, placed]);
  const [first = 0, last = -1] = [drawn.at(0)?.index, drawn.at(-1)?.index];
  const inView = useMemo(() => centre.slice(first, last + 1), [centre, first, last]);
  const scrollToColumn = (column: number) => {
    const at = centre.findIndex(({ index }) => index === column);
    if (at !== -1) scrollTo(at);
  };
  return { inView, scrollTo: scrollToColumn };
}

function idsOf(row: CandidateTableRow): string[] {
  return candidatesOf(row).map(({ figures }) => figures.key);
}

function nameOf(row: CandidateTableRow, { pinned, centre }: PlacedColumns): string {
  const count = candidatesOf(row).length;
  if (row.getIsGrouped()) return `${groupName(row)}, ${count} ${count === 1 ? 'candidate' : 'candidates'}`;
  return rowInWords(
    row.original,
    [...pinned, ...centre].map(({ info }) => info),
  );
}

interface CellsProps {
  row: CandidateTableRow;
  state: SelectionState;
  pinned: readonly PlacedColumn[];
  inView: readonly PlacedColumn[];
  columnCount: number;
  onSelect: (ids: readonly string[], isSelected: boolean) => void;
}

function Cells({ row, state, pinned, inView, columnCount, onSelect }: CellsProps) {
  if (!row.getIsGrouped()) {
    const isSelected = state === 'all';
    return (
      <CandidateLine row={row.original} pinned={pinned} inView={inView} isSelected={isSelected} onSelect={onSelect} />
    );
  }
  return (
    <GroupRow
      name={groupName(row)}
      count={candidatesOf(row).length}
      columns={columnCount}
      isExpanded={row.getIsExpanded()}
      selected={state}
      onSelect={(isSelected) => onSelect(idsOf(row), isSelected)}
      onToggle={() => row.toggleExpanded()}
    />
  );
}
