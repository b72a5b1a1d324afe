import { newId } from '../../../shared/domain/identity.ts';
import { type Dissent, panelLimits } from '../../../shared/domain/panel/debrief.ts';
import { textLimits } from '../../../shared/domain/text.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextField } from '../../components/Field.tsx';
import styles from './DissentList.module.css';
import type { PanelSession } from './panelSession.ts';

/** Who sees it differently, and why. */
export function DissentList({ dissent, session }: { dissent: readonly Dissent[]; session: PanelSession }) {
  const change = (dissentId: string, changes: { person?: string; text?: string }) =>
    session.apply(
      { type: 'changeDissent', dissentId, changes },
      { label: 'Dissent', field: `dissent:${dissentId}:${Object.keys(changes).join()}` },
    );
  return (
    <fieldset className={styles.dissent}>
      <legend className={styles.legend}>Dissent</legend>
      {dissent.map(({ id, person, text }, index) => (
        <div key={id} className={styles.one}>
          <TextField
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
            onClick={() => session.apply({ type: 'removeDissent', dissentId: id }, { label: 'Dissent removed' })}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          disabled={dissent.length >= panelLimits.dissent}
          onClick={() =>
            session.apply(
              { type: 'addDissent', dissent: { id: newId(), person: '', text: '' } },
              { label: 'Dissent added' },
            )
          }
        >
          Add dissent
        </Button>
      </div>
    </fieldset>
  );
}
