import type { RefObject } from 'react';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { CheckField } from '../../components/fields/ChoiceField.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { formatDay } from '../../components/format.ts';
import styles from './StartFields.module.css';
import { roleRemark, type StartForm, type StartProblems } from './startForm.ts';

/** What the fields say about a candidate beyond the name, before an interview and in it. */
export const pronunciationField = {
  label: 'How the name is said (optional)',
  hint: 'Only as the candidate has told it, such as ‘PREE-ya RAH-mun’',
};

export const pronounsField = {
  label: 'Pronouns (optional)',
  hint: 'Only where the candidate has told them',
};

export const extraMinutesField = { label: 'Extra minutes agreed', isWhole: true, min: 0, max: 600, step: 5 };

export const agreedField = {
  label: 'What was agreed (optional)',
  hint: 'Such as ‘questions in writing, a break at half time’. Write no reason: it could name a condition.',
};

interface StartFieldsProps {
  form: StartForm;
  /** The chosen one; undefined while there is none. */
  set: QuestionSet | undefined;
  problems: StartProblems;
  candidate: RefObject<HTMLInputElement | null>;
  interviewer: RefObject<HTMLInputElement | null>;
  onChange: (changes: Partial<StartForm>) => void;
}

/** What only some candidates have told, or have agreed with you. Closed, so that a start stays short. */
function MoreFields({ form, onChange }: Pick<StartFieldsProps, 'form' | 'onChange'>) {
  const line = { maxLength: textLimits.line, dir: 'auto', autoComplete: 'off' };
  return (
    <details className={styles.wide}>
      <summary className="small">How the name is said, pronouns, what was agreed</summary>
      <div className={`${styles.more} stack-3`}>
        <TextField
          {...line}
          {...pronunciationField}
          value={form.pronunciation}
          onChange={(event) => onChange({ pronunciation: event.target.value })}
        />
        <TextField
          {...line}
          {...pronounsField}
          value={form.pronouns}
          onChange={(event) => onChange({ pronouns: event.target.value })}
        />
        <NumberField
          {...extraMinutesField}
          value={form.extraMinutes}
          onChange={(extraMinutes) => onChange({ extraMinutes })}
        />
        <TextField
          {...line}
          {...agreedField}
          value={form.agreed}
          onChange={(event) => onChange({ agreed: event.target.value })}
        />
      </div>
    </details>
  );
}

/** Who is interviewed by whom, in which round and when. */
export function StartFields({ form, set, problems, candidate, interviewer, onChange }: StartFieldsProps) {
  const line = { maxLength: textLimits.line, dir: 'auto', autoComplete: 'off' };
  return (
    <>
      <TextField
        {...line}
        ref={candidate}
        className={styles.wide ?? ''}
        label="Candidate"
        aria-required
        value={form.candidate}
        error={problems.candidate}
        onChange={(event) => onChange({ candidate: event.target.value })}
      />
      <TextField
        {...line}
        label="Role"
        value={form.role}
        hint={roleRemark(form, set)}
        onChange={(event) => onChange({ role: event.target.value })}
      />
      <TextField
        {...line}
        label="Round"
        value={form.round}
        onChange={(event) => onChange({ round: event.target.value })}
      />
      <TextField
        {...line}
        ref={interviewer}
        label="Interviewer"
        aria-required
        value={form.interviewer}
        error={problems.interviewer}
        onChange={(event) => onChange({ interviewer: event.target.value })}
      />
      <TextField
        label="Date"
        type="date"
        aria-required
        value={form.date}
        hint={form.date === '' ? undefined : formatDay(form.date)}
        error={problems.date}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      <TextField
        {...line}
        label="E-mail (optional)"
        type="email"
        value={form.email}
        onChange={(event) => onChange({ email: event.target.value })}
      />
      <TextField
        {...line}
        label="Link (optional)"
        hint="A profile or a CV"
        value={form.link}
        onChange={(event) => onChange({ link: event.target.value })}
      />
      <div className={styles.wide}>
        <CheckField
          label="Type it in from paper"
          hint="Without clocks, for what was written down by hand. The scorecard says so."
          isChecked={form.typedIn}
          onChange={(typedIn) => onChange({ typedIn })}
        />
      </div>
      <MoreFields form={form} onChange={onChange} />
    </>
  );
}
