import { NumberField } from '../../components/fields/NumberField.tsx';
import styles from './OptionalNumber.module.css';

interface OptionalNumberProps {
  /** What the box says. */
  label: string;
  /** The same where it stands among others alike. */
  accessibleLabel?: string;
  numberLabel: string;
  /** Before the number. */
  unit?: string;
  min: number;
  max: number;
  step: number;
  isWhole?: boolean;
  /** What it begins with once it is wanted. */
  usual: number;
  /** Null where it is not wanted. */
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A number that may not be wanted: a box, and once that is ticked the number. */
export function OptionalNumber(props: OptionalNumberProps) {
  const { label, accessibleLabel, numberLabel, unit, usual, value, onChange, ...range } = props;
  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          aria-label={accessibleLabel}
          checked={value !== null}
          onChange={({ target }) => onChange(target.checked ? usual : null)}
          className={styles.box}
        />
        <span>{label}</span>
      </label>
      {value !== null && (
        <>
          {unit !== undefined && <span className="muted small">{unit}</span>}
          <NumberField
            label={numberLabel}
            isLabelHidden
            className={styles.number ?? ''}
            value={value}
            onChange={onChange}
            {...range}
          />
        </>
      )}
    </div>
  );
}
