import { Button } from '../../components/Button.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import styles from './ProtectDialog.module.css';
import { makePassphrase, passphraseHint, passphraseProblem } from './passphrase.ts';

/** A passphrase as it is being chosen. */
export interface ChosenPassphrase {
  passphrase: string;
  repeated: string;
  /** Whether it was made here; then it is shown instead of typed twice. */
  isMade: boolean;
}

export const noPassphrase: ChosenPassphrase = { passphrase: '', repeated: '', isMade: false };

/** Whether a passphrase can be used as it is. */
export function isUsable({ passphrase, repeated, isMade }: ChosenPassphrase): boolean {
  return passphraseProblem(passphrase) === undefined && (isMade || passphrase === repeated);
}

interface PassphraseFieldsProps {
  chosen: ChosenPassphrase;
  /** Whether saving was tried: what is missing is said only then. */
  isTried: boolean;
  /** What has to be known about it; of a file that is handed on, if not given. */
  note?: string;
  onChange: (chosen: ChosenPassphrase) => void;
}

/** Chooses a passphrase: one's own, twice, or one that is made here. */
export function PassphraseFields({ chosen, isTried, note = handingOn, onChange }: PassphraseFieldsProps) {
  const { passphrase, repeated, isMade } = chosen;
  const make = () => onChange({ passphrase: makePassphrase(), repeated: '', isMade: true });
  if (isMade) {
    return (
      <div className="stack-3">
        <div className={styles.made}>
          <output className={styles.passphrase} aria-label="Passphrase">
            {passphrase}
          </output>
          <CopyButton text={passphrase} label="Copy passphrase" />
        </div>
        <div className="row-2">
          <Button onClick={make}>Make another</Button>
          <Button onClick={() => onChange(noPassphrase)}>Type my own</Button>
        </div>
        <p className={styles.note}>{note}</p>
      </div>
    );
  }
  const isDifferent = repeated !== passphrase;
  return (
    <div className="stack-3">
      <PassphraseField
        label="Passphrase"
        hint={passphraseHint(passphrase)}
        error={isTried ? passphraseProblem(passphrase) : undefined}
        value={passphrase}
        onChange={(event) => onChange({ ...chosen, passphrase: event.target.value })}
      />
      <PassphraseField
        label="The same again"
        error={isTried && isDifferent ? 'The two are not the same.' : undefined}
        value={repeated}
        onChange={(event) => onChange({ ...chosen, repeated: event.target.value })}
      />
      <div className="row-2">
        <Button onClick={make}>Make one for me</Button>
      </div>
      <p className={styles.note}>{note}</p>
    </div>
  );
}

const handingOn =
  'Tell it to them by another way than the file, such as by telephone. Scorecard does not keep it: without it nobody can open the file, you neither.';
