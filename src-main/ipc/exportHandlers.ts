import { basename, join } from 'node:path';
import { type BrowserWindow, shell } from 'electron';
import type { Id } from '../../shared/domain/identity.ts';
import type { Question } from '../../shared/domain/question.ts';
import { latestRevision, type Scorecard } from '../../shared/domain/scorecard.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import type { InterviewDocument } from '../../shared/files/documents.ts';
import { exportFileName } from '../../shared/files/exportFileName.ts';
import { toMarkdown } from '../../shared/guide/markdown.ts';
import type { Input, Output, PdfOptions, Progress } from '../../shared/ipc/contract.ts';
import type { PrintOptions } from '../../shared/ipc/panelContract.ts';
import type { Protection, Recipient } from '../../shared/ipc/protectionContract.ts';
import { done, FailureError, failed, type Outcome, unwrap } from '../outcome.ts';
import type { Outgoing } from '../panels/outgoing.ts';
import type { PanelData, PanelDataFormat } from '../panels/panelData.ts';
import type { ComparisonChoice, NamedRequest } from '../panels/panelPdf.ts';
import type { FileProtection } from '../panels/protection/protection.ts';
import { exists, exportFailure, writeExport } from '../pdf/exportFile.ts';
import type { MakePdf } from '../pdf/pdfMaker.ts';
import type { ComparisonRequest, PanelRequest, PdfRequest } from '../pdf/render.ts';
import { createExportDialogs } from './exportDialogs.ts';
import { createFileTokens } from './fileTokens.ts';
import type { Area } from './handlers.ts';

export interface ExportOptions {
  readInterview(id: Id): Outcome<InterviewDocument> | Promise<Outcome<InterviewDocument>>;
  makePdf: MakePdf;
  /** Every question of the bank, the retired ones among them. */
  readBank(): Question[];
  /** The text of a scorecard's file, signed. */
  signedText(scorecard: Scorecard): Promise<Outcome<string>>;
  /** What may be seen of a panel, and of several candidates for one role, to be made a PDF of. */
  panelPdf(id: Id, print: PrintOptions): Promise<Outcome<NamedRequest<PanelRequest>>>;
  comparisonPdf(choice: ComparisonChoice, print: PrintOptions): Promise<Outcome<NamedRequest<ComparisonRequest>>>;
  protection: Pick<FileProtection, 'protect'>;
  /** Keeps the addresses for which a file was protected. */
  rememberRecipients(recipients: readonly Recipient[]): void;
  /** What may be seen of a panel, as a file. */
  panelData(id: Id, format: PanelDataFormat): Promise<Outcome<PanelData>>;
  /** The window that dialogs belong to; null when there is none. */
  window(): BrowserWindow | null;
  sendProgress(progress: Progress): void;
  outgoing: Outgoing;
  /** Begins to drag a file out of the window, under the mouse that is held down there. */
  startDrag(path: string): void;
  /** Told of what nobody foresaw; the window gets neither its message nor its stack. */
  report(what: string, error: unknown): void;
}

/** What can be exported: an interview that was submitted, with its feedback. */
type Submitted = InterviewDocument & { scorecard: Scorecard };

type Lock = Exclude<Protection, { kind: 'none' }>;

/** Writes PDFs and scorecard files to where the user wants them. */
export function createExportHandlers(options: ExportOptions): Area<'export'> {
  const { readInterview, makePdf, readBank, signedText, panelPdf, comparisonPdf, panelData } = options;
  const { protection, rememberRecipients, window, sendProgress, outgoing, startDrag, report } = options;
  const dialogs = createExportDialogs(window);
  const files = createFileTokens();
  const running = new Map<Id, AbortController>();

  const submitted = async (id: Id) => onlySubmitted(unwrap(await readInterview(id)));
  const pdfOf = ({ scorecard, feedback }: Submitted, options: PdfOptions) =>
    makePdf({ type: 'scorecard', scorecard, feedback, options });

  /** A scorecard as it is handed on: signed, under the name that is proposed for it. */
  async function scorecardFile(id: Id): Promise<{ fileName: string; text: string }> {
    const interview = await submitted(id);
    const text = unwrap(await signedText(interview.scorecard));
    return { fileName: exportFileName(detailsOf(interview), 'scorecard'), text };
  }

  async function write(path: string, content: Uint8Array | string): Promise<Output<'export:pdf'>> {
    await writeOrFail(path, content);
    return { token: files.tokenOf(path), fileName: basename(path) };
  }

  async function writeNamed({ fileName, request }: NamedRequest<PdfRequest>) {
    const path = await dialogs.askForFile(fileName, 'PDF');
    return path === null ? null : write(path, await makePdf(request));
  }

  async function writeProtected(name: string, text: string, lock: Lock): Promise<Output<'export:scorecard'>> {
    const path = await dialogs.askForFile(name, 'Protected scorecard');
    if (path === null) return null;
    const content = await protection.protect(text, lock);
    if (!content.ok && content.error.code === 'cancelled') return null;
    const written = await write(path, unwrap(content));
    if (lock.kind === 'recipients') rememberRecipients(lock.recipients);
    return written;
  }

  async function exportMany({ jobId, ids, options }: Input<'export:pdfs'>, target: string) {
    const controller = new AbortController();
    running.set(jobId, controller);
    const tell = (done: number, current: string) => sendProgress({ jobId, done, total: ids.length, current });
    const failures: { candidate: string; message: string }[] = [];
    let written = 0;
    try {
      for (const [index, id] of ids.entries()) {
        if (controller.signal.aborted) break;
        const failure = await exportOne(id, options, target, (candidate) => tell(index, candidate));
        if (failure === null) written += 1;
        else failures.push(failure);
      }
      const ended = written + failures.length;
      tell(ended, '');
      return { token: files.tokenOf(target), written, failed: failures, wasCancelled: ended < ids.length };
    } finally {
      running.delete(jobId);
    }
  }

  /** One of many: what goes wrong with it is told at the end, and the others go on. */
  async function exportOne(id: Id, options: PdfOptions, target: string, tell: (candidate: string) => void) {
    let candidate = '';
    try {
      const interview = await submitted(id);
      candidate = toSingleLine(detailsOf(interview).candidate.name);
      tell(candidate);
      const pdf = await pdfOf(interview, options);
      await writeOrFail(await freePath(target, interview), pdf);
      return null;
    } catch (error) {
      if (error instanceof FailureError) return { candidate, message: error.message };
      report('export:pdfs', error);
      return { candidate, message: 'Something went wrong inside Scorecard; please try this one again.' };
    }
  }

  return {
    'export:pdf': async ({ id, options }) => {
      const interview = await submitted(id);
      const path = await dialogs.askForFile(exportFileName(detailsOf(interview), 'pdf'), 'PDF');
      return done(path === null ? null : await write(path, await pdfOf(interview, options)));
    },
    'export:pdfs': async (input) => {
      const target = await dialogs.askForFolder();
      return done(target === null ? null : await exportMany(input, target));
    },
    'export:scorecard': async ({ id, protection: lock }) => {
      const { fileName, text } = await scorecardFile(id);
      if (lock.kind !== 'none') return done(await writeProtected(`${fileName}.age`, text, lock));
      const path = await dialogs.askForFile(fileName, 'Scorecard');
      return done(path === null ? null : await write(path, text));
    },
    'export:panelPdf': async ({ id, ...print }) => done(await writeNamed(unwrap(await panelPdf(id, print)))),
    'export:comparisonPdf': async ({ panelIds, anonymous, ...print }) =>
      done(await writeNamed(unwrap(await comparisonPdf({ panelIds, anonymous }, print)))),
    'export:scorecardText': async ({ id }) => done({ text: (await scorecardFile(id)).text }),
    'export:dragScorecard': async ({ id }) => {
      const { fileName, text } = await scorecardFile(id);
      startDrag(await orFailure(fileName, () => outgoing.write(fileName, text)));
      return done(null);
    },
    'export:panelData': async ({ id, format }) => {
      const { fileName, kind, content } = unwrap(await panelData(id, format));
      const path = await dialogs.askForFile(fileName, kind);
      return done(path === null ? null : await write(path, content));
    },
    'export:bank': async () => {
      const path = await dialogs.askForFile('Question bank.md', 'Markdown');
      return done(path === null ? null : await write(path, toMarkdown(readBank())));
    },
    'export:cancel': ({ jobId }) => {
      running.get(jobId)?.abort();
      return done(null);
    },
    'export:openFile': async ({ token }) => {
      const path = await files.pathOf(token);
      const problem = await shell.openPath(path);
      return problem === '' ? done(null) : failed('notAllowed', `“${basename(path)}” could not be opened: ${problem}`);
    },
    'export:showFile': async ({ token }) => {
      shell.showItemInFolder(await files.pathOf(token));
      return done(null);
    },
  };
}

function onlySubmitted(document: InterviewDocument): Submitted {
  const { scorecard, working } = document;
  if (scorecard !== null) return { ...document, scorecard };
  const candidate = toSingleLine(working?.details.candidate.name ?? '') || 'this candidate';
  throw new FailureError({
    code: 'notAllowed',
    message: `The interview with ${candidate} has not been submitted yet. Submit it first; then it can be exported.`,
  });
}

function detailsOf({ scorecard }: Submitted) {
  return latestRevision(scorecard).interview.details;
}

function writeOrFail(path: string, content: Uint8Array | string): Promise<void> {
  return orFailure(path, () => writeExport(path, content));
}

/** Does what writes a file; what the file system refuses becomes a sentence about it. */
async function orFailure<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const failure = exportFailure(error, path);
    throw failure === null ? error : new FailureError(failure);
  }
}

/** A path in a folder under which there is nothing yet. */
async function freePath(folder: string, interview: Submitted): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, exportFileName(detailsOf(interview), 'pdf', copy));
    if (!(await exists(path))) return path;
  }
}
