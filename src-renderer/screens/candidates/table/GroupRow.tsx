import { GroupToggle } from '../../../components/table/GroupToggle.tsx';
import { SelectBox } from '../../../components/table/SelectBox.tsx';
import type { SelectionState } from '../../../components/table/selection.ts';
import lineStyles from './CandidateRow.module.css';
import styles from './GroupRow.module.css';

interface GroupRowProps {
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
export function GroupRow({ name, count, columns, isExpanded, selected, onSelect, onToggle }: GroupRowProps) {
  return (
    <>
      <td className={lineStyles.select} aria-colindex={1}>
        <SelectBox label={`Select all of ${name}`} state={selected} onSelect={onSelect} />
      </td>
      <td className={styles.group} aria-colindex={2} aria-colspan={columns - 1}>
        <GroupToggle name={name} count={count} isExpanded={isExpanded} onToggle={onToggle} />
      </td>
    </>
  );
}
