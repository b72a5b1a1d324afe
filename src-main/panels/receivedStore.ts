import { join } from 'node:path';
import { z } from 'zod';
import { hashSchema } from '../../shared/domain/contentHash.ts';
import { type Id, idSchema, instantSchema, newId } from '../../shared/domain/ids.ts';
import type { CandidateRef } from '../../shared/domain/panel/candidate.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { candidateRefSchema, type ReceivedDocument, receivedFormat } from '../../shared/files/formats/received.ts';
import { type SignedScorecard, withoutSignature } from '../../shared/files/signedScorecard.ts';
import { ok, type Result, unwrap } from '../../shared/ipc/result.ts';
import type { DocumentCache } from '../storage/documentCache.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { isOutOfReach } from '../storage/documentReader.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import { digestOfFile } from './fileContent.ts';
import { checkedByHash, scorecardFacts, scorecardFactsSchema } from './scorecardSummary.ts';
import type { IsIntact } from './verify.ts';

/** A received scorecard without its content, which is read when it is asked for. `documentId`: the name of its document. */
const receivedFactsSchema = scorecardFactsSchema.extend({
  documentId: idSchema,
  placedWith: candidateRefSchema.nullable(),
  receivedAt: instantSchema,
});
export type ReceivedEntry = z.infer<typeof receivedFactsSchema>;

/** The same as it is remembered: for the bytes with this SHA-256 and no others. */
export const receivedEntrySchema = z.strictObject({ digest: hashSchema, entry: receivedFactsSchema });

/** What comes into the store. */
export interface Arrival {
  signed: SignedScorecard;
  fileName: string;
  conflict?: ReceivedDocument['conflict'];
  placedWith: CandidateRef | null;
}

/** Others' scorecards, sealed or not: every state that is kept has a document of its own. */
export interface ReceivedStore {
  list(): Promise<ReceivedEntry[]>;
  /** Whose panel the user has said that it belongs to; null where its own words tell. */
  placedWith(documentId: Id): CandidateRef | null;
  /**
   * The scorecard as it is stored now, verified, and said to be altered where it is not what came; null when its document cannot
   * be read any more.
   */
  read(documentId: Id): PanelScorecard | null;
  add(arrival: Arrival): Result<null>;
  /** Puts a later state in the place of one that is here. */
  replace(documentId: Id, arrival: Arrival): Result<null>;
  /** Takes it away; `restore` brings it back for thirty days. */
  remove(documentId: Id): Result<null>;
  restore(documentId: Id): Result<null>;
  /** Takes up a document whose file has come back. */
  takeUp(documentId: Id): void;
}

export interface ReceivedStoreOptions {
  /** The data folder. */
  root: string;
  documents: DocumentFolder<ReceivedDocument>;
  cache: DocumentCache<z.infer<typeof receivedEntrySchema>>;
  isIntact: IsIntact;
  now(): number;
}

export function createReceivedStore({ root, documents, cache, isIntact, now }: ReceivedStoreOptions): ReceivedStore {
  const entries = new Map<Id, ReceivedEntry>();
  /** What has not been looked at, or could not be read; null until the folder could be listed. */
  let unread: Id[] | null = null;
  let loading: Promise<void> | null = null;
  const digestOf = (name: Id) => digestOfFile(join(root, 'received', `${name}.json`));

  /** Looked at once; afterwards only this store changes them. What could not be read is looked at again. */
  async function load(): Promise<void> {
    if (unread === null) {
      unread = unwrap(documents.names());
      cache.keepOnly(new Set(unread));
    }
    const yieldIfLong = createYielding();
    const still: Id[] = [];
    for (const name of unread) {
      if (!entries.has(name) && look(name)) still.push(name);
      await yieldIfLong();
    }
    unread = still;
  }

  /** Gives whether the file has to be looked at again. */
  function look(name: Id): boolean {
    const stamp = documents.stampOf(name);
    const recalled = stamp === null ? null : cache.recall(name, stamp);
    const digest = digestOf(name);
    if (recalled?.entry.documentId === name && recalled.digest === digest) {
      entries.set(name, recalled.entry);
      return false;
    }
    const reading = documents.read(name);
    if (reading.state !== 'found') return isOutOfReach(reading);
    const entry = entryOf(reading.document, checkedByHash(panelScorecard(reading.document)));
    entries.set(name, entry);
    if (digest !== null && digest === digestOf(name)) cache.put(name, reading.stamp, { digest, entry });
    return false;
  }

  function write(id: Id, { signed, fileName, conflict, placedWith }: Arrival): Result<null> {
    const document = receivedFormat.make({
      id,
      savedAt: now(),
      receivedAt: entries.get(id)?.receivedAt ?? now(),
      fileName,
      scorecard: signed,
      ...(conflict === undefined ? {} : { conflict }),
      placedWith,
    });
    // It was verified at the door.
    const entry = entryOf(document, panelScorecard(document));
    const written = documents.write(id, document, { what: nameOf(entry), rest: 'Nothing was changed.' });
    if (!written.ok) return written;
    const digest = digestOf(id);
    entries.set(id, entry);
    if (digest !== null) cache.put(id, written.value, { digest, entry });
    return ok(null);
  }

  return {
    async list() {
      // Those who ask at the same time wait for the same look.
      loading ??= load().finally(() => {
        loading = null;
      });
      await loading;
      return [...entries.values()];
    },
    placedWith: (documentId) => entries.get(documentId)?.placedWith ?? null,
    read(documentId) {
      const reading = documents.read(documentId);
      if (reading.state !== 'found') return null;
      const one = panelScorecard(reading.document);
      return isIntact(reading.document.scorecard) ? one : { ...one, conflict: 'altered' };
    },
    add: (arrival) => write(newId(), arrival),
    replace: write,
    remove(documentId) {
      const what = entries.get(documentId);
      const context = { what: what === undefined ? 'The scorecard' : nameOf(what), rest: 'It was not removed.' };
      const removed = documents.remove(documentId, context);
      if (removed.ok) {
        entries.delete(documentId);
        cache.drop(documentId);
      }
      return removed;
    },
    restore(documentId) {
      const restored = documents.restore(documentId, { what: 'The scorecard', rest: 'It is still in the trash.' });
      if (restored.ok) look(documentId);
      return restored;
    },
    takeUp: (documentId) => void look(documentId),
  };
}

function nameOf({ interviewer, candidate }: ReceivedEntry): string {
  return `${interviewer.name}’s scorecard about ${candidate.name}`;
}

/** A received scorecard as it counts in a panel. */
export function panelScorecard({
  scorecard,
  conflict,
}: Pick<ReceivedDocument, 'scorecard' | 'conflict'>): PanelScorecard {
  const { signature } = scorecard;
  return {
    scorecard: withoutSignature(scorecard),
    publicKey: signature?.algorithm === 'ed25519' ? signature.publicKey : null,
    ...(conflict === undefined ? {} : { conflict }),
  };
}

function entryOf({ id, placedWith, receivedAt }: ReceivedDocument, one: PanelScorecard): ReceivedEntry {
  return { ...scorecardFacts(one), documentId: id, placedWith, receivedAt };
}
