import { SelectBox } from '../../components/table/SelectBox.tsx';
import { directionOf, SortButton } from '../../components/table/SortButton.tsx';
import type { SelectionState } from '../../components/table/selection.ts';
import styles from './HeaderRow.module.css';
import { columnNames, nextSorting, type Sorting } from './interviewTable.ts';

interface HeaderRowProps {
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  selected: SelectionState;
  onSelectAll: (isSelected: boolean) => void;
  /** In px. */
  height: number;
}

/** The names of the columns. Each is a button that sorts by its column. */
export function HeaderRow({ sorting, onSort, selected, onSelectAll, height }: HeaderRowProps) {
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.row} style={{ blockSize: height }}>
        <th scope="col" data-column="select" className={styles.cell}>
          <SelectBox label="Select all that are shown" state={selected} onSelect={onSelectAll} tabIndex={0} />
        </th>
        {columnNames.map(({ id, name }) => {
          const direction = directionOf(sorting, id);
          return (
            <th key={id} scope="col" aria-sort={direction} data-column={id} className={styles.cell}>
              <SortButton
                column={id}
                name={name}
                direction={direction}
                onSort={() => onSort(nextSorting(sorting, id))}
              />
            </th>
          );
        })}
        <th scope="col" data-column="action" className={styles.cell}>
          <span className="visually-hidden">Action</span>
        </th>
      </tr>
    </thead>
  );
}
