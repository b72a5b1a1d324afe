import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { applyEdit } from '../../shared/domain/interview/edit.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import { idOf, writeLibrary } from './library.ts';
import { type Row, summarise } from './measure.ts';
import { bareWindow, scorecard, withApp, withScratch } from './runtimes.ts';

const interviews = 10_000;
const letters = 200;
const edits = 60;
const interviewId = idOf(2);
/** An interview with many notes at the question that it is at. */
const longInterviewId = idOf(3);
const manyNotes = 200;

/** Key press to paint, edit to disk, and memory, with ten thousand interviews in the library. */
export function benchTyping(): Promise<Row[]> {
  return withScratch(async (scratch) => {
    const profile = join(scratch, 'ours');
    writeLibrary(profile, interviews);
    writeNotes(profile);
    const bare = await withApp(bareWindow(scratch), join(scratch, 'base'), async (app, page) => ({
      memory: await residentMegabytes(app),
      paints: await timePaints(page),
    }));
    const ours = await withApp(scorecard(), profile, async (app, page) => {
      await page.getByText('10,000 interviews').waitFor({ timeout: 120_000 });
      const memory = await residentMegabytes(app);
      await openInterview(page, 3);
      const amongMany = await timePaints(page);
      await openInterview(page, 2);
      return { memory, amongMany, paints: await timePaints(page), saves: await timeSaves(page) };
    });
    const document = readFileSync(join(profile, 'interviews', `${interviewId}.json`));
    return [
      row('key press to paint', 'ms', ours.paints, bare.paints, 'a bare text field'),
      row('… with 200 notes', 'ms', ours.amongMany, ours.paints, 'the same without a note'),
      row('edit to disk', 'ms', ours.saves, timeWrites(scratch, document), 'write, fsync, rename'),
      row('resident memory', 'MB', [ours.memory], [bare.memory], 'a bare window'),
    ];
  });
}

function row(what: string, unit: string, ours: readonly number[], base: readonly number[], baseName: string): Row {
  return { what, unit, ours: summarise(ours), base: summarise(base), baseName };
}

/** Gives the long interview its notes, at its first question. */
function writeNotes(profile: string): void {
  const file = join(profile, 'interviews', `${longInterviewId}.json`);
  const document = JSON.parse(readFileSync(file, 'utf8')) as InterviewDocument;
  const before = document.working;
  const questionId = before?.plan.questions[0]?.id;
  if (before === null || questionId === undefined) throw new Error('The interview has no question.');
  const at = before.createdAt;
  const notes = Array.from({ length: manyNotes }, (_, number) => ({
    type: 'addNote' as const,
    questionId,
    at,
    note: { id: idOf(number + 1), at: 0, kind: 'plain' as const, text: `What was said, line ${number}`, pointIds: [] },
  }));
  const working = applyEdit(before, { type: 'batch', edits: [...notes, { type: 'goTo', questionId, at }] });
  writeFileSync(file, JSON.stringify({ ...document, working }));
}

async function openInterview(page: Page, number: number): Promise<void> {
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    `/interviews/${idOf(number)}`,
  );
  await page.getByRole('banner').getByText(`Candidate ${number}`, { exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Note', exact: true }).waitFor();
}

/** From the key press's own time stamp to the frame after it, for one letter after the other. */
async function timePaints(page: Page): Promise<number[]> {
  await page.getByRole('textbox', { name: 'Note', exact: true }).focus();
  await page.evaluate(() => {
    const samples: number[] = [];
    const listening = new AbortController();
    Object.assign(window, { paintSamples: samples, paintListening: listening });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // The first task after a frame's callbacks runs when the frame was handed over for painting.
          port1.onmessage = () => samples.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true, signal: listening.signal },
    );
  });
  for (let letter = 0; letter < letters; letter += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(20);
  }
  return page.evaluate(() => {
    const { paintSamples, paintListening } = window as unknown as {
      paintSamples: number[];
      paintListening: AbortController;
    };
    paintListening.abort();
    return paintSamples;
  });
}

/** From an edit that the window sends to the answer that it is on disk. */
function timeSaves(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([id, count]) => {
      const { scorecardBridge } = window as unknown as {
        scorecardBridge: { request(channel: string, input: unknown): Promise<{ ok: boolean }> };
      };
      const samples: number[] = [];
      for (let number = 0; number < count; number += 1) {
        const edit = { type: 'conclude', changes: { summary: `Summary ${number}` } };
        const sentAt = performance.now();
        const { ok } = await scorecardBridge.request('interviews:edit', { id, edits: [edit] });
        if (!ok) throw new Error('The edit was refused.');
        samples.push(performance.now() - sentAt);
        await new Promise((done) => setTimeout(done, 37));
      }
      return samples;
    },
    [interviewId, edits] as const,
  );
}

/** The same document written as safely as can be, without anything around it. */
function timeWrites(scratch: string, document: Buffer): number[] {
  const [temporary, target] = [join(scratch, 'write.tmp'), join(scratch, 'write.json')];
  return Array.from({ length: edits }, () => {
    const startedAt = performance.now();
    const file = openSync(temporary, 'w');
    writeSync(file, document);
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, target);
    return performance.now() - startedAt;
  });
}

/** What all processes of the app hold in memory after it has come to rest. */
async function residentMegabytes(app: ElectronApplication): Promise<number> {
  await new Promise((done) => setTimeout(done, 5_000));
  const kilobytes = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1_024;
}
