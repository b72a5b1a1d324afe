import type { Id } from '../../shared/domain/ids.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { findAlterations, latestRevision, type Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { exportFileName } from '../../shared/files/exports/exportFileName.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import type { PdfOptions } from '../../shared/ipc/contract.ts';
import { FailureError, type Result, unwrap } from '../../shared/ipc/result.ts';
import { type DocumentText, documentText } from '../pdf/documentText.ts';
import type { MakePdf } from '../pdf/render.ts';
import type { Job } from '../work/jobs.ts';
import { freePath, writeOrFail } from './exportFile.ts';

/** One's own scorecards as they leave: as PDFs, and as signed files. All of it fails with a FailureError. */
export interface ScorecardExports {
  /** The name that is proposed for a PDF, and how it is made. */
  pdf(id: Id, options: PdfOptions): Promise<{ fileName: string; make(): Promise<Uint8Array> }>;
  /** What the committee's PDF says without private lines, as text. */
  reading(id: Id): Promise<DocumentText>;
  /** A scorecard as it is handed on: signed, under the name that is proposed for it. */
  file(id: Id): Promise<{ fileName: string; text: string }>;
  /** Writes one PDF an interview into a folder. What goes wrong with one is told at the end, and the others go on. */
  pdfs(choice: { ids: readonly Id[]; options: PdfOptions }, folder: string, job: Job): Promise<ManyExported>;
}

export interface ManyExported {
  written: number;
  failed: { candidate: string; message: string }[];
  wasCancelled: boolean;
}

export interface ScorecardExportsOptions {
  readInterview(id: Id): Result<InterviewDocument> | Promise<Result<InterviewDocument>>;
  makePdf: MakePdf;
  /** The text of a scorecard's file, signed. */
  signedText(scorecard: Scorecard): Promise<Result<string>>;
  /** Told of what nobody foresaw; the window gets neither its message nor its stack. */
  report(what: string, error: unknown): void;
}

/** What can be exported: an interview that was submitted, with its feedback. */
type Submitted = InterviewDocument & { scorecard: Scorecard };

export function createScorecardExports(options: ScorecardExportsOptions): ScorecardExports {
  const { readInterview, makePdf, signedText, report } = options;

  const submitted = async (id: Id) => onlySubmitted(unwrap(await readInterview(id)));

  function pdfOf({ scorecard, feedback }: Submitted, options: PdfOptions): Promise<Uint8Array> {
    // The committee reads on paper that it was altered; a candidate must not get what nobody has submitted.
    if (options.audience === 'candidate' && findAlterations(scorecard).length > 0) throw new FailureError(altered);
    return makePdf({ type: 'scorecard', scorecard, feedback, options });
  }

  async function exportOne(id: Id, options: PdfOptions, folder: string, tell: (candidate: string) => void) {
    let candidate = '';
    try {
      const interview = await submitted(id);
      candidate = toSingleLine(detailsOf(interview).candidate.name);
      tell(candidate);
      const pdf = await pdfOf(interview, options);
      await writeOrFail(await freePath(folder, (copy) => fileNameOf(interview, 'pdf', copy)), pdf);
      return null;
    } catch (error) {
      if (error instanceof FailureError) return { candidate, message: error.message };
      report('export:pdfs', error);
      return { candidate, message: 'Something went wrong inside Scorecard; please try this one again.' };
    }
  }

  return {
    async pdf(id, options) {
      const interview = await submitted(id);
      return { fileName: fileNameOf(interview, 'pdf'), make: async () => pdfOf(interview, options) };
    },
    async reading(id) {
      const { scorecard, feedback } = await submitted(id);
      const committee = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false } as const;
      return documentText({ type: 'scorecard', scorecard, feedback, options: committee });
    },
    async file(id) {
      const interview = await submitted(id);
      const text = unwrap(await signedText(interview.scorecard));
      return { fileName: fileNameOf(interview, 'scorecard'), text };
    },
    async pdfs({ ids, options }, folder, { signal, tell }) {
      const failed: ManyExported['failed'] = [];
      let written = 0;
      for (const [index, id] of ids.entries()) {
        if (signal.aborted) break;
        const failure = await exportOne(id, options, folder, (candidate) => tell(index, ids.length, candidate));
        if (failure === null) written += 1;
        else failed.push(failure);
      }
      const ended = written + failed.length;
      tell(ended, ids.length, '');
      return { written, failed, wasCancelled: ended < ids.length };
    },
  };
}

const altered = {
  code: 'notAllowed',
  message:
    'This scorecard was altered after it was submitted, so nothing of it is written for the candidate. An earlier state may be in the folder “backup” inside the data folder.',
} as const;

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

function fileNameOf(interview: Submitted, extension: string, copy = 1): string {
  return exportFileName(detailsOf(interview), extension, copy);
}
