import { useState } from 'react';
import { commonSlots } from '../../../shared/domain/questions/questionSet.ts';
import { SelectField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import styles from './SlotField.module.css';

interface SlotFieldProps {
  minutes: number;
  onChange: (minutes: number) => void;
}

const own = 'own';

/** The time that a new set has: a common slot, or one's own. */
export function SlotField({ minutes, onChange }: SlotFieldProps) {
  const isCommon = commonSlots.some((slot) => slot === minutes);
  const [isOwn, setIsOwn] = useState(!isCommon);
  const choose = (value: string) => {
    setIsOwn(value === own);
    if (value !== own) onChange(Number(value));
  };
  return (
    <div className={`${styles.slot} stack-3`}>
      <SelectField
        label="Slot of a new set"
        value={isOwn ? own : String(minutes)}
        onChange={(event) => choose(event.target.value)}
      >
        {commonSlots.map((slot) => (
          <option key={slot} value={slot}>
            {slot} minutes
          </option>
        ))}
        <option value={own}>Another length</option>
      </SelectField>
      {isOwn && <NumberField label="Minutes" value={minutes} min={5} max={600} step={5} isWhole onChange={onChange} />}
    </div>
  );
}
