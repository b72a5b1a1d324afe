import type { Id } from '../../shared/domain/ids.ts';
import { type RemovedDocument, removedFormat } from '../../shared/files/formats/received.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createSingleDocument } from '../storage/singleDocument.ts';
import type { ReceivedStore } from './receivedStore.ts';

/** The name of the file, `removed.json`. */
export const removedName = 'removed';

/** The received scorecards that the user has taken away. A shared folder that still holds them does not bring them back. */
export interface RemovedScorecards {
  has(id: Id): boolean;
  remember(ids: readonly Id[]): Result<null>;
  forget(ids: readonly Id[]): Result<null>;
}

export function createRemovedScorecards(
  documents: DocumentFolder<RemovedDocument>,
  now: () => number,
): RemovedScorecards {
  const removed = createSingleDocument<RemovedDocument, readonly Id[]>({
    documents,
    name: removedName,
    empty: [],
    contentOf: ({ ids }) => ids,
    toDocument: (ids) => removedFormat.make({ savedAt: now(), ids: [...ids] }),
    merge: (found, held) => [...new Set([...found, ...held])],
  });
  const write = (ids: readonly Id[]) =>
    removed.write(ids, { what: 'The list of removed scorecards', rest: 'Nothing was changed.' });
  return {
    has: (id) => removed.content().includes(id),
    remember: (ids) => write([...new Set([...removed.contentToChange(), ...ids])]),
    forget(ids) {
      if (!ids.some((id) => removed.content().includes(id))) return ok(null);
      return write(removed.contentToChange().filter((id) => !ids.includes(id)));
    },
  };
}

/** Takes received scorecards away, and remembers that. */
export async function removeReceived(
  documentIds: readonly Id[],
  store: ReceivedStore,
  removed: RemovedScorecards,
): Promise<Result<null>> {
  const remembered = removed.remember(await scorecardsIn(documentIds, store));
  if (!remembered.ok) return remembered;
  for (const documentId of documentIds) {
    const result = store.remove(documentId);
    if (!result.ok && result.error.code !== 'notFound') return result;
  }
  return ok(null);
}

export async function restoreReceived(
  documentIds: readonly Id[],
  store: ReceivedStore,
  removed: RemovedScorecards,
): Promise<Result<null>> {
  for (const documentId of documentIds) {
    const result = store.restore(documentId);
    if (!result.ok) return result;
  }
  return removed.forget(await scorecardsIn(documentIds, store));
}

/** The ids of the scorecards that are in documents. */
async function scorecardsIn(documentIds: readonly Id[], store: ReceivedStore): Promise<Id[]> {
  const there = await store.list();
  return there.filter((one) => documentIds.includes(one.documentId)).map(({ id }) => id);
}
