import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Recipient } from '../../../shared/domain/contact.ts';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { printedKitOf } from '../../../shared/domain/questions/kit.ts';
import { emptyQuestion } from '../../../shared/domain/questions/question.ts';
import type { InterviewDocument } from '../../../shared/files/formats/interview.ts';
import { newSecretKey, publicKeyOf } from '../../../shared/files/signature.ts';
import { kitFiles } from '../../../shared/files/signedKit.ts';
import { planFiles } from '../../../shared/files/signedPlan.ts';
import { readScorecardText, scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { parseGuide } from '../../../shared/guide/document/parseGuide.ts';
import type { PdfOptions, Progress } from '../../../shared/ipc/contract.ts';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { err, FailureError, ok } from '../../../shared/ipc/result.ts';
import { createDragFiles } from '../../../src-main/export/dragFiles.ts';
import type { ComparisonChoice, NamedRequest } from '../../../src-main/export/panelPdf.ts';
import { createExportHandlers } from '../../../src-main/ipc/exportHandlers.ts';
import type { ComparisonRequest, MakePdf, PanelRequest } from '../../../src-main/pdf/render.ts';
import { createPassphraseWork } from '../../../src-main/trust/protection/passphraseWork.ts';
import { createFileProtection } from '../../../src-main/trust/protection/protection.ts';
import { createJobs } from '../../../src-main/work/jobs.ts';
import { idOf, interviewOf, plannedQuestion } from '../../unit/domain/examples.ts';
import { edition as plan } from '../../unit/domain/plan/planExamples.ts';
import { kit } from '../../unit/domain/questions/kitExamples.ts';
import { interviewWith, submitted, submittedAt } from '../../unit/pdf/examples.ts';
import { comparedRole, samplePanel } from '../../unit/pdf/panelPdfExamples.ts';
import { passphraseWorker } from '../panels/support.ts';

const electron = vi.hoisted(() => ({
  app: { getPath: () => '/home/ada/Documents' },
  dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn() },
  shell: { openPath: vi.fn(async () => ''), showItemInFolder: vi.fn() },
}));
vi.mock('electron', () => electron);

const options: PdfOptions = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false };
const pdf = new TextEncoder().encode('%PDF-1.7');
const jobId = idOf(1);
const secretKey = newSecretKey();
/** One's own key for protected files, as the age format writes it. */
const ageKey = await generateX25519Identity();
const ageAddress = await identityToRecipient(ageKey);
const protection = createFileProtection({
  own: {
    secretKey: async () => ok(ageKey),
    address: async () => ok({ address: ageAddress, keptBy: 'file' }),
  },
  work: createPassphraseWork(passphraseWorker),
  jobs: createJobs(() => undefined),
});

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorecard-export-'));
  vi.clearAllMocks();
  electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [folder] });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function saveAs(path: string): void {
  electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path });
}

function documentOf(id: string, name: string, isSubmitted = true): InterviewDocument {
  const named = (interview: Interview): Interview => ({
    ...interview,
    id,
    details: { ...interview.details, candidate: { ...interview.details.candidate, name } },
  });
  return {
    format: 'scorecard-interview',
    version: 6,
    id,
    savedAt: submittedAt,
    working: isSubmitted ? null : named(interviewOf([plannedQuestion(1)])),
    scorecard: isSubmitted ? submitted(named(interviewWith([{}]))) : null,
    amendmentReason: '',
    feedback: null,
  };
}

function handlersFor(documents: readonly InterviewDocument[], makePdf: MakePdf = async () => pdf) {
  const progress: Progress[] = [];
  const dragged: string[] = [];
  const report = vi.fn();
  const remembered: Recipient[] = [];
  const jobs = createJobs((step) => progress.push(step));
  const handlers = createExportHandlers({
    readInterview: (id) => {
      const document = documents.find((candidate) => candidate.id === id);
      return document === undefined ? err('notFound', 'There is no such interview.') : ok(document);
    },
    makePdf,
    readBank: () => [{ ...emptyQuestion(idOf(21)), prompt: 'Why us?', competency: 'Motivation' }],
    signedText: async (scorecard) => ok(scorecardText(sign(scorecard, secretKey))),
    panelPdf: async (id, print) => ok(panelRequest(id, print)),
    comparisonPdf: async (choice, print) => ok(comparisonRequest(choice, print)),
    panelData: async () => ok({ fileName: 'Ada Example – Ratings.csv', kind: 'Table (CSV)', content: 'ratings' }),
    protection,
    plans: { handOn: async () => ok({ content: plan, text: planFiles.textOf(planFiles.sign(plan, secretKey)) }) },
    kits: {
      handOn: async () => ok({ content: kit, text: kitFiles.textOf(kitFiles.sign(kit, secretKey)) }),
      printed: () => ok(printedKitOf(kit)),
    },
    rememberRecipients: (recipients) => remembered.push(...recipients),
    window: () => null,
    jobs,
    dragFiles: createDragFiles(join(folder, 'outgoing')),
    startDrag: (path) => dragged.push(path),
    report,
  });
  return { handlers, jobs, progress, report, dragged, remembered };
}

function panelRequest(id: string, print: PrintOptions): NamedRequest<PanelRequest> {
  return {
    fileName: 'Ada Example – Panel.pdf',
    request: { type: 'panel', printed: { ...samplePanel(), remarks: [id] }, options: print },
  };
}

function comparisonRequest({ anonymous }: ComparisonChoice, print: PrintOptions): NamedRequest<ComparisonRequest> {
  const compared = comparedRole(2, { hidden: anonymous ? [] : null });
  return { fileName: 'Candidates.pdf', request: { type: 'comparison', compared, options: print } };
}

const ada = documentOf(idOf(11), 'Ada Example');
const grace = documentOf(idOf(12), 'Grace Example');

describe('export:pdf', () => {
  it('proposes a name, writes the PDF there, and gives a token instead of a path', async () => {
    saveAs(join(folder, 'mine.pdf'));
    const makePdf = vi.fn<MakePdf>(async () => pdf);
    const { handlers } = handlersFor([ada], makePdf);
    const result = await handlers['export:pdf']({ id: ada.id, options });
    expect(result).toEqual({ ok: true, value: { token: expect.any(String), fileName: 'mine.pdf' } });
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: '/home/ada/Documents/Ada Example – Backend engineer – Round 1 – 2026-03-02.pdf',
    });
    expect(makePdf).toHaveBeenCalledWith({ type: 'scorecard', scorecard: ada.scorecard, feedback: null, options });
    expect(await readdir(folder)).toEqual(['mine.pdf']);
    expect(await readFile(join(folder, 'mine.pdf'), 'utf8')).toBe('%PDF-1.7');
  });

  it('starts the next question where the last one ended', async () => {
    saveAs(join(folder, 'mine.pdf'));
    const { handlers } = handlersFor([ada]);
    await handlers['export:pdf']({ id: ada.id, options });
    await handlers['export:pdf']({ id: ada.id, options });
    expect(electron.dialog.showSaveDialog.mock.calls[1]?.[0].defaultPath).toContain(folder);
  });

  it('replaces what the user agreed to replace, and never what they were not asked about', async () => {
    await writeFile(join(folder, 'mine.pdf'), 'old');
    saveAs(join(folder, 'mine.pdf'));
    await handlersFor([ada]).handlers['export:pdf']({ id: ada.id, options });
    expect(await readFile(join(folder, 'mine.pdf'), 'utf8')).toBe('%PDF-1.7');
    await writeFile(join(folder, 'mine.pdf'), 'newer');
    saveAs(join(folder, 'mine'));
    const result = await handlersFor([ada]).handlers['export:pdf']({ id: ada.id, options });
    expect(result).toMatchObject({ ok: true, value: { fileName: 'mine (2).pdf' } });
    expect(await readFile(join(folder, 'mine.pdf'), 'utf8')).toBe('newer');
  });

  it('does nothing when the user thinks better of it', async () => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    const makePdf = vi.fn<MakePdf>(async () => pdf);
    expect(await handlersFor([ada], makePdf).handlers['export:pdf']({ id: ada.id, options })).toEqual({
      ok: true,
      value: null,
    });
    expect(makePdf).not.toHaveBeenCalled();
  });

  it('refuses what was not submitted, before it asks for a place', async () => {
    const open = documentOf(idOf(13), 'Open Example', false);
    await expect(handlersFor([open]).handlers['export:pdf']({ id: open.id, options })).rejects.toMatchObject({
      failure: {
        code: 'notAllowed',
        message:
          'The interview with Open Example has not been submitted yet. Submit it first; then it can be exported.',
      },
    });
    expect(electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('says what it could not write, and leaves no half of a file', async () => {
    await mkdir(join(folder, 'taken.pdf'));
    saveAs(join(folder, 'taken.pdf'));
    await expect(handlersFor([ada]).handlers['export:pdf']({ id: ada.id, options })).rejects.toMatchObject({
      failure: { code: 'notWritable', message: expect.stringContaining('“taken.pdf” could not be written there') },
    });
    expect(await readdir(folder)).toEqual(['taken.pdf']);
  });
});

describe('export:panelPdf and export:comparisonPdf', () => {
  it('propose a name, and write the PDF of what may be seen there', async () => {
    const makePdf = vi.fn<MakePdf>(async () => pdf);
    const { handlers } = handlersFor([], makePdf);
    saveAs(join(folder, 'panel.pdf'));
    const print = { kind: 'accessible', paper: 'Letter' } as const;
    const panel = await handlers['export:panelPdf']({ id: idOf(31), ...print });
    expect(panel).toEqual({ ok: true, value: { token: expect.any(String), fileName: 'panel.pdf' } });
    saveAs(join(folder, 'role.pdf'));
    const role = await handlers['export:comparisonPdf']({ panelIds: [idOf(31)], anonymous: true, ...print });
    expect(role).toEqual({ ok: true, value: { token: expect.any(String), fileName: 'role.pdf' } });
    expect(electron.dialog.showSaveDialog.mock.calls.map(([{ defaultPath }]) => basename(defaultPath))).toEqual([
      'Ada Example – Panel.pdf',
      'Candidates.pdf',
    ]);
    expect(makePdf.mock.calls.map(([{ type, options }]) => [type, options])).toEqual([
      ['panel', print],
      ['comparison', print],
    ]);
    expect((await readdir(folder)).sort()).toEqual(['panel.pdf', 'role.pdf']);
  });
});

describe('export:pdfs', () => {
  it('writes one PDF an interview, numbers a name that is taken, and tells how far it is', async () => {
    await writeFile(join(folder, 'Ada Example – Backend engineer – Round 1 – 2026-03-02.pdf'), 'old');
    const { handlers, progress } = handlersFor([ada, grace]);
    const result = await handlers['export:pdfs']({ jobId, ids: [ada.id, grace.id], options });
    expect(result).toMatchObject({ ok: true, value: { written: 2, failed: [], wasCancelled: false } });
    expect((await readdir(folder)).toSorted()).toEqual([
      'Ada Example – Backend engineer – Round 1 – 2026-03-02 (2).pdf',
      'Ada Example – Backend engineer – Round 1 – 2026-03-02.pdf',
      'Grace Example – Backend engineer – Round 1 – 2026-03-02.pdf',
    ]);
    expect(progress).toEqual([
      { jobId, done: 0, total: 2, current: 'Ada Example' },
      { jobId, done: 1, total: 2, current: 'Grace Example' },
      { jobId, done: 2, total: 2, current: '' },
    ]);
  });

  it('goes on after one that fails, and says why it did', async () => {
    const makePdf: MakePdf = async (request) => {
      if (request.type === 'scorecard' && request.scorecard.id === ada.id)
        throw new FailureError({ code: 'internal', message: 'It took too long.' });
      throw new Error('secret /path');
    };
    const { handlers, report } = handlersFor([ada, grace], makePdf);
    const result = await handlers['export:pdfs']({ jobId, ids: [ada.id, grace.id, idOf(99)], options });
    expect(result).toMatchObject({
      ok: true,
      value: {
        written: 0,
        failed: [
          { candidate: 'Ada Example', message: 'It took too long.' },
          { candidate: 'Grace Example', message: 'Something went wrong inside Scorecard; please try this one again.' },
          { candidate: '', message: 'There is no such interview.' },
        ],
      },
    });
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('stops between two documents when it is cancelled', async () => {
    const { handlers, jobs } = handlersFor([ada, grace], async () => {
      jobs.cancel(jobId);
      return pdf;
    });
    const result = await handlers['export:pdfs']({ jobId, ids: [ada.id, grace.id], options });
    expect(result).toMatchObject({ ok: true, value: { written: 1, wasCancelled: true } });
    expect(await readdir(folder)).toHaveLength(1);
  });
});

describe('export:scorecard', () => {
  it('writes the file that is handed on, signed', async () => {
    saveAs(join(folder, 'mine.scorecard'));
    await handlersFor([ada]).handlers['export:scorecard']({ id: ada.id, protection: { kind: 'none' } });
    const read = readScorecardText(await readFile(join(folder, 'mine.scorecard'), 'utf8'));
    expect(read.ok && read.value).toEqual({ scorecard: ada.scorecard, publicKey: publicKeyOf(secretKey) });
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0].defaultPath).toMatch(/2026-03-02\.scorecard$/);
  });
});

describe('export:scorecardText', () => {
  it('gives the text of the file, signed', async () => {
    const result = await handlersFor([ada]).handlers['export:scorecardText']({ id: ada.id });
    const read = readScorecardText(result.ok ? result.value.text : '');
    expect(read.ok && read.value).toEqual({ scorecard: ada.scorecard, publicKey: publicKeyOf(secretKey) });
  });
});

describe('export:dragScorecard', () => {
  it('offers the signed file under a good name, in a folder that only the user can look into', async () => {
    const { handlers, dragged } = handlersFor([ada]);
    for (let drags = 0; drags < 2; drags += 1) {
      expect(await handlers['export:dragScorecard']({ id: ada.id })).toEqual({ ok: true, value: null });
    }
    const names = dragged.map((path) => basename(path));
    const name = 'Ada Example – Backend engineer – Round 1 – 2026-03-02.scorecard';
    expect(names).toEqual([name, name]);
    const [path = ''] = dragged;
    expect(readScorecardText(await readFile(path, 'utf8'))).toMatchObject({
      ok: true,
      value: { publicKey: publicKeyOf(secretKey) },
    });
    for (const place of [dirname(path), join(folder, 'outgoing')]) {
      expect((await stat(place)).mode & 0o777).toBe(0o700);
    }
  });

  it('drags nothing that was not submitted', async () => {
    const planned = documentOf(idOf(13), 'Mary Example', false);
    const { handlers, dragged } = handlersFor([planned]);
    await expect(async () => handlers['export:dragScorecard']({ id: planned.id })).rejects.toThrow(
      'not been submitted',
    );
    expect(dragged).toEqual([]);
  });

  it('leaves what this start has written, and deletes what earlier ones have', async () => {
    const root = join(folder, 'outgoing');
    const earlier = await createDragFiles(root).write('a.scorecard', 'a');
    const dragFiles = createDragFiles(root);
    const path = await dragFiles.write('b.scorecard', 'b');
    // The folder may have become a link to one of the user's own.
    await writeFile(join(root, 'letter.txt'), 'not ours');
    await dragFiles.tidy();
    expect(await readFile(path, 'utf8')).toBe('b');
    expect(await readFile(join(root, 'letter.txt'), 'utf8')).toBe('not ours');
    await expect(stat(earlier)).rejects.toMatchObject({ code: 'ENOENT' });
    await createDragFiles(join(folder, 'never made')).tidy();
  });
});

describe('export:scorecard, protected', () => {
  const passphrase = 'seven brown otters';

  it('writes the signed text behind a passphrase, which age itself opens', async () => {
    saveAs(join(folder, 'mine.scorecard.age'));
    const { handlers } = handlersFor([ada]);
    const lock = { kind: 'passphrase', passphrase, jobId } as const;
    const result = await handlers['export:scorecard']({ id: ada.id, protection: lock });
    expect(result).toMatchObject({ ok: true, value: { fileName: 'mine.scorecard.age' } });
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: expect.stringMatching(/2026-03-02\.scorecard\.age$/),
      filters: [{ name: 'Protected scorecard', extensions: ['age'] }],
    });
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const text = await decrypter.decrypt(await readFile(join(folder, 'mine.scorecard.age')), 'text');
    const read = readScorecardText(text);
    expect(read.ok && read.value).toEqual({ scorecard: ada.scorecard, publicKey: publicKeyOf(secretKey) });
  });

  it('writes for the chosen people and oneself, and remembers them', async () => {
    saveAs(join(folder, 'mine'));
    const { handlers, remembered } = handlersFor([ada]);
    const noor = await generateX25519Identity();
    const recipients = [{ name: 'Noor', address: await identityToRecipient(noor) }];
    await handlers['export:scorecard']({ id: ada.id, protection: { kind: 'recipients', recipients } });
    expect(await readdir(folder)).toEqual(['mine.scorecard.age']);
    for (const key of [noor, ageKey]) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(key);
      const text = await decrypter.decrypt(await readFile(join(folder, 'mine.scorecard.age')), 'text');
      expect(readScorecardText(text)).toMatchObject({ ok: true });
    }
    expect(remembered).toEqual(recipients);
  });

  it('writes nothing when the user chooses no place', async () => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    const lock = { kind: 'passphrase', passphrase, jobId } as const;
    const result = await handlersFor([ada]).handlers['export:scorecard']({ id: ada.id, protection: lock });
    expect(result).toEqual({ ok: true, value: null });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a kit', () => {
  const setId = idOf(700);
  const passphrase = 'correct horse battery';

  it('is saved, copied and dragged as it is handed on', async () => {
    saveAs(join(folder, 'mine.kit'));
    const { handlers, dragged } = handlersFor([]);
    await handlers['export:kit']({ setId, protection: { kind: 'none' } });
    const text = await readFile(join(folder, 'mine.kit'), 'utf8');
    expect(kitFiles.read(text)).toMatchObject({ ok: true, content: kit, publicKey: publicKeyOf(secretKey) });
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: expect.stringMatching(/Backend, round 1 – Round 1 – Edition 1\.kit$/),
      filters: [{ name: 'Kit', extensions: ['kit'] }],
    });
    expect(await handlers['export:kitText']({ setId })).toEqual({ ok: true, value: { text } });
    expect(await handlers['export:dragKit']({ setId })).toEqual({ ok: true, value: null });
    expect(await Promise.all(dragged.map((path) => readFile(path, 'utf8')))).toEqual([text]);
  });

  it('is protected as a scorecard is', async () => {
    saveAs(join(folder, 'mine'));
    const lock = { kind: 'passphrase', passphrase, jobId } as const;
    const outcome = await handlersFor([]).handlers['export:kit']({ setId, protection: lock });
    expect(outcome).toMatchObject({ ok: true, value: { fileName: 'mine.kit.age' } });
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const text = await decrypter.decrypt(await readFile(join(folder, 'mine.kit.age')), 'text');
    expect(kitFiles.read(text)).toMatchObject({ ok: true, content: kit });
  });
});

describe('a plan', () => {
  it('is written under a name that says its edition, and copied and dragged as one text', async () => {
    const { handlers, dragged } = handlersFor([]);
    const { id } = plan;
    saveAs(join(folder, 'mine.plan'));
    await handlers['export:plan']({ id, protection: { kind: 'none' } });
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0].defaultPath).toMatch(
      /Backend engineer – Edition 1\.plan$/,
    );
    const text = await readFile(join(folder, 'mine.plan'), 'utf8');
    expect(planFiles.read(text)).toMatchObject({ ok: true, content: plan });
    expect(await handlers['export:planText']({ id })).toEqual({ ok: true, value: { text } });
    expect(await handlers['export:dragPlan']({ id })).toEqual({ ok: true, value: null });
    expect(await Promise.all(dragged.map((path) => readFile(path, 'utf8')))).toEqual([text]);
  });
});

describe('export:panelData', () => {
  it('writes the file under the name that it proposes', async () => {
    saveAs(join(folder, 'mine.csv'));
    await handlersFor([]).handlers['export:panelData']({ id: idOf(1), format: 'csv' });
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[0].defaultPath).toMatch(/Ada Example – Ratings\.csv$/);
    expect(await readFile(join(folder, 'mine.csv'), 'utf8')).toBe('ratings');
  });
});

describe('export:bank', () => {
  it('writes Markdown that reads back as the same question', async () => {
    saveAs(join(folder, 'bank.md'));
    await handlersFor([]).handlers['export:bank'](null);
    const { questions } = parseGuide(await readFile(join(folder, 'bank.md'), 'utf8'));
    expect(questions.map(({ prompt, competency, minutes }) => [prompt, competency, minutes])).toEqual([
      ['Why us?', 'Motivation', 5],
    ]);
  });
});

describe('what was exported', () => {
  it('is opened and shown by its token, as long as it is there', async () => {
    const path = join(folder, 'mine.pdf');
    saveAs(path);
    const { handlers } = handlersFor([ada]);
    const result = await handlers['export:pdf']({ id: ada.id, options });
    if (!result.ok || result.value === null) throw new Error('It was to be exported.');
    const { token } = result.value;
    expect(await handlers['export:openFile']({ token })).toEqual({ ok: true, value: null });
    expect(electron.shell.openPath).toHaveBeenCalledWith(path);
    await handlers['export:showFile']({ token });
    expect(electron.shell.showItemInFolder).toHaveBeenCalledWith(path);
    electron.shell.openPath.mockResolvedValueOnce('no program for it');
    expect(await handlers['export:openFile']({ token })).toMatchObject({
      ok: false,
      error: { message: '“mine.pdf” could not be opened: no program for it' },
    });
    await rm(path);
    await expect(handlers['export:openFile']({ token })).rejects.toMatchObject({ failure: { code: 'notFound' } });
  });

  it('cannot be named by another session’s token', async () => {
    await expect(handlersFor([ada]).handlers['export:showFile']({ token: idOf(5) })).rejects.toMatchObject({
      failure: { code: 'notFound', message: expect.stringContaining('That file is no longer') },
    });
    expect(electron.shell.showItemInFolder).not.toHaveBeenCalled();
  });
});
