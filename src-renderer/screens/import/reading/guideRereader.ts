import type { ReadingOrder, SecondReading } from '../../../../shared/guide/import/readAgain.ts';
import type { ThreadOrder } from './readingThread.ts';

/** Reads guides again beside the window, one at a time. */
export interface GuideRereader {
  /**
   * Null when another order has overtaken it.
   * @throws when the thread has failed
   */
  read(order: ReadingOrder): Promise<SecondReading | null>;
  /** Ends the thread, with whatever it is doing; the next order starts another one. */
  end(): void;
}

/** What is used of a `Worker`. */
export interface ReadingThread {
  onmessage: ((event: MessageEvent<SecondReading>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: ThreadOrder): void;
  terminate(): void;
}

interface Waiting {
  readonly order: ReadingOrder;
  readonly resolve: (reading: SecondReading | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts the thread that is built beside the window. */
export function startReadingThread(): ReadingThread {
  return new Worker(new URL('./readingThread.ts', import.meta.url), { type: 'module', name: 'guide' });
}

/** @param start starts a thread; it is started when it is needed first */
export function createGuideRereader(start: () => ReadingThread): GuideRereader {
  let thread: ReadingThread | null = null;
  /** The blocks of the document that the thread has. */
  let told: ReadingOrder['document']['blocks'] | null = null;
  let running: Waiting | null = null;
  let next: Waiting | null = null;

  function open(): ReadingThread {
    const opened = start();
    opened.onmessage = ({ data }) => {
      running?.resolve(data);
      goOn();
    };
    opened.onerror = (event) => {
      event.preventDefault();
      running?.reject(new Error(event.message));
      close();
      goOn();
    };
    return opened;
  }

  function close(): void {
    thread?.terminate();
    thread = null;
    told = null;
  }

  function goOn(): void {
    running = next;
    next = null;
    if (running === null) return;
    thread ??= open();
    const { document, ...others } = running.order;
    const order: ThreadOrder = told === document.blocks ? others : running.order;
    told = document.blocks;
    thread.postMessage(order);
  }

  return {
    read: (order) =>
      new Promise((resolve, reject) => {
        next?.resolve(null);
        next = { order, resolve, reject };
        if (running === null) goOn();
      }),
    end: () => {
      running?.resolve(null);
      next?.resolve(null);
      running = null;
      next = null;
      close();
    },
  };
}
