import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPdfProcess } from '../../../../src-main/pdf/pdfInProcess.ts';
import type { PdfRequest } from '../../../../src-main/pdf/render.ts';
import { interviewWith, submitted } from '../../pdf/examples.ts';

/** A process that answers when the test lets it. */
class FakeProcess extends EventEmitter {
  readonly jobs: { id: number }[] = [];
  isKilled = false;

  postMessage(job: { id: number }): void {
    this.jobs.push(job);
  }

  kill(): void {
    this.isKilled = true;
    this.emit('exit', 0);
  }

  answer(pdf: Uint8Array): void {
    this.emit('message', { id: this.jobs.at(-1)?.id, ok: true, rendered: { engine: 'pdfmake', pdf } });
  }
}

const electron = vi.hoisted(() => ({ utilityProcess: { fork: vi.fn() } }));
vi.mock('electron', () => electron);

const request: PdfRequest = {
  type: 'scorecard',
  scorecard: submitted(interviewWith([{}])),
  feedback: null,
  options: { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false },
};

const pdf = new Uint8Array([37, 80, 68, 70]);

let started: FakeProcess[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  started = [];
  electron.utilityProcess.fork.mockReset().mockImplementation(() => {
    const child = new FakeProcess();
    started.push(child);
    return child;
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const newClient = () => createPdfProcess({ entry: '/out/pdfWorker.js', fontsFolder: '/fonts' });

/** The process that runs once the job was handed over. */
async function running(): Promise<FakeProcess> {
  await vi.advanceTimersByTimeAsync(0);
  const child = started.at(-1);
  if (child === undefined) throw new Error('No process was started.');
  return child;
}

describe('createPdfProcess', () => {
  it('starts no process before there is a document', async () => {
    const render = newClient();
    expect(electron.utilityProcess.fork).not.toHaveBeenCalled();
    const rendered = render(request);
    const child = await running();
    expect(electron.utilityProcess.fork).toHaveBeenCalledWith('/out/pdfWorker.js', ['/fonts'], expect.anything());
    child.answer(pdf);
    expect(await rendered).toEqual({ engine: 'pdfmake', pdf });
  });

  it('gives it one document at a time, and keeps it for the next', async () => {
    const render = newClient();
    const [first, second] = [render(request), render(request)];
    const child = await running();
    expect(child.jobs.map(({ id }) => id)).toEqual([1]);
    child.answer(pdf);
    await first;
    await running();
    expect(child.jobs.map(({ id }) => id)).toEqual([1, 2]);
    child.answer(pdf);
    await second;
    expect(started).toHaveLength(1);
  });

  it('ends it when there is nothing to do, and starts another for the next document', async () => {
    const render = newClient();
    const first = render(request);
    (await running()).answer(pdf);
    await first;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started[0]?.isKilled).toBe(true);
    const second = render(request);
    (await running()).answer(pdf);
    expect(await second).toEqual({ engine: 'pdfmake', pdf });
    expect(started).toHaveLength(2);
  });

  it('does not end it while it works, and ends it when it hangs', async () => {
    const rendered = newClient()(request);
    const failure = expect(rendered).rejects.toThrow('it took longer than three minutes');
    const child = await running();
    await vi.advanceTimersByTimeAsync(170_000);
    expect(child.isKilled).toBe(false);
    await vi.advanceTimersByTimeAsync(20_000);
    await failure;
    expect(child.isKilled).toBe(true);
  });

  it('says that it has stopped when it crashes, and goes on with another', async () => {
    const render = newClient();
    const failure = expect(render(request)).rejects.toMatchObject({ failure: { code: 'internal' } });
    (await running()).emit('exit', 139);
    await failure;
    const second = render(request);
    (await running()).answer(pdf);
    expect(await second).toEqual({ engine: 'pdfmake', pdf });
  });

  it('passes on why a document could not be made', async () => {
    const failure = expect(newClient()(request)).rejects.toThrow('no font');
    const child = await running();
    child.emit('message', { id: 7, ok: false, reason: 'of another job' });
    child.emit('message', { id: 1, ok: false, reason: 'no font' });
    await failure;
  });
});
