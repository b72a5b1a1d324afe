import { useRef } from 'react';
import { newId } from '../../../../shared/domain/ids.ts';
import { type Dissent, panelLimits } from '../../../../shared/domain/panel/debrief.ts';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea, TextField } from '../../../components/fields/Field.tsx';
import { useRowFocus } from '../../../components/hooks/useRowFocus.ts';
import { typed } from '../../../state/typing.ts';
import type { PanelSession } from '../session/panelSession.ts';
import styles from './DissentList.module.css';

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
  const change = (one: Dissent, field: 'person' | 'text', text: string) =>
    session.apply(
      { type: 'changeDissent', dissentId: one.id, changes: { [field]: text } },
      typed('Dissent', `dissent:${one.id}:${field}`, one[field], text),
    );
  return (
    <fieldset ref={fieldset} className="stack-3">
      <legend className={styles.legend}>Dissent</legend>
      {dissent.map((one, index) => (
        <div key={one.id} data-row={one.id} className={styles.one}>
          <TextField
            data-row-focus
            label={`Person ${index + 1}`}
            autoComplete="off"
            dir="auto"
            maxLength={textLimits.line}
            value={one.person}
            onChange={({ target }) => change(one, 'person', target.value)}
          />
          <TextArea
            label="Sees it differently because"
            dir="auto"
            rows={2}
            maxLength={textLimits.paragraph}
            value={one.text}
            onChange={({ target }) => change(one, 'text', target.value)}
          />
          <Button
            look="quiet"
            aria-label={`Remove the dissent of ${one.person || `person ${index + 1}`}`}
            onClick={() => remove(index, one.id)}
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
