import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runInThread } from '../../../src-main/work/threads.ts';

/** The file of a thread, which has `parentPort` and `workerData`. */
function threadOf(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'thread.mjs');
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${source}`);
  return file;
}

const forEver = `setInterval(() => undefined, 1_000); parentPort.postMessage('begun');`;
const lastOf = (message: string) => (message === 'begun' ? null : message);

describe('work in a thread', () => {
  it('has its result once a message is one', async () => {
    const entry = threadOf(`parentPort.postMessage('begun'); parentPort.postMessage(workerData + ' is done');`);
    expect(await runInThread({ entry, data: 'It', resultOf: lastOf })).toEqual({
      kind: 'result',
      result: 'It is done',
    });
  });

  it('is ended when nobody wants it any more, also before it begins', async () => {
    const entry = threadOf(forEver);
    const controller = new AbortController();
    const resultOf = (message: string) => {
      controller.abort();
      return lastOf(message);
    };
    const { signal } = controller;
    expect(await runInThread({ entry, data: null, resultOf, signal })).toEqual({ kind: 'aborted' });
    expect(await runInThread({ entry, data: null, resultOf, signal })).toEqual({ kind: 'aborted' });
  });

  it('is ended when it takes too long', async () => {
    const entry = threadOf(forEver);
    expect(await runInThread({ entry, data: null, resultOf: lastOf, timeLimit: 50 })).toEqual({ kind: 'tooLong' });
  });

  it('is ended when it has more in objects than it may', async () => {
    const entry = threadOf('const all = []; for (;;) all.push({ text: [all.length] });');
    expect(await runInThread({ entry, data: null, resultOf: lastOf, objectLimit: 16 })).toEqual({
      kind: 'tooMuchMemory',
    });
  });

  it('fails with what it throws, and when it ends without a result', async () => {
    const failing = threadOf(`throw new RangeError('Nobody reckoned with this.');`);
    await expect(runInThread({ entry: failing, data: null, resultOf: lastOf })).rejects.toThrow(
      new RangeError('Nobody reckoned with this.'),
    );
    const silent = threadOf('');
    await expect(runInThread({ entry: silent, data: null, resultOf: lastOf })).rejects.toThrow(
      `The thread ${silent} has ended without a result.`,
    );
  });
});
