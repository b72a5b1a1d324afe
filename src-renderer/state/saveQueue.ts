import type { Id } from '../../shared/domain/ids.ts';
import { retryDelay } from '../../shared/ipc/retryPolicy.ts';
import { messageOf, type RequestError } from './api.ts';
import { isRefusal, type SaveState } from './saving.ts';
import { Store } from './store.ts';

interface SaveQueueParts<Doc> {
  write: (document: Doc) => Promise<unknown>;
  /** Told once when writes begin to fail, not at each further attempt. */
  onFailure: (error: unknown) => void;
  /** Told of a document that was not accepted, and of which no newer state waits. It is not tried again. */
  onRefusal: (document: Doc, error: RequestError) => void;
  /** Told of what is on disk now. */
  onSaved?: (document: Doc) => void;
  now?: () => number;
}

/** Changes within this time, in ms, are one write. Together with the way to the disk it stays under 250. */
const gatherTime = 200;

/** One document on its way. */
interface Entry<Doc> {
  /** The newest state, as long as no write has begun with it. */
  waiting: Doc | null;
  beingWritten: Doc | null;
  timer: ReturnType<typeof setTimeout> | null;
  write: Promise<void> | null;
  failure: string | null;
}

/**
 * Documents on their way to the disk, each for itself: one that cannot be written holds up no other. A change waits a moment for
 * others to join it; one write of a document is under way at a time, so that an older state can never arrive after a newer one;
 * what could not be written stays in the queue.
 */
export class SaveQueue<Doc extends { id: Id }> {
  readonly #parts: SaveQueueParts<Doc>;
  readonly #entries = new Map<Id, Entry<Doc>>();
  readonly state = new Store<SaveState>({ savedAt: null, isPending: false, failure: null });

  constructor(parts: SaveQueueParts<Doc>) {
    this.#parts = parts;
  }

  /** Takes a document in; a newer state of the same one replaces it. */
  put(document: Doc): void {
    const entry = this.#entries.get(document.id) ?? newEntry<Doc>();
    this.#entries.set(document.id, entry);
    entry.waiting = document;
    this.#schedule(document.id, entry, gatherTime);
    this.#tell();
  }

  /** The newest state of a document that is not on disk yet. */
  unsaved(id: Id): Doc | undefined {
    const entry = this.#entries.get(id);
    return entry?.waiting ?? entry?.beingWritten ?? undefined;
  }

  /** The newest states of all documents that are not on disk yet. */
  allUnsaved(): Doc[] {
    return [...this.#entries.keys()].flatMap((id) => this.unsaved(id) ?? []);
  }

  /** Gives up on a document that is gone. */
  forget(id: Id): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    entry.waiting = null;
    this.#drop(id, entry);
    this.#tell();
  }

  /** Writes what waits at once. Resolves when everything that was taken in so far is on disk, or could not be written. */
  async flush(): Promise<void> {
    await Promise.all([...this.#entries].map(([id, entry]) => this.#flush(id, entry)));
  }

  async #flush(id: Id, entry: Entry<Doc>): Promise<void> {
    if (entry.write !== null) await entry.write;
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    if (entry.waiting === null) return;
    entry.write ??= this.#write(id, entry, entry.waiting);
    await entry.write;
  }

  #schedule(id: Id, entry: Entry<Doc>, delay: number): void {
    if (entry.timer !== null || entry.write !== null) return;
    entry.timer = setTimeout(() => void this.#flush(id, entry), delay);
  }

  async #write(id: Id, entry: Entry<Doc>, document: Doc): Promise<void> {
    entry.beingWritten = document;
    entry.waiting = null;
    const error = await this.#attempt(document);
    entry.write = null;
    entry.beingWritten = null;
    if (error === null) this.#saved(entry, document);
    else if (isRefusal(error.cause)) this.#refused(entry, document, error.cause);
    else this.#failed(entry, document, error.cause);
    if (entry.waiting === null) this.#drop(id, entry);
    else this.#schedule(id, entry, entry.failure === null ? gatherTime : retryDelay);
    this.#tell();
  }

  async #attempt(document: Doc): Promise<{ cause: unknown } | null> {
    try {
      await this.#parts.write(document);
      return null;
    } catch (cause) {
      return { cause };
    }
  }

  #saved(entry: Entry<Doc>, document: Doc): void {
    entry.failure = null;
    this.state.update({ savedAt: (this.#parts.now ?? Date.now)() });
    this.#parts.onSaved?.(document);
  }

  /** A newer state that waits may be accepted: only the last one decides. */
  #refused(entry: Entry<Doc>, document: Doc, error: RequestError): void {
    entry.failure = null;
    if (entry.waiting === null) this.#parts.onRefusal(document, error);
  }

  /** What was not written waits again, unless a newer state of it does already. */
  #failed(entry: Entry<Doc>, document: Doc, cause: unknown): void {
    const isFirst = this.state.get().failure === null;
    entry.waiting ??= document;
    entry.failure = messageOf(cause);
    if (isFirst) this.#parts.onFailure(cause);
  }

  #drop(id: Id, entry: Entry<Doc>): void {
    if (entry.write !== null) return;
    if (entry.timer !== null) clearTimeout(entry.timer);
    this.#entries.delete(id);
  }

  #tell(): void {
    const entries = [...this.#entries.values()];
    this.state.update({
      isPending: entries.length > 0,
      failure: entries.find(({ failure }) => failure !== null)?.failure ?? null,
    });
  }
}

function newEntry<Doc>(): Entry<Doc> {
  return { waiting: null, beingWritten: null, timer: null, write: null, failure: null };
}
