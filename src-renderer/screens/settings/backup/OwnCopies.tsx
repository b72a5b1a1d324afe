import { useQueryClient } from '@tanstack/react-query';
import type { BackupState } from '../../../../shared/ipc/backupContract.ts';
import { Button } from '../../../components/Button.tsx';
import { formatInstant } from '../../../components/format.ts';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import { CancelJob, ProgressBar } from '../../../components/status/ProgressBar.tsx';
import { request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastDone, toastError } from '../../../state/toasts.ts';
import { useJob } from '../../../state/useJob.ts';
import styles from './CopiesFolder.module.css';

/** The copies in the data folder. */
export function OwnCopies({ backup }: { backup: BackupState }) {
  const client = useQueryClient();
  const { job, run, cancel } = useJob('The copying could not be cancelled');
  const copy = async () => {
    try {
      const state = await run((jobId) => request('backup:run', { jobId }));
      if (state === null) return;
      client.setQueryData(queries.backup.queryKey, state);
      toastDone('There is a copy of everything');
    } catch (error) {
      toastError('Not everything could be copied', error);
    }
  };
  const words = countInWords(backup);
  useSpoken(backup.problem ?? words);
  return (
    <div className={`${styles.part} stack-3`}>
      <div className={`${styles.words} stack-1`}>
        <h3 className="small strong">On this computer</h3>
        {backup.problem !== null && <p className="danger">{backup.problem}</p>}
        <p className="figures">{words}</p>
        {backup.checkedAt !== null && (
          <p className="muted figures">Everything was last looked at {formatInstant(backup.checkedAt)}.</p>
        )}
        {job?.isShown === true && (
          <ProgressBar label="Copying everything" done={job.done} total={job.total} current={job.current} />
        )}
      </div>
      {job === null ? (
        <Button onClick={() => void copy()}>Copy everything now</Button>
      ) : (
        <CancelJob job={job} onCancel={cancel} words="Cancel copying" />
      )}
    </div>
  );
}

function countInWords({ documents, copies }: BackupState): string {
  if (documents === 0) return 'There are no copies yet. The first are made shortly after a start.';
  const what = documents === 1 ? '1 document has' : `${documents} documents have`;
  return `${what} ${copies === 1 ? '1 copy' : `${copies} copies`}.`;
}
