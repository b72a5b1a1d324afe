import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  label: string;
  /** One sentence under the control that helps before anything is wrong. */
  hint?: string | undefined;
  /** What is wrong, and what to do. */
  error?: string | undefined;
  /** Keeps the label for screen readers only, where the place on screen says enough. */
  isLabelHidden?: boolean;
  className?: string;
  /** Draws the control; `control` connects it with its label, hint and error. */
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A control with its label, hint and error. */
export function Field({ label, hint, error, isLabelHidden = false, className, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  const control = {
    id,
    ...(note === undefined ? {} : { 'aria-describedby': `${id}-note` }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children(control)}
      {note !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? styles.hint : styles.error}>
          {note}
        </p>
      )}
    </div>
  );
}

type Plain<Props> = Omit<FieldProps, 'children' | 'className'> &
  Omit<Props, 'id' | 'className'> & { className?: string };

export function TextField({ label, hint, error, isLabelHidden, className, ...input }: Plain<ComponentProps<'input'>>) {
  const field = {
    label,
    hint,
    error,
    ...(isLabelHidden === undefined ? {} : { isLabelHidden }),
    ...(className === undefined ? {} : { className }),
  };
  return (
    <Field {...field}>{(control) => <input type="text" {...input} {...control} className={styles.control} />}</Field>
  );
}

export function TextArea({ label, hint, error, isLabelHidden, className, ...area }: Plain<ComponentProps<'textarea'>>) {
  const field = {
    label,
    hint,
    error,
    ...(isLabelHidden === undefined ? {} : { isLabelHidden }),
    ...(className === undefined ? {} : { className }),
  };
  return (
    <Field {...field}>{(control) => <textarea rows={3} {...area} {...control} className={styles.control} />}</Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  isLabelHidden,
  className,
  ...select
}: Plain<ComponentProps<'select'>>) {
  const field = {
    label,
    hint,
    error,
    ...(isLabelHidden === undefined ? {} : { isLabelHidden }),
    ...(className === undefined ? {} : { className }),
  };
  return <Field {...field}>{(control) => <select {...select} {...control} className={styles.control} />}</Field>;
}
