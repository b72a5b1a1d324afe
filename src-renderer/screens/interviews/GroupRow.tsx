import { ChevronRight } from 'lucide-react';
import { SelectBox } from '../../components/table/SelectBox.tsx';
import type { SelectionState } from '../../components/table/selection.ts';
import styles from './GroupRow.module.css';
import { groupTitle } from './rowWords.ts';

interface GroupRowProps {
  name: string;
  count: number;
  isExpanded: boolean;
  selected: SelectionState;
  onSelect: (isSelected: boolean) => void;
  onToggle: () => void;
}

/** The cells of a group: what its interviews have in common, and how many there are. */
export function GroupRow({ name, count, isExpanded, selected, onSelect, onToggle }: GroupRowProps) {
  const title = groupTitle(name);
  return (
    <>
      <td data-column="select">
        <SelectBox label={`Select all of ${title}`} state={selected} onSelect={onSelect} />
      </td>
      <td aria-colspan={8} className={styles.group}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={`${isExpanded ? 'Collapse' : 'Expand'} ${title}`}
          onClick={onToggle}
        >
          <ChevronRight size={16} aria-hidden className={styles.chevron} data-expanded={isExpanded} />
          <bdi className={styles.name}>{title}</bdi>
          <span className={`${styles.count} figures`}>{count}</span>
        </button>
      </td>
    </>
  );
}
