import type { Id } from '../../shared/domain/ids.ts';
import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import { byTime, ofSameEvent, type Planned } from '../../shared/domain/plan/planned.ts';
import { type PlannedDocument, plannedFormat } from '../../shared/files/formats/planned.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createHeldDocuments } from '../storage/loadedDocuments.ts';

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
  const held = createHeldDocuments(documents, (document) => contextOf(document?.planned));
  const list = () => [...held.all().values()].map(({ planned }) => planned).sort(byTime);

  return {
    list,
    find: (id) => held.all().get(id)?.planned,
    save(changed) {
      const before = ofSameEvent(list(), changed.source);
      const planned = { ...changed, id: before?.id ?? changed.id };
      const written = held.write(planned.id, plannedFormat.make({ savedAt: now(), planned }));
      return written.ok ? ok({ id: planned.id }) : written;
    },
    remove: held.remove,
    restore: held.restore,
    takeUp: held.takeUp,
  };
}

function contextOf(planned: Planned | undefined): WriteContext {
  const name = clip(toSingleLine(planned?.candidate.name ?? ''), 80);
  return {
    what: name === '' ? 'The planned interview' : `The planned interview with “${name}”`,
    rest: 'Nothing was changed.',
  };
}
