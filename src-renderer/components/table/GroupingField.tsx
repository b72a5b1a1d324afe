import { SelectField } from '../fields/Field.tsx';

interface GroupingFieldProps<Choice extends string> {
  /** null for rows that are not grouped. */
  choices: readonly { value: Choice | null; label: string }[];
  value: Choice | null;
  onChange: (value: Choice | null) => void;
}

/** By what the rows of a table are grouped. */
export function GroupingField<Choice extends string>({ choices, value, onChange }: GroupingFieldProps<Choice>) {
  return (
    <SelectField
      label="Grouping"
      isLabelHidden
      value={value ?? ''}
      onChange={({ target }) => onChange(choices.find((choice) => choice.value === target.value)?.value ?? null)}
    >
      {choices.map((choice) => (
        <option key={choice.label} value={choice.value ?? ''}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  );
}
