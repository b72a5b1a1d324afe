import styles from './SelectBox.module.css';
import type { SelectionState } from './selection.ts';

interface SelectBoxProps {
  label: string;
  state: SelectionState;
  onSelect: (isSelected: boolean) => void;
  /** -1 where the row has the keyboard and the space bar does the same. */
  tabIndex?: 0 | -1;
}

/** A check box that fills its cell, so that there is something to hit. */
export function SelectBox({ label, state, onSelect, tabIndex = -1 }: SelectBoxProps) {
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        tabIndex={tabIndex}
        aria-label={label}
        checked={state === 'all'}
        ref={(input) => {
          if (input !== null) input.indeterminate = state === 'some';
        }}
        onChange={() => onSelect(state !== 'all')}
      />
    </label>
  );
}
