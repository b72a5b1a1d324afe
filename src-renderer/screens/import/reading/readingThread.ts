import { type ReadingOrder, readAgain } from '../../../../shared/guide/import/readAgain.ts';

// A thread of the window that reads guides again, so that the window goes on meanwhile. The guide's document comes once.

/** What the thread is told. Without a document it reads the one that it was told last. */
export type ThreadOrder = Omit<ReadingOrder, 'document'> & Partial<Pick<ReadingOrder, 'document'>>;

let known: ReadingOrder['document'] | undefined;

globalThis.addEventListener('message', ({ data }: MessageEvent<ThreadOrder>) => {
  known = data.document ?? known;
  if (known === undefined) throw new RangeError('The first order has a document.');
  globalThis.postMessage(readAgain({ ...data, document: known }));
});
