import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  label: string;
  /** One sentence under the control that helps before anything is wrong. */
  hint?: string | undefined;
  /** What is wrong, and what to do. */
  error?: string | undefined;
  /** Keeps the label for screen readers only, where the place on screen says enough. */
  isLabelHidden?: boolean | undefined;
  className?: string | undefined;
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
    <div className={`${styles.field} stack-1 ${className ?? ''}`}>
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

type FieldOptions = Omit<FieldProps, 'children'>;
type WithField<Props> = FieldOptions & Omit<Props, 'id' | 'className'>;

/** Parts what belongs to the field from what belongs to its control. */
function parted<Props extends FieldOptions>({ label, hint, error, isLabelHidden, className, ...control }: Props) {
  return { field: { label, hint, error, isLabelHidden, className }, control };
}

type TextFieldProps = WithField<ComponentProps<'input'>> & {
  /** A button beside the control. */
  end?: ReactNode;
};

export function TextField({ end, ...props }: TextFieldProps) {
  const { field, control: own } = parted(props);
  return (
    <Field {...field}>
      {(control) => (
        <div className={styles.entry}>
          <input type="text" {...own} {...control} className={styles.control} />
          {end}
        </div>
      )}
    </Field>
  );
}

export function TextArea(props: WithField<ComponentProps<'textarea'>>) {
  const { field, control: own } = parted(props);
  return (
    <Field {...field}>{(control) => <textarea rows={3} {...own} {...control} className={styles.control} />}</Field>
  );
}

export function SelectField(props: WithField<ComponentProps<'select'>>) {
  const { field, control: own } = parted(props);
  return <Field {...field}>{(control) => <select {...own} {...control} className={styles.control} />}</Field>;
}
