import type { BackupState } from '../../../../shared/ipc/backupContract.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import styles from './CopiesFolder.module.css';
import { useBackup } from './useBackup.ts';

/** The copies in the data folder. */
export function OwnCopies({ backup }: { backup: BackupState }) {
  const { isBusy, run } = useBackup();
  const words = countInWords(backup);
  useSpoken(backup.problem ?? words);
  return (
    <div className={styles.part}>
      <div className={styles.words}>
        <h3 className={styles.label}>On this computer</h3>
        {backup.problem !== null && <p className={styles.problem}>{backup.problem}</p>}
        <p className="figures">{words}</p>
        {backup.checkedAt !== null && (
          <p className="muted figures">Everything was last looked at {formatInstant(backup.checkedAt)}.</p>
        )}
      </div>
      <Button disabled={isBusy} onClick={() => void run()}>
        {isBusy ? 'Copying…' : 'Copy everything now'}
      </Button>
    </div>
  );
}

function countInWords({ documents, copies }: BackupState): string {
  if (documents === 0) return 'There are no copies yet. The first are made shortly after a start.';
  const what = documents === 1 ? '1 document has' : `${documents} documents have`;
  return `${what} ${copies === 1 ? '1 copy' : `${copies} copies`}.`;
}
