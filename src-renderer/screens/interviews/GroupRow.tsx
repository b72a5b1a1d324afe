import { GroupToggle } from '../../components/table/GroupToggle.tsx';
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
        <GroupToggle name={title} count={count} isExpanded={isExpanded} onToggle={onToggle} />
      </td>
    </>
  );
}
