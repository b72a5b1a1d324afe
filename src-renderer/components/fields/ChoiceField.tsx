import { useId } from 'react';
import styles from './ChoiceField.module.css';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  /** Each with its name and, where that is not enough, a sentence on what it means. */
  choices: readonly { value: Value; label: string; hint?: string }[];
  onChange: (value: Value) => void;
}

/** A few choices of which one holds, all in view. */
export function ChoiceField<Value extends string>({ label, value, choices, onChange }: ChoiceFieldProps<Value>) {
  const name = useId();
  return (
    <fieldset className="stack-1">
      <legend className={styles.label}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={`${styles.choice} stack-2`}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className={styles.control}
            />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckFieldProps {
  label: string;
  hint?: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

/** Something that is so or is not. */
export function CheckField({ label, hint, isChecked, onChange }: CheckFieldProps) {
  return (
    <label className={`${styles.choice} stack-2`}>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        className={styles.control}
      />
      <span>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
