import type { Scorecard } from '../../../../shared/domain/scorecard/scorecard.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/fields/Field.tsx';
import { formatMoment } from '../../../components/format.ts';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import styles from './RevisionBar.module.css';
import { revisionName } from './revisions.ts';

interface RevisionBarProps {
  scorecard: Scorecard;
  chosen: number;
  onChoose: (index: number) => void;
}

/** Which state of an amended scorecard is read: the latest, the original, or one between them. */
export function RevisionBar({ scorecard: { revisions }, chosen, onChoose }: RevisionBarProps) {
  const last = revisions.length - 1;
  const warning = `${chosen === 0 ? 'This is the original.' : 'This is an earlier state.'} It was amended since.`;
  useSpoken(chosen === last ? 'This is the latest state.' : warning);
  return (
    <div className={styles.bar}>
      <SelectField
        label="Version"
        className={styles.choice ?? ''}
        value={chosen}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {revisions
          .map((revision, index) => (
            <option key={revision.hash} value={index}>
              {revisionName(index, revisions.length, formatMoment(revision))}
            </option>
          ))
          .reverse()}
      </SelectField>
      {chosen === last ? (
        <Button onClick={() => onChoose(0)}>Read the original</Button>
      ) : (
        <>
          <p className={styles.warning}>{warning}</p>
          <Button onClick={() => onChoose(last)}>Read the latest</Button>
        </>
      )}
    </div>
  );
}
