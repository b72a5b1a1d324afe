import { ChevronRight } from 'lucide-react';
import { SelectBox } from '../../components/table/SelectBox.tsx';
import type { SelectionState } from '../../components/table/selection.ts';
import lineStyles from './CandidateRow.module.css';
import styles from './GroupRow.module.css';

interface GroupLineProps {
  name: string;
  count: number;
  /** How many columns the table has. */
  columns: number;
  isExpanded: boolean;
  selected: SelectionState;
  onSelect: (isSelected: boolean) => void;
  onToggle: () => void;
}

/** The cells of a group: what its candidates have in common, and how many they are. */
export function GroupLine({ name, count, columns, isExpanded, selected, onSelect, onToggle }: GroupLineProps) {
  return (
    <>
      <td className={lineStyles.select} aria-colindex={1}>
        <SelectBox label={`Select all of ${name}`} state={selected} onSelect={onSelect} />
      </td>
      <td className={styles.group} aria-colindex={2} aria-colspan={columns - 1}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={`${isExpanded ? 'Collapse' : 'Expand'} ${name}`}
          onClick={onToggle}
        >
          <ChevronRight size={16} aria-hidden className={styles.chevron} data-expanded={isExpanded} />
          {name}
          <span className="muted">{count}</span>
        </button>
      </td>
    </>
  );
}
