import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LibraryEntry } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSpoken } from '../../components/status/Announcer.tsx';
import { CancelJob, ProgressBar } from '../../components/status/ProgressBar.tsx';
import { PdfOptionsFields } from '../../features/exporting/PdfOptionsFields.tsx';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
import styles from './ExportSeveralDialog.module.css';
import { isExportable } from './interviewList.ts';
import { describeResult, useExportJob } from './useExportJob.ts';

interface ExportSeveralDialogProps {
  entries: readonly LibraryEntry[];
  onClose: () => void;
}

/** Exports the PDFs of several interviews into one folder. */
export function ExportSeveralDialog({ entries, onClose }: ExportSeveralDialogProps) {
  const { data: settings = defaultSettings } = useQuery(queries.settings);
  const [chosen, setChosen] = useState<Partial<PdfOptions>>({});
  const options: PdfOptions = {
    audience: 'committee',
    kind: 'standard',
    paper: settings.paper,
    includePrivate: false,
    ...chosen,
  };
  const { job, result, start, cancel } = useExportJob();
  const ids = entries.filter(isExportable).map(({ id }) => id);
  const left = entries.length - ids.length;
  const title = ids.length === 1 ? 'Export 1 PDF' : `Export ${ids.length} PDFs`;

  useSpoken(result === null ? '' : describeResult(result, ids.length));

  if (job !== null) {
    return (
      <Dialog isOpen onClose={() => void cancel()} title={title} actions={<CancelJob job={job} onCancel={cancel} />}>
        <ProgressBar label={title} done={job.done} total={job.total} current={job.current} />
      </Dialog>
    );
  }

  if (result !== null) {
    const show = () =>
      request('export:showFile', { token: result.token }).catch((error: unknown) =>
        toastError('The folder could not be shown', error),
      );
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={title}
        description={describeResult(result, ids.length)}
        actions={
          <>
            {result.written > 0 && <Button onClick={() => void show()}>Show in folder</Button>}
            <Button look="primary" onClick={onClose}>
              Done
            </Button>
          </>
        }
      >
        {result.failed.length > 0 && (
          <ul className={styles.failed}>
            {result.failed.map(({ candidate, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two candidates can share a name
              <li key={index}>
                <bdi className={styles.name}>{candidate}</bdi>
                <span className="muted">{message}</span>
              </li>
            ))}
          </ul>
        )}
      </Dialog>
    );
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={left === 0 ? undefined : `${leftOutInWords(left)} not submitted yet and will be left out.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void start(ids, options)}>
            Choose folder and export…
          </Button>
        </>
      }
    >
      <PdfOptionsFields options={options} onChange={setChosen} />
    </Dialog>
  );
}

function leftOutInWords(count: number): string {
  return count === 1 ? '1 of the selected interviews is' : `${count} of the selected interviews are`;
}
