import type { PanelReceipt, ReceivingProgress } from '../../shared/ipc/panelContract.ts';
import { leftAsideReceipt } from '../../shared/ipc/panelContract.ts';
import { shownName } from './readFile.ts';

/** Receives the files that this process reads: chosen ones, and those that were opened from outside of the window. */
export interface FileReceiver {
  /** Receives files one after the other, so that many large ones are not all in memory at once. */
  receive(paths: readonly string[]): Promise<PanelReceipt[]>;
  /** Leaves aside the files that were not begun yet. */
  cancel(): void;
}

export interface FileReceiverOptions {
  receiveOne(path: string): Promise<PanelReceipt>;
  /** Told how far it is once it takes long, again and again: a window may open meanwhile. Null at the end. */
  tell(progress: ReceivingProgress | null): void;
  /** After so long it is told, in ms. */
  quietFor?: number;
}

/** How often it is told, in ms. */
const beat = 250;

export function createFileReceiver({ receiveOne, tell, quietFor = 1_000 }: FileReceiverOptions): FileReceiver {
  // Whatever batches are in hand count together: two double clicks are one work for the user.
  let progress: ReceivingProgress = { done: 0, total: 0, current: '' };
  let running = 0;
  let cancelled = 0;
  let timer: NodeJS.Timeout | undefined;

  function begin(files: number): void {
    running += 1;
    progress = { ...progress, total: progress.total + files };
    if (running > 1) return;
    const begun = performance.now();
    timer = setInterval(() => performance.now() - begun >= quietFor && tell(progress), Math.min(beat, quietFor));
    timer.unref();
  }

  function end(): void {
    running -= 1;
    if (running > 0) return;
    clearInterval(timer);
    progress = { done: 0, total: 0, current: '' };
    tell(null);
  }

  async function receiveAll(paths: readonly string[]): Promise<PanelReceipt[]> {
    const receipts: PanelReceipt[] = [];
    const before = cancelled;
    for (const [index, path] of paths.entries()) {
      if (cancelled !== before) return [...receipts, leftAsideReceipt(paths.slice(index).map(shownName))];
      progress = { ...progress, current: shownName(path) };
      receipts.push(await receiveOne(path));
      progress = { ...progress, done: progress.done + 1 };
    }
    return receipts;
  }

  return {
    async receive(paths) {
      if (paths.length === 0) return [];
      begin(paths.length);
      try {
        return await receiveAll(paths);
      } finally {
        end();
      }
    },
    cancel() {
      cancelled += 1;
    },
  };
}
