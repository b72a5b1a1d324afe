import { useEffect, useRef, useState } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { commonSlots, type QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { SelectField, TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import type { Change } from '../../state/editedDocuments.ts';
import styles from './SetDetails.module.css';

/** What the set is called and what it is for. */
export function SetDetails({ set, change }: { set: QuestionSet; change: Change<QuestionSet> }) {
  const title = useRef<HTMLInputElement>(null);
  const isNew = useRef(set.title === '' && set.items.length === 0);
  useEffect(() => {
    if (isNew.current) title.current?.focus();
  }, []);
  const line = { dir: 'auto', maxLength: textLimits.line };
  return (
    <div className={`${styles.details} stack-3`}>
      <TextField
        {...line}
        ref={title}
        className={styles.title ?? ''}
        label="Title"
        value={set.title}
        onChange={({ target }) => change((old) => ({ ...old, title: target.value }), 'title')}
      />
      <SlotField
        minutes={set.slotMinutes}
        onChange={(slotMinutes) => change((old) => ({ ...old, slotMinutes }), 'slot')}
      />
      <TextField
        {...line}
        className={styles.role ?? ''}
        label="Role"
        value={set.role}
        onChange={({ target }) => change((old) => ({ ...old, role: target.value }), 'role')}
      />
      <TextField
        {...line}
        className={styles.round ?? ''}
        label="Round"
        value={set.round}
        onChange={({ target }) => change((old) => ({ ...old, round: target.value }), 'round')}
      />
    </div>
  );
}

function isCommon(minutes: number): boolean {
  return commonSlots.some((slot) => slot === minutes);
}

/** The time that the interview has: one of the usual ones, or one's own. */
function SlotField({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const [wantsOwn, setWantsOwn] = useState(false);
  const isOwn = wantsOwn || !isCommon(minutes);
  return (
    <div className={`${styles.slot} stack-2`}>
      <SelectField
        label="Slot"
        value={isOwn ? 'own' : String(minutes)}
        onChange={({ target }) => {
          setWantsOwn(target.value === 'own');
          if (target.value !== 'own') onChange(Number(target.value));
        }}
      >
        {commonSlots.map((slot) => (
          <option key={slot} value={slot}>
            {slot} min
          </option>
        ))}
        <option value="own">Own</option>
      </SelectField>
      {isOwn && <NumberField label="Minutes" min={5} max={600} step={5} isWhole value={minutes} onChange={onChange} />}
    </div>
  );
}
