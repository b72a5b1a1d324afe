import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { Press } from '../../../../shared/keys/chord.ts';
import { pressOf } from '../../../components/hooks/keys.ts';
import { SelectBox } from '../../../components/table/SelectBox.tsx';
import { directionOf, SortButton, type SortDirection } from '../../../components/table/SortButton.tsx';
import type { SelectionState } from '../../../components/table/selection.ts';
import { nextSorting, type Sorting } from './candidateTable.ts';
import styles from './HeaderRow.module.css';
import type { PlacedColumn, PlacedColumns } from './placedColumns.ts';

interface HeaderRowProps {
  placed: PlacedColumns;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  selected: SelectionState;
  onSelectAll: (isSelected: boolean) => void;
  /** In px. */
  height: number;
}

/** The names of the columns, each a button that sorts by it. Tab leads to one of them, the arrow keys to the others. */
export function HeaderRow({ placed, sorting, onSort, selected, onSelectAll, height }: HeaderRowProps) {
  const columns = [...placed.pinned, ...placed.centre];
  const [reached, setReached] = useState('candidate');
  const tabStop = columns.some(({ info }) => info.id === reached) ? reached : 'candidate';
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => setReached(target.dataset.sort ?? tabStop);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = columns.findIndex(
      ({ info }) => event.target instanceof HTMLElement && info.id === event.target.dataset.sort,
    );
    const next = at < 0 ? undefined : columns[indexAfter(pressOf(event), at, columns.length)];
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-sort="${CSS.escape(next.info.id)}"]`)?.focus();
  };
  return (
    <thead className={styles.head}>
      <tr
        aria-rowindex={1}
        className={styles.row}
        style={{ blockSize: height }}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <th scope="col" aria-colindex={1} className={styles.select}>
          <SelectBox label="Select all that are shown" state={selected} onSelect={onSelectAll} tabIndex={0} />
        </th>
        {columns.map((column, place) => (
          <HeaderCell
            key={column.info.id}
            column={column}
            isPinned={place < placed.pinned.length}
            direction={directionOf(sorting, column.info.id)}
            isTabStop={column.info.id === tabStop}
            onSort={() => onSort(nextSorting(sorting, column.info.id))}
          />
        ))}
      </tr>
    </thead>
  );
}

/** Which column a key leads to; −1 where it leads nowhere. */
function indexAfter(press: Press | null, at: number, count: number): number {
  switch (press) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

interface HeaderCellProps {
  column: PlacedColumn;
  isPinned: boolean;
  direction: SortDirection;
  isTabStop: boolean;
  onSort: () => void;
}

function HeaderCell({ column: { info, start, index }, isPinned, direction, isTabStop, onSort }: HeaderCellProps) {
  return (
    <th
      scope="col"
      aria-sort={direction}
      aria-colindex={index}
      data-column={info.competency === null ? info.id : 'competency'}
      className={isPinned ? styles.pinned : styles.cell}
      style={{ inlineSize: info.width, insetInlineStart: start }}
    >
      <SortButton
        column={info.id}
        name={info.name}
        direction={direction}
        onSort={onSort}
        tabIndex={isTabStop ? 0 : -1}
      />
    </th>
  );
}
