import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from '../../../../src-renderer/state/api.ts';
import { SaveQueue } from '../../../../src-renderer/state/saveQueue.ts';

interface Note {
  id: string;
  text: string;
}

/** A disk whose writes end when the test says so. */
function fakeDisk() {
  const written: Note[] = [];
  const endings: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const write = (note: Note) => {
    written.push(note);
    return new Promise<void>((resolve, reject) => endings.push({ resolve, reject }));
  };
  return { written, endings, write };
}

function queueOn(write: (note: Note) => Promise<void>) {
  const told = { onFailure: vi.fn(), onRefusal: vi.fn(), onSaved: vi.fn() };
  return { ...told, queue: new SaveQueue<Note>({ write, ...told }) };
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

describe('SaveQueue', () => {
  it('writes all changes of a moment at once, at most 250 ms after the first', async () => {
    const { written, write } = fakeDisk();
    const { queue } = queueOn(write);
    queue.put({ id: 'a', text: 'h' });
    for (let key = 0; key < 10; key += 1) {
      await vi.advanceTimersByTimeAsync(24);
      queue.put({ id: 'a', text: `h${key}` });
    }
    await vi.advanceTimersByTimeAsync(10);
    expect(written).toEqual([{ id: 'a', text: 'h7' }]);
  });

  it('has one write of a document under way at a time and sends the newest state after it', async () => {
    const { written, endings, write } = fakeDisk();
    const { queue } = queueOn(write);
    queue.put({ id: 'a', text: '1' });
    await vi.advanceTimersByTimeAsync(250);
    queue.put({ id: 'a', text: '2' });
    queue.put({ id: 'a', text: '3' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual([{ id: 'a', text: '1' }]);
    expect(queue.unsaved('a')).toEqual({ id: 'a', text: '3' });
    endings[0]?.resolve();
    await vi.advanceTimersByTimeAsync(250);
    expect(written[1]).toEqual({ id: 'a', text: '3' });
  });

  it('says when it was saved: at the answer, not at the sending', async () => {
    const { endings, write } = fakeDisk();
    const { queue, onSaved } = queueOn(write);
    queue.put({ id: 'a', text: '1' });
    expect(queue.state.get()).toEqual({ savedAt: null, isPending: true, failure: null });
    await vi.advanceTimersByTimeAsync(270);
    endings[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.state.get()).toEqual({ savedAt: 1_270, isPending: false, failure: null });
    expect(onSaved.mock.calls).toEqual([[{ id: 'a', text: '1' }]]);
    expect(queue.allUnsaved()).toEqual([]);
  });

  it('keeps what could not be written, tells once, and tries again every two seconds', async () => {
    const { written, endings, write } = fakeDisk();
    const { queue, onFailure, onRefusal } = queueOn(write);
    const diskFull = new RequestError('diskFull', 'The disk is full.');
    queue.put({ id: 'a', text: '1' });
    await vi.advanceTimersByTimeAsync(200);
    queue.put({ id: 'a', text: '2' });
    endings[0]?.reject(diskFull);
    await vi.advanceTimersByTimeAsync(2_000);
    endings[1]?.reject(diskFull);
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.state.get()).toEqual({ savedAt: null, isPending: true, failure: 'The disk is full.' });
    await vi.advanceTimersByTimeAsync(2_000);
    endings[2]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(written.map(({ text }) => text)).toEqual(['1', '2', '2']);
    expect(onFailure.mock.calls).toEqual([[diskFull]]);
    expect(onRefusal).not.toHaveBeenCalled();
    expect(queue.state.get()).toEqual({ savedAt: 5_200, isPending: false, failure: null });
  });

  it('tries what was refused not again, and holds up no other document for it', async () => {
    const { written, endings, write } = fakeDisk();
    const { queue, onFailure, onRefusal } = queueOn(write);
    const refusal = new RequestError('invalidInput', 'Scorecard cannot take this.');
    queue.put({ id: 'a', text: 'far too long' });
    await vi.advanceTimersByTimeAsync(200);
    queue.put({ id: 'b', text: 'good' });
    await vi.advanceTimersByTimeAsync(200);
    endings[0]?.reject(refusal);
    endings[1]?.resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(onRefusal.mock.calls).toEqual([[{ id: 'a', text: 'far too long' }, refusal]]);
    expect(onFailure).not.toHaveBeenCalled();
    expect(queue.state.get()).toEqual({ savedAt: 1_400, isPending: false, failure: null });
  });

  it('leaves the word to the newest state: a refused one that was changed since is not told of', async () => {
    const { written, endings, write } = fakeDisk();
    const { queue, onRefusal } = queueOn(write);
    queue.put({ id: 'a', text: 'far too long' });
    await vi.advanceTimersByTimeAsync(200);
    queue.put({ id: 'a', text: 'short' });
    endings[0]?.reject(new RequestError('invalidInput', 'Scorecard cannot take this.'));
    await vi.advanceTimersByTimeAsync(200);
    endings[1]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(written.map(({ text }) => text)).toEqual(['far too long', 'short']);
    expect(onRefusal).not.toHaveBeenCalled();
    expect(queue.state.get().isPending).toBe(false);
  });

  it('flushes at once, after the write that is under way', async () => {
    const { written, endings, write } = fakeDisk();
    const { queue } = queueOn(write);
    queue.put({ id: 'a', text: '1' });
    const first = queue.flush();
    expect(written).toHaveLength(1);
    queue.put({ id: 'a', text: '2' });
    const second = queue.flush();
    expect(written).toHaveLength(1);
    endings[0]?.resolve();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(written[1]).toEqual({ id: 'a', text: '2' });
    endings[1]?.resolve();
    await second;
    expect(queue.state.get().isPending).toBe(false);
  });

  it('writes nothing of a document that it was told to forget', async () => {
    const { written, write } = fakeDisk();
    const { queue } = queueOn(write);
    queue.put({ id: 'a', text: '1' });
    queue.forget('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual([]);
    expect(queue.state.get().isPending).toBe(false);
  });
});
