import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuideReader, type GuideProcess } from '../../../../src-main/guide/guideReader.ts';
import type { GuideSource } from '../../../../src-main/guide/readGuide.ts';

const source: GuideSource = { name: 'guide.pdf', bytes: new Uint8Array() };
const reading = {
  name: 'guide.pdf',
  hash: 'a'.repeat(64),
  text: '',
  documentBlocks: [],
  fileWarnings: [],
  guide: {
    title: '',
    questions: [],
    prompts: [],
    tables: [],
    leftOut: [],
    opening: '',
    closing: '',
    blocks: [],
    warnings: [],
  },
};

/** A process whose messages the test sends. */
function fakeProcess() {
  const listeners: { message: (message: unknown) => void; end: () => void } = {
    message: () => undefined,
    end: () => undefined,
  };
  const child = {
    sent: [] as GuideSource[],
    killed: 0,
    tell: (message: unknown) => listeners.message(message),
    end: () => listeners.end(),
    process: {
      send: (job) => void child.sent.push(job),
      onMessage: (listener) => {
        listeners.message = listener;
      },
      onEnd: (listener) => {
        listeners.end = listener;
      },
      kill: () => {
        child.killed += 1;
        listeners.end();
      },
    } satisfies GuideProcess,
  };
  return child;
}

function open() {
  const processes: ReturnType<typeof fakeProcess>[] = [];
  const reported: unknown[] = [];
  const reader = createGuideReader({
    start: () => {
      const child = fakeProcess();
      processes.push(child);
      return child.process;
    },
    report: (_, error) => reported.push(error),
  });
  return { reader, processes, reported };
}

const because = (reason: string) => ({
  ok: false,
  error: { code: 'unreadable', message: expect.stringContaining(`“guide.pdf” cannot be read: ${reason}. `) },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a reader of guides', () => {
  it('gives what its process has read, and ends it', async () => {
    const { reader, processes } = open();
    const outcome = reader.read(source);
    processes[0]?.tell({ outcome: 'started' });
    processes[0]?.tell({ outcome: 'read', reading });
    expect(await outcome).toEqual({ ok: true, value: reading });
    expect(processes[0]).toMatchObject({ sent: [source], killed: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('starts a process for each guide', async () => {
    const { reader, processes } = open();
    for (const index of [0, 1]) {
      const outcome = reader.read(source);
      processes[index]?.tell({ outcome: 'unreadable', reason: 'it is empty', advice: 'Choose another file.' });
      expect(await outcome).toMatchObject(because('it is empty'));
    }
    expect(processes).toHaveLength(2);
  });

  it('counts twenty seconds from when the process begins, however long that took', async () => {
    const { reader, processes } = open();
    const outcome = reader.read(source);
    vi.advanceTimersByTime(15_000);
    processes[0]?.tell({ outcome: 'started' });
    vi.advanceTimersByTime(19_000);
    expect(processes[0]?.killed).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(await outcome).toMatchObject(because('it takes longer than 20 seconds'));
    expect(processes[0]?.killed).toBe(1);
  });

  it('waits for no process that never begins', async () => {
    const { reader } = open();
    const outcome = reader.read(source);
    vi.advanceTimersByTime(30_000);
    expect(await outcome).toMatchObject({ ok: false });
  });

  it.each([
    [{ outcome: 'tooMuchMemory' }, 'it takes more memory than a guide ever needs', 0],
    [{ outcome: 'failed', detail: 'RangeError' }, 'its content is not what a file of its kind can hold', 1],
    [{ outcome: 'read', reading: { ...reading, extra: 1 } }, 'its content is not what a file of its kind can hold', 1],
    ['nonsense', 'its content is not what a file of its kind can hold', 1],
  ])('refuses on %j', async (message, reason, reports) => {
    const { reader, processes, reported } = open();
    const outcome = reader.read(source);
    processes[0]?.tell(message);
    expect(await outcome).toMatchObject(because(reason));
    expect(reported).toHaveLength(reports);
  });

  it('refuses when the process ends by itself', async () => {
    const { reader, processes } = open();
    const outcome = reader.read(source);
    processes[0]?.end();
    expect(await outcome).toMatchObject(because('its content is not what a file of its kind can hold'));
  });

  it('gives nothing when it is cancelled, and cancels for the next one', async () => {
    const { reader, processes } = open();
    reader.cancel();
    const first = reader.read(source);
    const second = reader.read(source);
    expect(await first).toBeNull();
    reader.cancel();
    expect(await second).toBeNull();
    processes[1]?.tell({ outcome: 'started' });
    processes[1]?.tell({ outcome: 'read', reading });
    expect(processes.map(({ killed }) => killed)).toEqual([1, 1]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
