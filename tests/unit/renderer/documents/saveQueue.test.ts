import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveQueue } from '../../../../src-renderer/documents/saveQueue.ts';

interface Note {
  id: string;
  text: string;
}

/** A disk whose writes end when the test says so. */
function fakeDisk() {
  const written: Note[][] = [];
  const endings: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const write = (notes: Note[]) => {
    written.push(notes);
    return new Promise<void>((resolve, reject) => endings.push({ resolve, reject }));
  };
  return { written, endings, write };
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

describe('SaveQueue', () => {
  it('writes all changes of a moment at once, at most 250 ms after the first', async () => {
    const { written, write } = fakeDisk();
    const queue = new SaveQueue<Note>({ write, onFailure: vi.fn() });
    queue.put({ id: 'a', text: 'h' });
    for (let key = 0; key < 10; key += 1) {
      await vi.advanceTimersByTimeAsync(24);
      queue.put({ id: 'a', text: `h${key}` });
    }
    await vi.advanceTimersByTimeAsync(10);
    expect(written[0]).toEqual([{ id: 'a', text: 'h7' }]);
  });

  it('has one write under way at a time and sends the newest state after it', async () => {
    const { written, endings, write } = fakeDisk();
    const queue = new SaveQueue<Note>({ write, onFailure: vi.fn() });
    queue.put({ id: 'a', text: '1' });
    await vi.advanceTimersByTimeAsync(250);
    queue.put({ id: 'a', text: '2' });
    queue.put({ id: 'a', text: '3' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toHaveLength(1);
    expect(queue.unsaved('a')).toEqual({ id: 'a', text: '3' });
    endings[0]?.resolve();
    await vi.advanceTimersByTimeAsync(250);
    expect(written[1]).toEqual([{ id: 'a', text: '3' }]);
  });

  it('says when it was saved: at the answer, not at the sending', async () => {
    const { endings, write } = fakeDisk();
    const queue = new SaveQueue<Note>({ write, onFailure: vi.fn() });
    queue.put({ id: 'a', text: '1' });
    expect(queue.getState()).toEqual({ savedAt: null, isPending: true, hasFailed: false });
    await vi.advanceTimersByTimeAsync(200);
    await vi.advanceTimersByTimeAsync(70);
    endings[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.getState()).toEqual({ savedAt: 1_270, isPending: false, hasFailed: false });
    expect(queue.allUnsaved()).toEqual([]);
  });

  it('keeps what could not be written, tells once, and goes on trying', async () => {
    const { written, endings, write } = fakeDisk();
    const onFailure = vi.fn();
    const queue = new SaveQueue<Note>({ write, onFailure });
    const diskFull = new Error('disk full');
    queue.put({ id: 'a', text: '1' });
    queue.put({ id: 'b', text: '1' });
    await vi.advanceTimersByTimeAsync(200);
    queue.put({ id: 'a', text: '2' });
    endings[0]?.reject(diskFull);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(written[1]).toEqual([
      { id: 'a', text: '2' },
      { id: 'b', text: '1' },
    ]);
    endings[1]?.reject(diskFull);
    await vi.advanceTimersByTimeAsync(0);
    expect(onFailure.mock.calls).toEqual([[diskFull]]);
    expect(queue.getState()).toEqual({ savedAt: null, isPending: true, hasFailed: true });
    await vi.advanceTimersByTimeAsync(3_000);
    endings[2]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.getState()).toEqual({ savedAt: 7_200, isPending: false, hasFailed: false });
  });

  it('flushes at once, after the write that is under way', async () => {
    const { written, endings, write } = fakeDisk();
    const queue = new SaveQueue<Note>({ write, onFailure: vi.fn() });
    queue.put({ id: 'a', text: '1' });
    const first = queue.flush();
    expect(written).toHaveLength(1);
    queue.put({ id: 'a', text: '2' });
    const second = queue.flush();
    expect(written).toHaveLength(1);
    endings[0]?.resolve();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(written[1]).toEqual([{ id: 'a', text: '2' }]);
    endings[1]?.resolve();
    await second;
    expect(queue.getState().isPending).toBe(false);
  });

  it('writes nothing of a document that it was told to forget', async () => {
    const { written, write } = fakeDisk();
    const queue = new SaveQueue<Note>({ write, onFailure: vi.fn() });
    queue.put({ id: 'a', text: '1' });
    queue.forget('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual([]);
    expect(queue.getState().isPending).toBe(false);
  });
});
