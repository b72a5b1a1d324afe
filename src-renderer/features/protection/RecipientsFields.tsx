import type { Recipient } from '../../../shared/domain/contact.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import type { CheckedAddress } from '../../../shared/ipc/sharingContract.ts';
import { CheckField } from '../../components/fields/ChoiceField.tsx';
import { TextArea, TextField } from '../../components/fields/Field.tsx';
import { type ChosenRecipients, recipientsOf, recipientsProblem, shortAddress } from './chosenRecipients.ts';
import styles from './ProtectDialog.module.css';

interface RecipientsFieldsProps {
  chosen: ChosenRecipients;
  checked: readonly CheckedAddress[];
  /** Those to whom files were protected before. */
  people: readonly Recipient[];
  isTried: boolean;
  onChange: (chosen: ChosenRecipients) => void;
}

/** Chooses who can open a file: people of before, and addresses that are pasted. */
export function RecipientsFields({ chosen, checked, people, isTried, onChange }: RecipientsFieldsProps) {
  const { ticked, text, names } = chosen;
  const tick = (address: string, isTicked: boolean) =>
    onChange({ ...chosen, ticked: isTicked ? [...ticked, address] : ticked.filter((other) => other !== address) });
  const problem = recipientsProblem(recipientsOf(chosen, checked, people), checked);
  return (
    <div className="stack-3">
      {people.length > 0 && (
        <fieldset className={styles.people}>
          <legend className={styles.label}>Used before</legend>
          {people.map(({ name, address }) => (
            <CheckField
              key={address}
              label={name === '' ? shortAddress(address) : name}
              {...(name === '' ? {} : { hint: shortAddress(address) })}
              isChecked={ticked.includes(address)}
              onChange={(isTicked) => tick(address, isTicked)}
            />
          ))}
        </fieldset>
      )}
      <TextArea
        label={people.length > 0 ? 'Other addresses' : 'Addresses'}
        hint="Everybody finds their own in the settings of Scorecard. Several can be pasted at once."
        error={isTried ? problem : undefined}
        placeholder="age1…"
        spellCheck={false}
        autoComplete="off"
        maxLength={20_000}
        value={text}
        onChange={(event) => onChange({ ...chosen, text: event.target.value })}
      />
      <ul className={styles.checked} aria-label="Addresses found" aria-live="polite">
        {checked.map((one) => (
          <li key={one.text}>
            {one.address === null ? (
              <p className="small danger anywhere">
                <bdi className="strong">{one.text}</bdi> {one.problem}
              </p>
            ) : (
              <TextField
                label={`Name for ${shortAddress(one.address)}`}
                dir="auto"
                autoComplete="off"
                maxLength={textLimits.line}
                placeholder="May stay empty"
                value={names[one.address] ?? one.name}
                onChange={(event) => onChange({ ...chosen, names: { ...names, [one.text]: event.target.value } })}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.note}>Your own address is always added, so that you can open the file again.</p>
    </div>
  );
}
