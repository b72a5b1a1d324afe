import { useEffect, useRef, useState } from 'react';
import { newId } from '../../../shared/domain/ids.ts';
import type { Output, PdfOptions, Progress } from '../../../shared/ipc/contract.ts';
import { request, subscribe } from '../../state/api.ts';
import { toastError } from '../../state/toasts.ts';

export type ExportResult = NonNullable<Output<'export:pdfs'>>;

/** Where an export of several PDFs stands. */
export type ExportStage =
  | { kind: 'choosing' }
  | { kind: 'running'; jobId: string; progress: Progress | null; isCancelling: boolean }
  | { kind: 'done'; result: ExportResult };

/** Runs an export of several PDFs, follows its progress and can end it early. */
export function useExportJob() {
  const [stage, setStage] = useState<ExportStage>({ kind: 'choosing' });
  const running = useRef<string | null>(null);

  useEffect(
    () =>
      subscribe('jobs:progress', (progress) =>
        setStage((now) => (now.kind === 'running' && now.jobId === progress.jobId ? { ...now, progress } : now)),
      ),
    [],
  );
  // Nobody would see how a job goes on once its dialog is gone.
  useEffect(() => () => void (running.current !== null && request('jobs:cancel', { jobId: running.current })), []);

  const start = async (ids: string[], options: PdfOptions) => {
    const jobId = newId();
    running.current = jobId;
    setStage({ kind: 'running', jobId, progress: null, isCancelling: false });
    try {
      const result = await request('export:pdfs', { jobId, ids, options });
      setStage(result === null ? { kind: 'choosing' } : { kind: 'done', result });
    } catch (error) {
      setStage({ kind: 'choosing' });
      toastError('The PDFs could not be exported', error);
    } finally {
      running.current = null;
    }
  };

  const cancel = async () => {
    if (stage.kind !== 'running') return;
    setStage({ ...stage, isCancelling: true });
    try {
      await request('jobs:cancel', { jobId: stage.jobId });
    } catch (error) {
      toastError('The export could not be cancelled', error);
    }
  };

  return { stage, start, cancel };
}
