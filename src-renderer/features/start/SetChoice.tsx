import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { editionBy } from '../../../shared/domain/edition.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../../shared/domain/questions/setEditing.ts';
import { SelectField } from '../../components/fields/Field.tsx';
import { queries } from '../../state/queries.ts';
import styles from './StartInterviewDialog.module.css';

interface SetChoiceProps {
  ref?: Ref<HTMLSelectElement>;
  sets: readonly QuestionSet[];
  value: string;
  /** Undefined for none, where that can be chosen. */
  onChoose: (set: QuestionSet | undefined) => void;
  /** What it is called to choose none; without it one has to be chosen. */
  none?: string;
}

/** Which question set, or kit, an interview begins with. */
export function SetChoice({ ref, sets, value, onChoose, none }: SetChoiceProps) {
  const { data: kits } = useQuery(queries.kits);
  /** Two sets may have one title: of a kit it is told from whom it is. */
  const kitOf = ({ id }: QuestionSet) => {
    const kit = kits?.find((one) => one.id === id && one.madeFrom === null);
    return kit === undefined ? '' : ` · ${editionBy(kit).replace(/^E/, 'e')}`;
  };
  /** Sets for several roles have like titles. */
  const isForOne = new Set(sets.map(({ role }) => role)).size < 2;
  const roleOf = ({ role }: QuestionSet) => (isForOne || role.trim() === '' ? '' : ` · ${toSingleLine(role)}`);
  if (sets.length === 0 && none === undefined)
    return <p className={styles.obstacles}>There is no question set yet. Assemble one under ‘Question sets’ first.</p>;
  return (
    <SelectField
      {...(ref === undefined ? {} : { ref })}
      className={styles.wide ?? ''}
      label="Question set"
      value={value}
      onChange={(event) => {
        onChoose(sets.find(({ id }) => id === event.target.value));
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {sets.map((set) => (
        <option key={set.id} value={set.id}>
          {setTitle(set)}
          {kitOf(set)}
          {roleOf(set)} · {set.slotMinutes} min
        </option>
      ))}
    </SelectField>
  );
}
