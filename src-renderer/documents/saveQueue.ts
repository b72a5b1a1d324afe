import type { Id } from '../../shared/domain/identity.ts';

/** How the documents of one kind stand to the disk, as far as this window knows. */
export interface SaveState {
  /** When the main process answered the last write that succeeded, in ms since the epoch; null before the first. */
  savedAt: number | null;
  /** Whether a change is not on disk yet. */
  isPending: boolean;
  /** Whether the last write failed. The queue goes on trying. */
  hasFailed: boolean;
}

interface SaveQueueParts<Doc> {
  write: (documents: Doc[]) => Promise<unknown>;
  /** Told once when writes begin to fail, not at each further attempt. */
  onFailure: (error: unknown) => void;
  now?: () => number;
}

/** Changes within this time, in ms, are one write. Together with the way to the disk it stays under 250. */
const gatherTime = 200;
/** How long after a failed write the next attempt is made, in ms. */
const retryTime = 3_000;

/**
 * Documents on their way to the disk. A change waits a moment for others to join it; one write is under way at a time, so
 * that an older state can never arrive after a newer one; what could not be written stays in the queue.
 */
export class SaveQueue<Doc extends { id: Id }> {
  readonly #parts: SaveQueueParts<Doc>;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<Id, Doc>();
  readonly #beingWritten = new Map<Id, Doc>();
  #state: SaveState = { savedAt: null, isPending: false, hasFailed: false };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #write: Promise<void> | null = null;

  constructor(parts: SaveQueueParts<Doc>) {
    this.#parts = parts;
  }

  readonly getState = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes a document in; a newer state of the same one replaces it. */
  put(document: Doc): void {
    this.#waiting.set(document.id, document);
    this.#update({ isPending: true });
    this.#schedule(gatherTime);
  }

  /** The newest state of a document that is not on disk yet. */
  unsaved(id: Id): Doc | undefined {
    return this.#waiting.get(id) ?? this.#beingWritten.get(id);
  }

  /** The newest states of all documents that are not on disk yet. */
  allUnsaved(): Doc[] {
    return [...new Map([...this.#beingWritten, ...this.#waiting]).values()];
  }

  /** Gives up on a document that is gone. */
  forget(id: Id): void {
    this.#waiting.delete(id);
    this.#update({ isPending: this.#waiting.size + this.#beingWritten.size > 0 });
  }

  /** Writes what waits at once. Resolves when everything that was taken in so far is on disk, or could not be written. */
  async flush(): Promise<void> {
    if (this.#write !== null) await this.#write;
    this.#cancelTimer();
    if (this.#waiting.size === 0) return;
    this.#write ??= this.#writeWaiting();
    await this.#write;
  }

  #schedule(delay: number): void {
    if (this.#timer !== null || this.#write !== null) return;
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #writeWaiting(): Promise<void> {
    for (const [id, document] of this.#waiting) this.#beingWritten.set(id, document);
    this.#waiting.clear();
    const error = await this.#attempt([...this.#beingWritten.values()]);
    if (error !== null) this.#takeBack();
    this.#beingWritten.clear();
    this.#write = null;
    if (error === null) this.#succeeded();
    else this.#failed(error.cause);
    if (this.#waiting.size > 0) this.#schedule(error === null ? gatherTime : retryTime);
  }

  async #attempt(documents: Doc[]): Promise<{ cause: unknown } | null> {
    try {
      await this.#parts.write(documents);
      return null;
    } catch (cause) {
      return { cause };
    }
  }

  /** What was not written waits again, unless a newer state of it does already. */
  #takeBack(): void {
    for (const [id, document] of this.#beingWritten) if (!this.#waiting.has(id)) this.#waiting.set(id, document);
  }

  #succeeded(): void {
    const savedAt = (this.#parts.now ?? Date.now)();
    this.#update({ savedAt, isPending: this.#waiting.size > 0, hasFailed: false });
  }

  #failed(cause: unknown): void {
    const isFirst = !this.#state.hasFailed;
    this.#update({ isPending: true, hasFailed: true });
    if (isFirst) this.#parts.onFailure(cause);
  }

  #update(changes: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
