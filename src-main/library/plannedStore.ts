import type { Id } from '../../shared/domain/ids.ts';
import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import { byTime, ofSameEvent, type Planned } from '../../shared/domain/plan/planned.ts';
import { type PlannedDocument, plannedFormat } from '../../shared/files/formats/planned.ts';
import { ok, type Result, unwrap } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createLoadedDocuments } from '../storage/loadedDocuments.ts';

/** The interviews that are planned. */
export interface PlannedStore {
  /** By time. */
  list(): Planned[];
  find(id: Id): Planned | undefined;
  /** Adds or replaces one. One that comes from the event of another takes that one's place. */
  save(planned: Planned): Result<{ id: Id }>;
  /** Deletes one (into the trash). */
  remove(id: Id): Result<null>;
  restore(id: Id): Result<null>;
  /** Takes up one whose file has come back. */
  takeUp(id: Id): void;
}

export interface PlannedStoreOptions {
  documents: DocumentFolder<PlannedDocument>;
  now(): number;
}

export function createPlannedStore({ documents, now }: PlannedStoreOptions): PlannedStore {
  const loaded = createLoadedDocuments(documents);
  const kept = () => unwrap(loaded());
  const list = () => [...kept().values()].map(({ planned }) => planned).sort(byTime);

  function takeUp(id: Id): void {
    const reading = documents.read(id);
    if (reading.state === 'found') kept().set(id, reading.document);
  }

  return {
    list,
    find: (id) => kept().get(id)?.planned,
    save(changed) {
      const before = ofSameEvent(list(), changed.source);
      const planned = { ...changed, id: before?.id ?? changed.id };
      const document = plannedFormat.make({ savedAt: now(), planned });
      const written = documents.write(planned.id, document, contextOf(planned));
      if (!written.ok) return written;
      kept().set(planned.id, document);
      return ok({ id: planned.id });
    },
    remove(id) {
      const removed = documents.remove(id, contextOf(kept().get(id)?.planned));
      if (removed.ok) kept().delete(id);
      return removed;
    },
    restore(id) {
      const restored = documents.restore(id, contextOf(documents.readDeleted(id)?.planned));
      if (restored.ok) takeUp(id);
      return restored;
    },
    takeUp,
  };
}

function contextOf(planned: Planned | undefined): WriteContext {
  const name = clip(toSingleLine(planned?.candidate.name ?? ''), 80);
  return {
    what: name === '' ? 'The planned interview' : `The planned interview with “${name}”`,
    rest: 'Nothing was changed.',
  };
}
