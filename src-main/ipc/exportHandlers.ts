import { basename } from 'node:path';
import { type BrowserWindow, shell } from 'electron';
import type { Recipient } from '../../shared/domain/contact.ts';
import type { Id } from '../../shared/domain/ids.ts';
import type { PrintedKit } from '../../shared/domain/questions/kit.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import { editionFileName } from '../../shared/files/exports/exportFileName.ts';
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
import type { Kits } from '../kits/kits.ts';
import { documentText, kitMarkdown, kitWord } from '../pdf/documentText.ts';
import type { ComparisonRequest, PanelRequest, PdfRequest } from '../pdf/render.ts';
import type { Plans } from '../plans/plans.ts';
import type { FileProtection } from '../trust/protection/protection.ts';
import type { Jobs } from '../work/jobs.ts';
import type { Area } from './answer.ts';

export interface ExportOptions extends ScorecardExportsOptions {
  /** Every question of the bank, the retired ones among them. */
  readBank(): Question[];
  /** What may be seen of a panel, and of several candidates for one role, to be made a PDF of. */
  panelPdf(id: Id, print: PrintOptions): Promise<Result<NamedRequest<PanelRequest>>>;
  comparisonPdf(choice: ComparisonChoice, print: PrintOptions): Promise<Result<NamedRequest<ComparisonRequest>>>;
  protection: Pick<FileProtection, 'protect'>;
  /** A kit as it is handed on. */
  kits: Pick<Kits, 'handOn' | 'printed'>;
  /** A plan as it is handed on. */
  plans: Pick<Plans, 'handOn'>;
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

/** A signed file as it leaves, under the name that is proposed for it. */
interface SignedFile {
  fileName: string;
  text: string;
}

function printedName({ parts, edition }: PrintedKit, extension: string): string {
  return editionFileName({ ...parts, edition: edition?.edition ?? null }, extension);
}

/** What a signed file is called where its place is chosen. */
const fileKinds = { scorecard: 'Scorecard', kit: 'Kit', plan: 'Plan' } as const;

type Lock = Exclude<Protection, { kind: 'none' }>;

/** Writes PDFs and scorecard files to where the user wants them. */
export function createExportHandlers(options: ExportOptions): Area<'export'> {
  const { makePdf, readBank, panelPdf, comparisonPdf, panelData, kits, plans } = options;
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

  async function kitFile(setId: Id): Promise<SignedFile> {
    const { content, text } = unwrap(await kits.handOn(setId));
    return { fileName: editionFileName(content, 'kit'), text };
  }

  async function planFile(id: Id): Promise<SignedFile> {
    const { content, text } = unwrap(await plans.handOn(id));
    return { fileName: editionFileName({ title: content.title, edition: content.edition }, 'plan'), text };
  }

  /** Asks where to, and writes a signed file, protected where that is wanted. */
  async function saveSigned({ fileName, text }: SignedFile, noun: keyof typeof fileKinds, lock: Protection) {
    const kind = fileKinds[noun];
    if (lock.kind === 'none') return files.save(fileName, kind, async () => text);
    const saved = await files.save(`${fileName}.age`, `Protected ${noun}`, () => protect(text, lock));
    if (saved !== null && lock.kind === 'recipients') rememberRecipients(lock.recipients);
    return saved;
  }

  async function dragOut({ fileName, text }: SignedFile): Promise<null> {
    startDrag(await orFailure(fileName, () => dragFiles.write(fileName, text)));
    return null;
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
    'export:scorecard': async ({ id, protection: lock }) =>
      ok(await saveSigned(await scorecards.file(id), 'scorecard', lock)),
    'export:kit': async ({ setId, protection: lock }) => ok(await saveSigned(await kitFile(setId), 'kit', lock)),
    'export:plan': async ({ id, protection: lock }) => ok(await saveSigned(await planFile(id), 'plan', lock)),
    'export:planText': async ({ id }) => ok({ text: (await planFile(id)).text }),
    'export:dragPlan': async ({ id }) => ok(await dragOut(await planFile(id))),
    'export:panelPdf': async ({ id, ...print }) => ok(await savePdf(unwrap(await panelPdf(id, print)))),
    'export:comparisonPdf': async ({ panelIds, anonymous, ...print }) =>
      ok(await savePdf(unwrap(await comparisonPdf({ panelIds, anonymous }, print)))),
    'export:scorecardReading': async ({ id }) => ok(await scorecards.reading(id)),
    'export:panelReading': async ({ id }) =>
      ok(await documentText(unwrap(await panelPdf(id, { kind: 'standard', paper: 'A4' })).request)),
    'export:scorecardText': async ({ id }) => ok({ text: (await scorecards.file(id)).text }),
    'export:kitPdf': async ({ setId, ...print }) => {
      const printed = unwrap(kits.printed(setId));
      return ok(
        await savePdf({ fileName: printedName(printed, 'pdf'), request: { type: 'kit', printed, options: print } }),
      );
    },
    'export:kitDocument': async ({ setId, format, paper }) => {
      const printed = unwrap(kits.printed(setId));
      const save = (extension: string, kind: string, make: () => Promise<string | Uint8Array>) =>
        files.save(printedName(printed, extension), kind, make);
      return ok(
        format === 'word'
          ? await save('docx', 'Word', () => kitWord(printed, paper))
          : await save('md', 'Markdown', async () => kitMarkdown(printed)),
      );
    },
    'export:kitText': async ({ setId }) => ok({ text: (await kitFile(setId)).text }),
    'export:dragScorecard': async ({ id }) => ok(await dragOut(await scorecards.file(id))),
    'export:dragKit': async ({ setId }) => ok(await dragOut(await kitFile(setId))),
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
