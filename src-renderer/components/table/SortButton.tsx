import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './SortButton.module.css';

/** How a column is sorted, as `aria-sort` says it. */
export type SortDirection = 'none' | 'ascending' | 'descending';

interface SortButtonProps {
  /** The id of the column. */
  column: string;
  name: string;
  direction: SortDirection;
  onSort: () => void;
  tabIndex?: 0 | -1;
}

/** How a column is sorted while the table is sorted by `sorting`. */
export function directionOf(sorting: { id: string; desc: boolean }, column: string): SortDirection {
  if (sorting.id !== column) return 'none';
  return sorting.desc ? 'descending' : 'ascending';
}

/** The name of a column; a press sorts by it. */
export function SortButton({ column, name, direction, onSort, tabIndex = 0 }: SortButtonProps) {
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      data-sort={column}
      data-sorted={direction !== 'none'}
      tabIndex={tabIndex}
      className={styles.sort}
      onClick={onSort}
    >
      <span className={styles.name} dir="auto" title={name}>
        {name}
      </span>
      {direction !== 'none' && <Arrow size={12} aria-hidden className={styles.arrow} />}
    </button>
  );
}
