import { type Revision, shortHash } from '../../../../shared/domain/scorecard/scorecard.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { formatMoment } from '../../../components/format.ts';
import styles from './Seal.module.css';

/** By what this scorecard can be told from every other, and whether it is still what was submitted. */
export function Seal({ id, revision: { at, utcOffset, hash, previousHash } }: { id: string; revision: Revision }) {
  return (
    <footer className={styles.seal}>
      <span className={`${styles.part} figures`}>
        {previousHash === null ? 'Submitted' : 'Amended'} {formatMoment({ at, utcOffset })}
      </span>
      <span className={styles.part}>
        Scorecard <code className={styles.code}>{id}</code>
        <CopyButton text={id} label="Copy the scorecard’s id" />
      </span>
      <span className={styles.part}>
        SHA-256 <code className={styles.code}>{shortHash(hash)}…</code>
        <CopyButton text={hash} label="Copy the whole SHA-256" />
      </span>
    </footer>
  );
}
