import { useState } from 'react';
import type { FindingShown } from '../../../../shared/ipc/backupContract.ts';
import type { Output } from '../../../../shared/ipc/contract.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { CancelJob, ProgressBar } from '../../../components/status/ProgressBar.tsx';
import { request } from '../../../state/api.ts';
import { toastError } from '../../../state/toasts.ts';
import { useJob } from '../../../state/useJob.ts';
import styles from './CopiesFolder.module.css';
import dialogStyles from './RestoreDialog.module.css';

type Examination = NonNullable<Output<'backup:examine'>>;

/** Looks through everything that is kept, and puts right what can be. */
export function DoctorPart() {
  const [found, setFound] = useState<Examination | null>(null);
  const { job, run, cancel } = useJob('The check could not be cancelled');
  const check = async () => {
    try {
      setFound(await run((jobId) => request('backup:examine', { jobId })));
    } catch (error) {
      toastError('The data folder could not be checked', error);
    }
  };
  return (
    <div className={`${styles.part} stack-3`}>
      <div className={`${styles.words} stack-1`}>
        <h3 className="small strong">Check everything</h3>
        <p className="muted">
          Reads every document and every copy, and looks at hashes, signatures, lists and who can read them.
        </p>
      </div>
      <Button disabled={job !== null} onClick={() => void check()}>
        {job === null ? 'Check…' : 'Checking…'}
      </Button>
      {job?.isShown === true && (
        <Dialog
          isOpen
          onClose={() => void cancel()}
          title="Checking everything"
          actions={<CancelJob job={job} onCancel={cancel} />}
        >
          <ProgressBar label="Checking everything" done={job.done} total={job.total} current={job.current} />
        </Dialog>
      )}
      {found !== null && <Findings examination={found} onClose={() => setFound(null)} />}
    </div>
  );
}

function Findings({ examination, onClose }: { examination: Examination; onClose: () => void }) {
  const [isBusy, setIsBusy] = useState(false);
  const { documents, copies, findings } = examination;
  const repairable = findings.filter(({ remedy }) => remedy !== null).length;
  const repair = async () => {
    setIsBusy(true);
    try {
      // The window is loaded again then, and says what came of it.
      await request('backup:repair');
    } catch (error) {
      setIsBusy(false);
      toastError('Nothing was repaired', error);
    }
  };
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={titleOf(findings.length)}
      description={`${counted(documents, 'document', 'documents')} and ${counted(copies, 'copy', 'copies')} were looked at.`}
      actions={
        <>
          <Button look={repairable === 0 ? 'primary' : 'plain'} onClick={onClose}>
            Close
          </Button>
          {repairable > 0 && (
            <Button look="primary" disabled={isBusy} onClick={() => void repair()}>
              {isBusy ? 'Repairing…' : `Put ${repairable} right`}
            </Button>
          )}
        </>
      }
    >
      {findings.length > 0 && (
        <ul className="stack-2 small anywhere" aria-label="Findings">
          {findings.map((finding) => (
            <FindingItem key={`${finding.file} ${finding.problem}`} finding={finding} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function FindingItem({ finding: { file, about, problem, remedy } }: { finding: FindingShown }) {
  return (
    <li className={dialogStyles.words}>
      <span>
        {about !== '' && (
          <>
            <bdi>{about}</bdi>:{' '}
          </>
        )}
        {file === '.' ? 'The data folder' : file} {problem}.
      </span>
      <span className="muted">{remedy === null ? 'Nothing can be done about it here.' : `It ${remedy}.`}</span>
    </li>
  );
}

function titleOf(count: number): string {
  if (count === 0) return 'All is well';
  return count === 1 ? 'One thing is not as it should be' : `${count} things are not as they should be`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
