import type { ExportResult } from './useExportJob.ts';

/** What an export of several PDFs came to, in a sentence. */
export function describeResult({ written, failed, wasCancelled }: ExportResult, total: number): string {
  const files = `${written} of ${total} ${total === 1 ? 'PDF' : 'PDFs'}`;
  if (wasCancelled) return `Cancelled. ${files} had been written before; they stay where they are.`;
  if (failed.length === 0) return total === 1 ? 'The PDF was written.' : `All ${total} PDFs were written.`;
  return `${files} were written. These could not be made:`;
}
