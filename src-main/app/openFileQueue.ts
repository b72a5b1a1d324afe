import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';

/** What became of files that were opened from outside of the window. It waits until a window asks for it. */
export interface OpenedQueue {
  /** Receives files, one after the other. */
  open(paths: readonly string[]): Promise<void>;
  /** Gives what has come since the last time. */
  take(): PanelReceipt[];
}

export interface OpenedQueueOptions {
  receive(paths: readonly string[]): Promise<PanelReceipt[]>;
  /** Something waits to be taken. */
  onOpened(): void;
}

export function createOpenedQueue({ receive, onOpened }: OpenedQueueOptions): OpenedQueue {
  let waiting: PanelReceipt[] = [];
  return {
    async open(paths) {
      if (paths.length === 0) return;
      waiting.push(...(await receive(paths)));
      onOpened();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
