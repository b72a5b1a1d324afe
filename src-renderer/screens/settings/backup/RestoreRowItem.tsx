import type { RestoreRow } from '../../../../shared/ipc/backupContract.ts';
import { SelectField } from '../../../components/fields/Field.tsx';
import { formatInstant } from '../../../components/format.ts';
import { Tag } from '../../../components/Tag.tsx';
import styles from './RestoreDialog.module.css';
import { keyOf, offeredCopy, rowName, stateWords } from './restoreChoice.ts';

interface RestoreRowItemProps {
  row: RestoreRow;
  /** The copy that was chosen; null: the document stays as it is. */
  chosen: string | null;
  onChoose: (key: string, file: string | null) => void;
}

/** A document: whether it is restored, and to which of its states. */
export function RestoreRowItem({ row, chosen, onChoose }: RestoreRowItemProps) {
  const { kind, name, detail, state, here, states } = row;
  const key = keyOf(row);
  const words = [name === '' ? '' : kind, detail].filter((part) => part !== '').join(' · ');
  return (
    <li className={`${styles.row} stack-3`}>
      <label className={`${styles.choice} stack-2`}>
        <input
          type="checkbox"
          checked={chosen !== null}
          onChange={(event) => onChoose(key, event.target.checked ? offeredCopy(row) : null)}
        />
        <span className={styles.words}>
          <bdi className={styles.name}>{rowName(row)}</bdi>
          {words !== '' && <span className="muted">{words}</span>}
        </span>
      </label>
      <span className={`${styles.state} stack-1`}>
        <Tag look={state === 'older' || state === 'same' ? 'quiet' : 'strong'}>{stateWords[state]}</Tag>
        {here !== null && <span className="muted figures">here {formatInstant(here)}</span>}
      </span>
      <SelectField
        label={`Copy of ${rowName(row)}`}
        isLabelHidden
        value={chosen ?? offeredCopy(row)}
        onChange={(event) => onChoose(key, event.target.value)}
      >
        {states.map(({ file, savedAt }) => (
          <option key={file} value={file}>
            Copy of {formatInstant(savedAt)}
          </option>
        ))}
      </SelectField>
    </li>
  );
}
