import type { Edit } from '../../../shared/domain/interview/edit.ts';
import type { Details } from '../../../shared/domain/interview/interview.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { formatDay } from '../../components/format.ts';
import {
  agreedField,
  extraMinutesField,
  pronounsField,
  pronunciationField,
} from '../../features/start/StartFields.tsx';
import { typed } from '../../state/typing.ts';
import styles from './DetailsDialog.module.css';
import { useSession } from './session/useInterviewSession.ts';

type Changes = Extract<Edit, { type: 'describe' }>['changes'];

/** Who is interviewed, by whom, in which round and when. Every key press is stored at once. */
export function DetailsDialog({
  isOpen,
  onClose,
  details,
}: {
  isOpen: boolean;
  onClose: () => void;
  details: Details;
}) {
  const session = useSession();
  const { candidate, interviewer, round, date, accommodation: agreed = { minutes: 0, note: '' } } = details;
  /** A field's value, and how a new one is stored. */
  const field = (label: string, value: string, changesFor: (text: string) => Changes) => ({
    label,
    value,
    maxLength: textLimits.line,
    onChange: ({ target }: { target: { value: string } }) =>
      session.apply(
        { type: 'describe', changes: changesFor(target.value) },
        typed(`Changed details: ${label}`, `details:${label}`, value, target.value),
      ),
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Details"
      width="wide"
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={`${styles.fields} stack-3`} data-screen-history>
        <TextField {...field('Candidate', candidate.name, (name) => ({ candidate: { name } }))} />
        <TextField {...field('Role', candidate.role, (role) => ({ candidate: { role } }))} />
        <TextField
          {...field('E-mail (optional)', candidate.email, (email) => ({ candidate: { email } }))}
          type="email"
        />
        <TextField {...field('Link (optional)', candidate.link, (link) => ({ candidate: { link } }))} />
        <TextField
          {...field(pronunciationField.label, candidate.pronunciation ?? '', (pronunciation) => ({
            candidate: { pronunciation },
          }))}
          hint={pronunciationField.hint}
        />
        <TextField
          {...field(pronounsField.label, candidate.pronouns ?? '', (pronouns) => ({ candidate: { pronouns } }))}
          hint={pronounsField.hint}
        />
        <NumberField
          {...extraMinutesField}
          value={agreed.minutes}
          onChange={(minutes) =>
            session.apply(
              { type: 'describe', changes: { accommodation: { ...agreed, minutes } } },
              { label: `Extra minutes: ${minutes}`, group: 'details:extra' },
            )
          }
        />
        <TextField
          {...field(agreedField.label, agreed.note, (note) => ({ accommodation: { ...agreed, note } }))}
          hint={agreedField.hint}
        />
        <TextField {...field('Interviewer', interviewer.name, (name) => ({ interviewer: { name } }))} />
        <TextField {...field('Round', round, (text) => ({ round: text }))} />
        {/* A date that is typed only in part has no value. */}
        <TextField
          {...field('Date', date, (day) => (day === '' ? {} : { date: day }))}
          type="date"
          hint={formatDay(date)}
        />
      </div>
    </Dialog>
  );
}
