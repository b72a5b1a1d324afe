import { describe, expect, it, vi } from 'vitest';
import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { printFolderOf } from '../../../src-main/pdf/chromium/printJob.ts';
import { workerAnswerSchema, workerJobSchema } from '../../../src-main/pdf/pdfMessages.ts';
import { createPdfMaker, renderPdf, type ScorecardRequest } from '../../../src-main/pdf/render.ts';
import { interviewWith, noteOf, submitted } from './examples.ts';

const options: PdfOptions = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false };

function requestWith(text: string, changes: Partial<PdfOptions> = {}): ScorecardRequest {
  const scorecard = submitted(interviewWith([{ notes: [noteOf(1, { text })] }]));
  return { type: 'scorecard', scorecard, feedback: null, options: { ...options, ...changes } };
}

describe('the choice of the engine', () => {
  it('is Chromium’s, with the characters that ask for it, when the bundled fonts do not have them', async () => {
    const rendered = await renderPdf(requestWith('答案 good 答'), '');
    expect(rendered).toMatchObject({ engine: 'chromium', characters: ['答', '案'], page: { paper: 'A4' } });
  });

  it('is Chromium’s for the accessible PDF', async () => {
    expect(await renderPdf(requestWith('good', { kind: 'accessible' }), '')).toMatchObject({
      engine: 'chromium',
      characters: [],
    });
  });

  it('looks at what is printed and at nothing else', async () => {
    const scorecard = submitted(interviewWith([{ notes: [noteOf(1, { kind: 'private', text: '秘密' })] }]));
    const request = {
      type: 'scorecard' as const,
      scorecard,
      feedback: null,
      options: { ...options, kind: 'accessible' as const },
    };
    expect(await renderPdf(request, '')).toMatchObject({ characters: [] });
    const withPrivate = { ...request, options: { ...request.options, includePrivate: true } };
    expect(await renderPdf(withPrivate, '')).toMatchObject({ characters: ['秘', '密'] });
  });
});

describe('createPdfMaker', () => {
  const request = requestWith('good');

  it('gives what the first engine made, or what the second prints', async () => {
    const pdf = new Uint8Array([1]);
    const printed = new Uint8Array([2]);
    const page = {
      html: '',
      headerTemplate: '',
      footerTemplate: '',
      paper: 'A4' as const,
      author: '',
      subject: '',
      date: 0,
    };
    const print = vi.fn(async () => printed);
    expect(await createPdfMaker(async () => ({ engine: 'pdfmake', pdf }), print)(request)).toBe(pdf);
    expect(print).not.toHaveBeenCalled();
    expect(await createPdfMaker(async () => ({ engine: 'chromium', page, characters: [] }), print)(request)).toBe(
      printed,
    );
    expect(print).toHaveBeenCalledWith(page);
  });
});

describe('the messages of the worker', () => {
  it('are parsed on both sides', () => {
    expect(workerJobSchema.parse({ id: 1, request: requestWith('good') }).id).toBe(1);
    expect(workerJobSchema.safeParse({ id: 1, request: { ...requestWith('good'), options: {} } }).success).toBe(false);
    expect(
      workerAnswerSchema.safeParse({ id: 1, ok: true, rendered: { engine: 'pdfmake', pdf: 'text' } }).success,
    ).toBe(false);
    expect(workerAnswerSchema.parse({ id: 1, ok: false, reason: 'x' })).toEqual({ id: 1, ok: false, reason: 'x' });
  });
});

describe('printFolderOf', () => {
  it('finds the folder of a print job among the arguments', () => {
    expect(printFolderOf(['/app', '--no-sandbox', '--print-pdf=/tmp/a b'])).toBe('/tmp/a b');
    expect(printFolderOf(['/app', 'interview.scorecard'])).toBeNull();
  });
});
