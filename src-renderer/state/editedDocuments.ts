import type { Id } from '../../shared/domain/ids.ts';
import type { RequestError } from './api.ts';
import { emptyHistory, type History, type HistoryStep, recordChange, stepBack, stepForward } from './history.ts';
import { SaveQueue } from './saveQueue.ts';
import { Store } from './store.ts';

/** Where the documents of one kind are shown, and how they get to the disk. */
export interface EditedDocumentsParts<Doc> {
  /** The cache that the screens read. */
  cache: {
    find: (id: Id) => Doc | undefined;
    /** Replaces the document, or adds it: at `index`, or at the end. */
    put: (document: Doc, index?: number) => void;
    /** Takes the document out and says where it stood; -1 when it was not there. */
    drop: (id: Id) => number;
    /** Calls the listener after each change of the cache; `isFresh` when it was read from the main process. */
    subscribe: (listener: (isFresh: boolean) => void) => () => void;
  };
  /** A document as it is once the user has changed it. */
  edited?: (document: Doc) => Doc;
  save: (document: Doc) => Promise<unknown>;
  remove: (id: Id) => Promise<unknown>;
  /** Takes a removal back. Gets the document as it was. */
  restore: (document: Doc) => Promise<unknown>;
  /** Told once when writes begin to fail. */
  onSaveFailure: (error: unknown) => void;
  /** Told when a change was not accepted. The document is on screen as it was before. */
  onRefusal: (error: RequestError) => void;
}

/** Changes one document. `field` names what is typed into, so that one word is one step to undo. */
export type Change<Doc> = (update: (document: Doc) => Doc, field?: string) => void;

/**
 * Where documents of one kind (questions, sets) are edited: a change shows at once in the cache that every screen reads,
 * goes to the disk a moment later, and can be undone. One documents lives as long as the window, so leaving a screen loses nothing.
 */
export class EditedDocuments<Doc extends { id: Id }> {
  readonly #parts: EditedDocumentsParts<Doc>;
  readonly #queue: SaveQueue<Doc>;
  readonly #histories = new Map<Id, History<Doc>>();
  /** The last state of a document that is on disk, while it is edited. */
  readonly #stored = new Map<Id, Doc>();
  /** Counts the changes. */
  readonly #changes = new Store(0);
  /** New documents that nothing was entered into yet: shown, and on no disk. */
  readonly #untouched = new Map<Id, Doc>();

  constructor(parts: EditedDocumentsParts<Doc>) {
    this.#parts = parts;
    this.#queue = new SaveQueue({
      write: parts.save,
      onFailure: parts.onSaveFailure,
      onRefusal: ({ id }, error) => this.#goBack(id, error),
      onSaved: (document) => this.#stored.set(document.id, document),
    });
    parts.cache.subscribe((isFresh) => {
      // What was read may be older than what is still on its way to the disk.
      if (isFresh)
        for (const document of [...this.#queue.allUnsaved(), ...this.#untouched.values()]) parts.cache.put(document);
      this.#tell();
    });
  }

  /** Tells at once about changes made here, so that text fields keep their cursor, and soon about all others. */
  readonly subscribe = (listener: () => void): (() => void) => this.#changes.subscribe(listener);

  /** How the documents stand to the disk. */
  get saves() {
    return this.#queue.state;
  }

  /** The newest state of a document. */
  find(id: Id): Doc | undefined {
    return this.#queue.unsaved(id) ?? this.#parts.cache.find(id);
  }

  /**
   * Changes a document. Consecutive changes with the same `field` are undone as one; without it the change is a step of
   * its own. A document that is gone, or that the update gives back as it was, stays as it is.
   */
  change(id: Id, update: (document: Doc) => Doc, field: string | null = null): void {
    const before = this.find(id);
    if (before === undefined) return;
    const after = update(before);
    if (after === before) return;
    if (this.#queue.unsaved(id) === undefined) this.#stored.set(id, before);
    this.#histories.set(id, recordChange(this.#historyOf(id), before, field));
    this.#show(after);
  }

  /** Takes the latest change of a document back; false when there is none. */
  undo(id: Id): boolean {
    return this.#step(id, stepBack);
  }

  /** Makes the change that was taken back last again; false when there is none. */
  redo(id: Id): boolean {
    return this.#step(id, stepForward);
  }

  /** Puts a new document beside the others. */
  add(document: Doc): void {
    this.#show(document);
  }

  /** Shows a new document in which nothing stands yet. It goes to the disk with its first change. */
  begin(document: Doc): void {
    this.#untouched.set(document.id, document);
    this.#parts.cache.put(document);
    this.#tell();
  }

  /** Takes away the new documents into which nothing was entered. */
  dropUntouched(): void {
    for (const id of this.#untouched.keys()) this.#parts.cache.drop(id);
    this.#untouched.clear();
    this.#tell();
  }

  /**
   * Takes a document away and gives the function that brings it back.
   * @throws what the main process answered; the document is in its place again then.
   */
  async remove(id: Id): Promise<() => Promise<void>> {
    const untouched = this.#untouched.get(id);
    if (untouched !== undefined) {
      this.#untouched.delete(id);
      this.#parts.cache.drop(id);
      this.#tell();
      return async () => this.begin(untouched);
    }
    // Its last change goes to the disk first, so that what comes back later is what was taken away.
    await this.#queue.flush();
    const document = this.find(id);
    if (document === undefined) return async () => {};
    const index = this.#parts.cache.drop(id);
    this.#tell();
    const putBack = () => {
      this.#parts.cache.put(document, index);
      this.#tell();
    };
    try {
      await this.#parts.remove(id);
    } catch (error) {
      putBack();
      throw error;
    }
    this.#queue.forget(id);
    return async () => {
      await this.#parts.restore(document);
      putBack();
    };
  }

  /** Writes at once what is not on disk yet. Resolves when that has succeeded or failed. */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  #step(id: Id, step: (history: History<Doc>, present: Doc) => HistoryStep<Doc> | null): boolean {
    const present = this.find(id);
    const taken = present === undefined ? null : step(this.#historyOf(id), present);
    if (taken === null) return false;
    this.#histories.set(id, taken.history);
    this.#show(taken.state);
    return true;
  }

  #historyOf(id: Id): History<Doc> {
    return this.#histories.get(id) ?? emptyHistory();
  }

  #show(changed: Doc): void {
    const document = this.#parts.edited?.(changed) ?? changed;
    this.#untouched.delete(document.id);
    this.#queue.put(document);
    this.#parts.cache.put(document);
    this.#tell();
  }

  /** Shows nothing that is on no disk and will never be. */
  #goBack(id: Id, error: RequestError): void {
    const stored = this.#stored.get(id);
    this.#histories.delete(id);
    if (stored === undefined) this.#parts.cache.drop(id);
    else this.#parts.cache.put(stored);
    this.#tell();
    this.#parts.onRefusal(error);
  }

  #tell(): void {
    this.#changes.set(this.#changes.get() + 1);
  }
}
