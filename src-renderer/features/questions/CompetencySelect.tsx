import { type CompetencyCount, competencyName } from '../../../shared/domain/questions/bankSearch.ts';
import { SelectField } from '../../components/fields/Field.tsx';

interface CompetencySelectProps {
  competencies: readonly CompetencyCount[];
  /** Null for all. */
  value: string | null;
  onChange: (competency: string | null) => void;
  className?: string;
}

const all = 'all';

/** Narrows a list of questions to one competency. */
export function CompetencySelect({ competencies, value, onChange, className }: CompetencySelectProps) {
  // Places instead of names, because a competency may be called anything, 'all' too.
  const at = competencies.findIndex(({ competency }) => competency === value);
  return (
    <SelectField
      {...(className === undefined ? {} : { className })}
      label="Competency"
      isLabelHidden
      value={value === null ? all : String(at)}
      onChange={({ target }) => onChange(competencies[Number(target.value)]?.competency ?? null)}
    >
      <option value={all}>All competencies</option>
      {value !== null && at < 0 && <option value="-1">{competencyName(value)} (0)</option>}
      {competencies.map(({ competency, questions }, index) => (
        <option key={competency} value={index}>
          {competencyName(competency)} ({questions})
        </option>
      ))}
    </SelectField>
  );
}
