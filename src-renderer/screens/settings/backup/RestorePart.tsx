import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { formatInstant } from '../../../components/format.ts';
import { CancelJob, ProgressBar } from '../../../components/status/ProgressBar.tsx';
import { queries } from '../../../state/queries.ts';
import styles from './CopiesFolder.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';
import { useRestore } from './useRestore.ts';

/** The ways back from copies: those that are here, and those of another folder or computer. */
export function RestorePart() {
  const { looked, close, job, cancel, look, unlock, problem, isRestoring, restore, undo } = useRestore();
  const { data: last = null } = useQuery(queries.lastRestored);
  const isBusy = job !== null || isRestoring;
  return (
    <div className="stack-3">
      <div className={`${styles.words} stack-1`}>
        <h3 className="small strong">The way back</h3>
        <p className="muted">
          You see document by document what the copies would change before anything is changed. What is here now is set
          aside first.
        </p>
        {last !== null && (
          <p className="figures">
            {last.documents === 1 ? '1 document was' : `${last.documents} documents were`} restored{' '}
            {formatInstant(last.at)}.
          </p>
        )}
      </div>
      <div className="row-2">
        <Button disabled={isBusy} onClick={() => void look('here')}>
          Restore from these copies…
        </Button>
        <Button disabled={isBusy} onClick={() => void look('folder')}>
          Restore from another folder…
        </Button>
        <Button disabled={isBusy} onClick={() => void look('file')}>
          Restore from a file…
        </Button>
        {last !== null && (
          <Button disabled={isBusy} onClick={() => void undo()}>
            Undo the last restore
          </Button>
        )}
      </div>
      {job?.isShown === true && (
        <Dialog
          isOpen
          onClose={() => void cancel()}
          title="Looking at the copies"
          actions={<CancelJob job={job} onCancel={cancel} />}
        >
          <ProgressBar label="Looking at the copies" done={job.done} total={job.total} current={job.current} />
        </Dialog>
      )}
      {looked?.state === 'locked' && job?.isShown !== true && (
        <UnlockDialog
          place={looked.place}
          isBusy={job !== null}
          problem={problem}
          onUnlock={(passphrase) => void unlock(looked.token, passphrase)}
          onClose={close}
        />
      )}
      {looked?.state === 'ready' && (
        <RestoreDialog
          preview={looked}
          isRestoring={isRestoring}
          onClose={close}
          onRestore={(files) => void restore(looked, files)}
        />
      )}
    </div>
  );
}
