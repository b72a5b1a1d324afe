import { type KeyboardEvent, useState } from 'react';
import { pressOf } from '../hooks/keys.ts';
import { Field } from './Field.tsx';
import styles from './NumberField.module.css';
import { type NumberRange, parseNumber, stepNumber } from './numberEntry.ts';

interface NumberFieldProps extends NumberRange {
  label: string;
  isLabelHidden?: boolean;
  /** The label where it stands among others alike; it has the label in it. */
  accessibleLabel?: string;
  value: number;
  /** Called with every number that the field takes, while it is typed. */
  onChange: (value: number) => void;
  className?: string;
}

/**
 * A number to type or to step through with ↑ and ↓. Not `type="number"`: that one also changes when somebody scrolls past it,
 * and here every change is saved.
 */
export function NumberField({ label, isLabelHidden = false, value, onChange, className, ...props }: NumberFieldProps) {
  const { accessibleLabel, ...range } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isRefused = typed !== null && parseNumber(typed, range) === null;
  const type = (text: string) => {
    setTyped(text);
    const number = parseNumber(text, range);
    if (number !== null) onChange(number);
  };
  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const press = pressOf(event);
    if (press !== 'ArrowUp' && press !== 'ArrowDown') return;
    event.preventDefault();
    setTyped(null);
    onChange(stepNumber(value, press === 'ArrowUp' ? 1 : -1, range));
  };
  return (
    <Field
      label={label}
      isLabelHidden={isLabelHidden}
      error={isRefused ? `${range.isWhole ? 'Whole, ' : ''}${range.min} to ${range.max}` : undefined}
      {...(className === undefined ? {} : { className })}
    >
      {(control) => (
        <input
          {...control}
          aria-label={accessibleLabel}
          type="text"
          inputMode={range.isWhole ? 'numeric' : 'decimal'}
          role="spinbutton"
          aria-valuenow={value}
          aria-valuemin={range.min}
          aria-valuemax={range.max}
          autoComplete="off"
          className={`${styles.input} figures`}
          value={typed ?? String(value)}
          onChange={(event) => type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => setTyped(null)}
          onKeyDown={step}
        />
      )}
    </Field>
  );
}
