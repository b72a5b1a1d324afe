import { X } from 'lucide-react';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { newId } from '../../../../shared/domain/ids.ts';
import { type Panel, type Person, panelLimits } from '../../../../shared/domain/panel/debrief.ts';
import type { PanelMember } from '../../../../shared/domain/panel/member.ts';
import { textLimits, toSingleLine } from '../../../../shared/domain/plainText.ts';
import { Button, IconButton } from '../../../components/Button.tsx';
import { TextField } from '../../../components/fields/Field.tsx';
import { useRowFocus } from '../../../components/hooks/useRowFocus.ts';
import type { PanelSession } from '../session/panelSession.ts';
import styles from './PresentPeople.module.css';
import { absentNames } from './presence.ts';

interface PresentPeopleProps {
  panel: Panel;
  members: readonly PanelMember[];
  session: PanelSession;
}

/** The row that gets the focus once the list is empty. */
const addRow = 'add';

/** Who is in the debrief. */
export function PresentPeople({ panel: { present }, members, session }: PresentPeopleProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const section = useRef<HTMLElement>(null);
  const focusRow = useRowFocus(section);
  const absent = absentNames(present, members);
  const isFull = present.length >= panelLimits.people;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const name = toSingleLine(typed);
    if (name === '') return;
    session.apply({ type: 'addPerson', person: { id: newId(), name } }, { label: `${name} is present` });
    setTyped('');
    // The button can do nothing without a name, and would lose the focus.
    focusRow(addRow);
  };
  const remove = (index: number, { id: personId, name }: Person) => {
    session.apply({ type: 'removePerson', personId }, { label: `${name} taken off the list` });
    focusRow((present[index + 1] ?? present[index - 1])?.id ?? addRow);
  };
  const addAbsent = () => {
    session.apply(
      {
        type: 'batch',
        edits: absent.map((name) => ({ type: 'addPerson', person: { id: newId(), name } })),
      },
      { label: 'All interviewers are present' },
    );
    focusRow(addRow);
  };
  return (
    <section ref={section} aria-labelledby={id} className="stack-3">
      <h2 id={id} className="large">
        Present
      </h2>
      {present.length > 0 && (
        <ul className="row-2">
          {present.map((person, index) => (
            <li key={person.id} data-row={person.id} className={styles.person}>
              <bdi>{person.name}</bdi>
              <IconButton
                data-row-focus
                label={`Take ${person.name} off the list`}
                onClick={() => remove(index, person)}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <form data-row={addRow} className={styles.add} onSubmit={add}>
        <TextField
          data-row-focus
          data-own-history
          label="Name"
          autoComplete="off"
          dir="auto"
          maxLength={textLimits.line}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className={styles.name}
        />
        <Button type="submit" disabled={isFull || typed.trim() === ''}>
          Add person
        </Button>
        {absent.length > 0 && <Button onClick={addAbsent}>Add all interviewers</Button>}
      </form>
    </section>
  );
}
