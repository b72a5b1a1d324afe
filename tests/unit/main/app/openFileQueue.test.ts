import { describe, expect, it } from 'vitest';
import { createOpenedQueue } from '../../../../src-main/app/openFileQueue.ts';

function receiptOf(path: string) {
  return { fileName: path, text: 'Added.', isRefused: false, panelId: null, question: null };
}

describe('what was opened from outside', () => {
  it('waits until a window asks, and is given once', async () => {
    let told = 0;
    const queue = createOpenedQueue({
      receive: async (paths) => paths.map(receiptOf),
      onOpened: () => {
        told += 1;
      },
    });
    await queue.open(['a', 'b']);
    await queue.open(['c']);
    await queue.open([]);
    expect(told).toBe(2);
    expect(queue.take().map(({ fileName }) => fileName)).toEqual(['a', 'b', 'c']);
    expect(queue.take()).toEqual([]);
  });
});
