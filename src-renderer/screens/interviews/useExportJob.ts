import { useState } from 'react';
import type { Output, PdfOptions } from '../../../shared/ipc/contract.ts';
import { request } from '../../state/api.ts';
import { toastError } from '../../state/toasts.ts';
import { useJob } from '../../state/useJob.ts';

export type ExportResult = NonNullable<Output<'export:pdfs'>>;

/** Runs an export of several PDFs, follows its progress and can end it early. `result` is what came of the last one. */
export function useExportJob() {
  const [result, setResult] = useState<ExportResult | null>(null);
  const { job, run, cancel } = useJob('The export could not be cancelled');
  const start = async (ids: string[], options: PdfOptions) => {
    try {
      setResult(await run((jobId) => request('export:pdfs', { jobId, ids, options })));
    } catch (error) {
      toastError('The PDFs could not be exported', error);
    }
  };
  return { job, result, start, cancel };
}

/** What an export of several PDFs came to, in a sentence. */
export function describeResult({ written, failed, wasCancelled }: ExportResult, total: number): string {
  const files = `${written} of ${total} ${total === 1 ? 'PDF' : 'PDFs'}`;
  if (wasCancelled) return `Cancelled. ${files} had been written before; they stay where they are.`;
  if (failed.length === 0) return total === 1 ? 'The PDF was written.' : `All ${total} PDFs were written.`;
  return `${files} were written. These could not be made:`;
}
