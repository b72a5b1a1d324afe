import { basename } from 'node:path';
import { type BrowserWindow, shell } from 'electron';
import type { Recipient } from '../../shared/domain/contact.ts';
import type { Id } from '../../shared/domain/ids.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import { toMarkdown } from '../../shared/guide/document/writeMarkdown.ts';
import type { PrintOptions } from '../../shared/ipc/panelContract.ts';
import { err, ok, type Result, unwrap } from '../../shared/ipc/result.ts';
import type { Protection } from '../../shared/ipc/sharingContract.ts';
import type { DragFiles } from '../export/dragFiles.ts';
import { orFailure } from '../export/exportFile.ts';
import { createScorecardExports, type ScorecardExportsOptions } from '../export/exportScorecards.ts';
import type { PanelData, PanelDataFormat } from '../export/panelData.ts';
import type { ComparisonChoice, NamedRequest } from '../export/panelPdf.ts';
import { createSavedFiles } from '../export/savedFiles.ts';
import type { ComparisonRequest, PanelRequest, PdfRequest } from '../pdf/render.ts';
import type { FileProtection } from '../trust/protection/protection.ts';
import type { Jobs } from '../work/jobs.ts';
import type { Area } from './handlers.ts';

export interface ExportOptions extends ScorecardExportsOptions {
  /** Every question of the bank, the retired ones among them. */
  readBank(): Question[];
  /** What may be seen of a panel, and of several candidates for one role, to be made a PDF of. */
  panelPdf(id: Id, print: PrintOptions): Promise<Result<NamedRequest<PanelRequest>>>;
  comparisonPdf(choice: ComparisonChoice, print: PrintOptions): Promise<Result<NamedRequest<ComparisonRequest>>>;
  protection: Pick<FileProtection, 'protect'>;
  /** Keeps the addresses for which a file was protected. */
  rememberRecipients(recipients: readonly Recipient[]): void;
  /** What may be seen of a panel, as a file. */
  panelData(id: Id, format: PanelDataFormat): Promise<Result<PanelData>>;
  /** The window that dialogs belong to; null when there is none. */
  window(): BrowserWindow | null;
  jobs: Pick<Jobs, 'run'>;
  dragFiles: DragFiles;
  /** Begins to drag a file out of the window, under the mouse that is held down there. */
  startDrag(path: string): void;
}

type Lock = Exclude<Protection, { kind: 'none' }>;

/** Writes PDFs and scorecard files to where the user wants them. */
export function createExportHandlers(options: ExportOptions): Area<'export'> {
  const { makePdf, readBank, panelPdf, comparisonPdf, panelData } = options;
  const { protection, rememberRecipients, window, jobs, dragFiles, startDrag } = options;
  const scorecards = createScorecardExports(options);
  const files = createSavedFiles(window);

  const savePdf = ({ fileName, request }: NamedRequest<PdfRequest>) =>
    files.save(fileName, 'PDF', () => makePdf(request));

  /** Null when the work on the passphrase was cancelled. */
  async function protect(text: string, lock: Lock): Promise<Uint8Array | null> {
    const content = await protection.protect(text, lock);
    return !content.ok && content.error.code === 'cancelled' ? null : unwrap(content);
  }

  return {
    'export:pdf': async ({ id, options }) => {
      const { fileName, make } = await scorecards.pdf(id, options);
      return ok(await files.save(fileName, 'PDF', make));
    },
    'export:pdfs': async ({ jobId, ...choice }) => {
      const folder = await files.chooseFolder();
      if (folder === null) return ok(null);
      const exported = await jobs.run(jobId, (job) => scorecards.pdfs(choice, folder, job));
      return ok({ token: files.tokenOf(folder), ...exported });
    },
    'export:scorecard': async ({ id, protection: lock }) => {
      const { fileName, text } = await scorecards.file(id);
      if (lock.kind === 'none') return ok(await files.save(fileName, 'Scorecard', async () => text));
      const saved = await files.save(`${fileName}.age`, 'Protected scorecard', () => protect(text, lock));
      if (saved !== null && lock.kind === 'recipients') rememberRecipients(lock.recipients);
      return ok(saved);
    },
    'export:panelPdf': async ({ id, ...print }) => ok(await savePdf(unwrap(await panelPdf(id, print)))),
    'export:comparisonPdf': async ({ panelIds, anonymous, ...print }) =>
      ok(await savePdf(unwrap(await comparisonPdf({ panelIds, anonymous }, print)))),
    'export:scorecardText': async ({ id }) => ok({ text: (await scorecards.file(id)).text }),
    'export:dragScorecard': async ({ id }) => {
      const { fileName, text } = await scorecards.file(id);
      startDrag(await orFailure(fileName, () => dragFiles.write(fileName, text)));
      return ok(null);
    },
    'export:panelData': async ({ id, format }) => {
      const { fileName, kind, content } = unwrap(await panelData(id, format));
      return ok(await files.save(fileName, kind, async () => content));
    },
    'export:bank': async () => ok(await files.save('Question bank.md', 'Markdown', async () => toMarkdown(readBank()))),
    'export:openFile': async ({ token }) => {
      const path = await files.pathOf(token);
      const problem = await shell.openPath(path);
      return problem === '' ? ok(null) : err('notAllowed', `“${basename(path)}” could not be opened: ${problem}`);
    },
    'export:showFile': async ({ token }) => {
      shell.showItemInFolder(await files.pathOf(token));
      return ok(null);
    },
  };
}
