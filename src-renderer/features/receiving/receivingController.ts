import type { Id } from '../../../shared/domain/ids.ts';
import {
  leftAsideReceipt,
  type PanelReceipt,
  type ReceivingProgress,
  receivedFileLimit,
  refusedReceipt,
} from '../../../shared/ipc/panelContract.ts';
import { messageOf } from '../../state/api.ts';
import { Store } from '../../state/store.ts';

export interface ReceivingState {
  /** What became of each file, until it was read. */
  readonly receipts: readonly PanelReceipt[];
  readonly isBusy: boolean;
  /** Set once receiving takes so long that it is worth a word. */
  readonly progress: ReceivingProgress | null;
}

/** A file as it was dropped. */
export interface IncomingFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What the controller needs from around it. */
export interface ReceivingControllerParts {
  readonly choose: () => Promise<PanelReceipt[]>;
  readonly receive: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<PanelReceipt[]>;
  readonly paste: () => Promise<PanelReceipt[]>;
  /** Leaves aside the chosen and opened files that were not begun yet. */
  readonly cancel: () => Promise<unknown>;
  readonly takeOpened: () => Promise<PanelReceipt[]>;
  readonly place: (token: Id, panelId: Id | null) => Promise<PanelReceipt>;
  /** Gives up what waits for an answer or a passphrase. */
  readonly dropWaiting: () => Promise<unknown>;
  readonly unlock: (token: Id, passphrase: string, jobId: Id) => Promise<PanelReceipt>;
  /** Panels may look another way now. */
  readonly onReceived: () => Promise<unknown>;
  readonly onFailure: (title: string, error: unknown) => void;
  /** After so long progress is shown, in ms. */
  readonly patience?: number;
}

/** The longest name that is sent; longer ones keep their end, where the extension is. */
const longestName = 260;

/**
 * Where scorecards come in, whichever way. It lives as long as the window: what became of a file waits here until it can be
 * shown, and no question is lost to the next file.
 */
export class ReceivingController {
  readonly #parts: ReceivingControllerParts;
  readonly state = new Store<ReceivingState>({ receipts: [], isBusy: false, progress: null });
  #running = 0;
  #isCancelled = false;

  constructor(parts: ReceivingControllerParts) {
    this.#parts = parts;
  }

  /** Asks for files and receives them. */
  readonly choose = (): Promise<void> => this.#run('The scorecards could not be added', this.#parts.choose);

  /** Receives the text that is on the clipboard. */
  readonly paste = (): Promise<void> => this.#run('The scorecard could not be pasted', this.#parts.paste);

  /** Takes what came of the files that were opened from outside of the window. */
  readonly takeOpened = (): Promise<void> => this.#run('The scorecards could not be added', this.#parts.takeOpened);

  /** Receives files that were dropped, one after the other. `refused` stands below, for what was dropped with them. */
  readonly receiveFiles = (files: readonly IncomingFile[], refused: readonly PanelReceipt[] = []): Promise<void> =>
    this.#run('The scorecards could not be added', async () => [...(await this.#receiveAll(files)), ...refused]);

  /** Answers which candidate a scorecard is about; null for none of those that are like it. */
  readonly place = (token: Id, panelId: Id | null): Promise<void> =>
    this.#run('The scorecard could not be added', async () => {
      const placed = await this.#parts.place(token, panelId);
      const receipts = this.state.get().receipts.map((one) => (one.question?.token === token ? placed : one));
      this.state.update({ receipts });
      return [];
    });

  /** Tries the passphrase of a protected file. */
  readonly unlock = (token: Id, passphrase: string, jobId: Id): Promise<void> =>
    this.#run('The scorecard could not be opened', async () => {
      const opened = await this.#parts.unlock(token, passphrase, jobId);
      const receipts = this.state.get().receipts.map((one) => (one.locked?.token === token ? opened : one));
      this.state.update({ receipts });
      return [];
    });

  /** Leaves aside the files that were not begun yet. */
  readonly cancel = (): void => {
    this.#isCancelled = true;
    this.#parts.cancel().catch((error: unknown) => this.#parts.onFailure('It could not be cancelled', error));
  };

  /** How far the receiving of chosen and opened files is, which the main process reads; null at its end. */
  readonly showProgress = (progress: ReceivingProgress | null): void => this.state.update({ progress });

  /** What became of the files was read. What still waits for an answer is not added. */
  readonly close = (): void => {
    const { receipts } = this.state.get();
    const isWaiting = receipts.some(({ question, locked }) => question !== null || locked !== undefined);
    this.state.update({ receipts: [] });
    if (isWaiting) this.#parts.dropWaiting().catch((error: unknown) => this.#parts.onFailure(notDropped, error));
  };

  async #run(what: string, work: () => Promise<readonly PanelReceipt[]>): Promise<void> {
    this.#running += 1;
    this.state.update({ isBusy: true });
    try {
      const receipts = await work();
      this.state.update({ receipts: [...this.state.get().receipts, ...receipts] });
      await this.#parts.onReceived();
    } catch (error) {
      this.#parts.onFailure(what, error);
    } finally {
      this.#running -= 1;
      this.state.update({ isBusy: this.#running > 0 });
    }
  }

  async #receiveAll(files: readonly IncomingFile[]): Promise<PanelReceipt[]> {
    const receipts: PanelReceipt[] = [];
    const begun = performance.now();
    this.#isCancelled = false;
    try {
      for (const [done, file] of files.entries()) {
        if (this.#isCancelled) return [...receipts, leftAsideReceipt(files.slice(done).map(({ name }) => name))];
        const isLong = performance.now() - begun > (this.#parts.patience ?? 1_000);
        if (isLong) this.state.update({ progress: { done, total: files.length, current: file.name } });
        receipts.push(...(await this.#receiveOne(file)));
      }
      return receipts;
    } finally {
      this.state.update({ progress: null });
    }
  }

  async #receiveOne(file: IncomingFile): Promise<PanelReceipt[]> {
    if (file.size > receivedFileLimit) {
      return [refusedReceipt(file.name, 'This file is larger than 20 MB, which no scorecard is.')];
    }
    const bytes = await bytesOf(file);
    if (bytes === null) return [refusedReceipt(file.name, unreadable)];
    try {
      return await this.#parts.receive(file.name.slice(-longestName), bytes);
    } catch (error) {
      // The others go on; what was received before this one must not be lost to it.
      return [refusedReceipt(file.name, messageOf(error))];
    }
  }
}

const notDropped = 'The files that were not added are still in memory';
const unreadable = 'This file cannot be read any more. Check that it is still there, and drop it again.';

async function bytesOf(file: IncomingFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The page only learns that a file cannot be read, never why.
    return null;
  }
}
