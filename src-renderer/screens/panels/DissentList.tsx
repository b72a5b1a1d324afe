import { useRef } from 'react';
import { newId } from '../../../shared/domain/identity.ts';
import { type Dissent, panelLimits } from '../../../shared/domain/panel/debrief.ts';
import { textLimits } from '../../../shared/domain/text.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextField } from '../../components/Field.tsx';
import { useRowFocus } from '../../hooks/useRowFocus.ts';
import styles from './DissentList.module.css';
import type { PanelSession } from './panelSession.ts';

/** The row that gets the focus once there is no dissent. */
const addRow = 'add';

/** Who sees it differently, and why. */
export function DissentList({ dissent, session }: { dissent: readonly Dissent[]; session: PanelSession }) {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const focusRow = useRowFocus(fieldset);
  const add = () => {
    const id = newId();
    session.apply({ type: 'addDissent', dissent: { id, person: '', text: '' } }, { label: 'Dissent added' });
    focusRow(id);
  };
  const remove = (index: number, dissentId: string) => {
    session.apply({ type: 'removeDissent', dissentId }, { label: 'Dissent removed' });
    focusRow((dissent[index + 1] ?? dissent[index - 1])?.id ?? addRow);
  };
  const change = (dissentId: string, changes: { person?: string; text?: string }) =>
    session.apply(
      { type: 'changeDissent', dissentId, changes },
      { label: 'Dissent', field: `dissent:${dissentId}:${Object.keys(changes).join()}` },
    );
  return (
    <fieldset ref={fieldset} className={styles.dissent}>
      <legend className={styles.legend}>Dissent</legend>
      {dissent.map(({ id, person, text }, index) => (
        <div key={id} data-row={id} className={styles.one}>
          <TextField
            data-row-focus
            label={`Person ${index + 1}`}
            autoComplete="off"
            dir="auto"
            maxLength={textLimits.line}
            value={person}
            onChange={({ target }) => change(id, { person: target.value })}
          />
          <TextArea
            label="Sees it differently because"
            dir="auto"
            rows={2}
            maxLength={textLimits.paragraph}
            value={text}
            onChange={({ target }) => change(id, { text: target.value })}
          />
          <Button
            look="quiet"
            aria-label={`Remove the dissent of ${person || `person ${index + 1}`}`}
            onClick={() => remove(index, id)}
          >
            Remove
          </Button>
        </div>
      ))}
      <div data-row={addRow}>
        <Button data-row-focus disabled={dissent.length >= panelLimits.dissent} onClick={add}>
          Add dissent
        </Button>
      </div>
    </fieldset>
  );
}
