import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { RoundCoverage } from '../../../shared/domain/plan/planCoverage.ts';
import type { RoundChanges } from '../../../shared/domain/plan/planEditing.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { Interviewers } from './Interviewers.tsx';
import { RoundKit } from './RoundKit.tsx';
import styles from './RoundRow.module.css';

interface RoundRowProps {
  covered: RoundCoverage;
  /** Its name, or its number. */
  name: string;
  kits: readonly KitEntry[];
  sets: readonly QuestionSet[];
  handle: ReactNode;
  onChange: (changes: RoundChanges, field?: string) => void;
  onRemove: () => void;
}

/** A round: its name, its kit, how long it takes, and who interviews. */
export function RoundRow({ covered, name, kits, sets, handle, onChange, onRemove }: RoundRowProps) {
  const { round } = covered;
  return (
    <div className={styles.row}>
      {handle}
      <TextField
        data-row-focus
        label="Round"
        dir="auto"
        placeholder={name}
        maxLength={textLimits.line}
        value={round.name}
        onChange={({ target }) => onChange({ name: target.value }, 'name')}
      />
      <RoundKit covered={covered} name={name} kits={kits} sets={sets} onChange={onChange} />
      <NumberField
        label="Minutes"
        accessibleLabel={`Minutes of ${name}`}
        className={styles.minutes ?? ''}
        min={0}
        max={600}
        step={5}
        isWhole
        value={round.minutes}
        onChange={(minutes) => onChange({ minutes }, 'minutes')}
      />
      <IconButton label={`Remove ${name}`} className={styles.remove} onClick={onRemove}>
        <X size={16} aria-hidden />
      </IconButton>
      <div className={styles.people}>
        <Interviewers interviewers={round.interviewers} round={name} onChange={onChange} />
      </div>
    </div>
  );
}
