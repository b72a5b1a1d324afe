import { describe, expect, it, vi } from 'vitest';
import type { ReceivingProgress } from '../../../../shared/ipc/panelContract.ts';
import { createFileReceiver } from '../../../../src-main/panels/receiveFiles.ts';

const receiptOf = (path: string) => ({
  fileName: path,
  text: 'Added.',
  isRefused: false,
  panelId: null,
  question: null,
});

/** A receiver whose files are held until they are let go. */
function held(quietFor?: number) {
  const told: (ReceivingProgress | null)[] = [];
  const waiting: (() => void)[] = [];
  const receiver = createFileReceiver({
    receiveOne: (path) => new Promise((resolve) => waiting.push(() => resolve(receiptOf(path)))),
    tell: (progress) => told.push(progress),
    ...(quietFor === undefined ? {} : { quietFor }),
  });
  /** Lets the next file go, once it has been begun. */
  const letGo = async () => {
    await vi.waitFor(() => expect(waiting).not.toEqual([]));
    waiting.shift()?.();
  };
  return { receiver, told, letGo };
}

describe('the receiving of files that are read here', () => {
  it('tells how far it is once it takes long, over all that is in hand, and its end', async () => {
    const { receiver, told, letGo } = held(1);
    const first = receiver.receive(['/x/a', '/x/b']);
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ done: 0, total: 2, current: 'a' }));
    await letGo();
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ done: 1, total: 2, current: 'b' }));
    const second = receiver.receive(['/x/c']);
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ done: 1, total: 3, current: 'c' }));
    await letGo();
    await letGo();
    expect((await first).map(({ fileName }) => fileName)).toEqual(['/x/a', '/x/b']);
    expect((await second).map(({ fileName }) => fileName)).toEqual(['/x/c']);
    expect(told.at(-1)).toBeNull();
  });

  it('tells nothing of what is soon done', async () => {
    const { receiver, told, letGo } = held();
    const receiving = receiver.receive(['/x/a']);
    await letGo();
    await receiving;
    expect(told).toEqual([null]);
    expect(await receiver.receive([])).toEqual([]);
  });

  it('leaves aside what was not begun when it is cancelled, and nothing that comes later', async () => {
    const { receiver, letGo } = held();
    const receiving = receiver.receive(['/x/a', '/x/b', '/x/c']);
    receiver.cancel();
    await letGo();
    const later = receiver.receive(['/x/d']);
    await letGo();
    expect((await receiving).map(({ fileName, text }) => [fileName, text])).toEqual([
      ['/x/a', 'Added.'],
      ['2 more files', 'Not added, since you cancelled. What is left out can be added at any time.'],
    ]);
    expect((await later).map(({ fileName }) => fileName)).toEqual(['/x/d']);
  });
});
