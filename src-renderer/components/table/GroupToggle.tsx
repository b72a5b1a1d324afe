import { ChevronRight } from 'lucide-react';
import styles from './GroupToggle.module.css';

interface GroupToggleProps {
  name: string;
  /** How many rows the group has. */
  count: number;
  isExpanded: boolean;
  onToggle: () => void;
}

/** Opens and closes a group of a table, with its name and how much stands in it. The row has the keyboard. */
export function GroupToggle({ name, count, isExpanded, onToggle }: GroupToggleProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.toggle}
      aria-label={`${isExpanded ? 'Collapse' : 'Expand'} ${name}`}
      onClick={onToggle}
    >
      <ChevronRight size={16} aria-hidden className={styles.chevron} data-expanded={isExpanded} />
      <bdi className={styles.name}>{name}</bdi>
      <span className="muted figures">{count}</span>
    </button>
  );
}
