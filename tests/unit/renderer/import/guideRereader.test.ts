import { describe, expect, it } from 'vitest';
import { type ReadingOrder, readAgain, type SecondReading } from '../../../../shared/guide/import/readAgain.ts';
import { documentFromText } from '../../../../shared/guide/lines/guideDocument.ts';
import { noChoices } from '../../../../shared/guide/lines/parsedGuide.ts';
import {
  createGuideRereader,
  type ReadingThread,
} from '../../../../src-renderer/screens/import/reading/guideRereader.ts';
import type { ThreadOrder } from '../../../../src-renderer/screens/import/reading/readingThread.ts';

const document = documentFromText('1. How do you decide?\n   - Which one waits?\n');
const order: ReadingOrder = { document, choices: noChoices, like: null };
const other: ReadingOrder = {
  document,
  choices: { ...noChoices, roles: new Map([[1, { role: 'prompt' }]]) },
  like: null,
};
const reading = readAgain(order);

/** Threads that do nothing until the test answers for them. */
function rereaderWithThreads() {
  const threads: (ReadingThread & { orders: ThreadOrder[]; isEnded: boolean })[] = [];
  const rereader = createGuideRereader(() => {
    const orders: ThreadOrder[] = [];
    const thread = {
      orders,
      isEnded: false,
      onmessage: null,
      onerror: null,
      postMessage: (message: ThreadOrder) => void orders.push(message),
      terminate: () => {
        thread.isEnded = true;
      },
    };
    threads.push(thread);
    return thread;
  });
  const answer = (at: number, data: SecondReading) => {
    threads[at]?.onmessage?.(new MessageEvent('message', { data }));
  };
  return { rereader, threads, answer };
}

describe('GuideRereader', () => {
  it('tells a thread its document once', async () => {
    const { rereader, threads, answer } = rereaderWithThreads();
    const first = rereader.read(order);
    answer(0, reading);
    expect(await first).toEqual(reading);
    void rereader.read(other);
    expect(threads[0]?.orders).toEqual([order, { choices: other.choices, like: null }]);
  });

  it('has one order under way, and the last one next', async () => {
    const { rereader, threads, answer } = rereaderWithThreads();
    const [first, second, third] = [rereader.read(order), rereader.read(order), rereader.read(other)];
    expect(await second).toBeNull();
    answer(0, reading);
    expect(await first).toEqual(reading);
    expect(threads[0]?.orders).toHaveLength(2);
    const last = readAgain(other);
    answer(0, last);
    expect(await third).toEqual(last);
  });

  it('starts another thread after one that failed or was ended', async () => {
    const { rereader, threads, answer } = rereaderWithThreads();
    const failed = rereader.read(order);
    const thread = threads[0];
    thread?.onerror?.(Object.assign(new Event('error'), { message: 'out of memory' }) as ErrorEvent);
    await expect(failed).rejects.toThrow('out of memory');
    expect(thread?.isEnded).toBe(true);
    const ended = rereader.read(order);
    rereader.end();
    expect(await ended).toBeNull();
    expect(threads[1]?.isEnded).toBe(true);
    const again = rereader.read(order);
    answer(2, reading);
    expect(await again).toEqual(reading);
    expect(threads[2]?.orders).toEqual([order]);
  });
});
