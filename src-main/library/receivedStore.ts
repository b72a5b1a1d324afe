import type { z } from 'zod';
import { type Id, idSchema, newId } from '../../shared/domain/identity.ts';
import type { CandidateRef } from '../../shared/domain/panel/candidate.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { type SignedScorecard, withoutSignature } from '../../shared/files/signedScorecard.ts';
import { done, type Outcome } from '../outcome.ts';
import { candidateRefSchema, type ReceivedDocument } from '../panels/documents.ts';
import { scorecardFacts, scorecardFactsSchema } from '../panels/scorecardFacts.ts';
import type { DocumentCache } from './documentCache.ts';
import type { DocumentFolder } from './documentFolder.ts';
import { takingTurns } from './takingTurns.ts';

/** A received scorecard without its content, which is read when it is asked for. `documentId`: the name of its document. */
export const receivedEntrySchema = scorecardFactsSchema.extend({
  documentId: idSchema,
  placedWith: candidateRefSchema.nullable(),
});
export type ReceivedEntry = z.infer<typeof receivedEntrySchema>;

/** What comes into the store. */
export interface Arrival {
  signed: SignedScorecard;
  fileName: string;
  conflict?: PanelScorecard['conflict'];
  placedWith: CandidateRef | null;
}

/** Others' scorecards, sealed or not: every state that is kept has a document of its own. */
export interface ReceivedStore {
  list(): Promise<ReceivedEntry[]>;
  /** Whose panel the user has said that it belongs to; null where its own words tell. */
  placedWith(documentId: Id): CandidateRef | null;
  /** The scorecard as it counts in a panel; null when its document cannot be read any more. */
  read(documentId: Id): PanelScorecard | null;
  add(arrival: Arrival): Outcome<null>;
  /** Puts a later state in the place of one that is here. */
  replace(documentId: Id, arrival: Arrival): Outcome<null>;
}

export interface ReceivedStoreOptions {
  documents: DocumentFolder<ReceivedDocument>;
  cache: DocumentCache<ReceivedEntry>;
  now(): number;
}

export function createReceivedStore({ documents, cache, now }: ReceivedStoreOptions): ReceivedStore {
  const entries = new Map<Id, ReceivedEntry>();
  let loading: Promise<void> | null = null;

  /** Looked at once; afterwards only this store changes them. */
  async function load(): Promise<void> {
    const giveWay = takingTurns();
    const names = documents.names();
    cache.keepOnly(new Set(names));
    for (const name of names) {
      const entry = entries.has(name) ? null : look(name);
      if (entry !== null) entries.set(name, entry);
      await giveWay();
    }
  }

  function look(name: Id): ReceivedEntry | null {
    const stamp = documents.stampOf(name);
    const recalled = stamp === null ? null : cache.recall(name, stamp);
    if (recalled?.documentId === name) return recalled;
    const reading = documents.read(name);
    if (reading.state !== 'found') return null;
    const entry = entryOf(reading.document);
    cache.put(name, reading.stamp, entry);
    return entry;
  }

  function write(id: Id, { signed, fileName, conflict, placedWith }: Arrival): Outcome<null> {
    const document: ReceivedDocument = {
      format: 'scorecard-received',
      version: 1,
      id,
      savedAt: now(),
      fileName,
      scorecard: signed,
      ...(conflict === undefined ? {} : { conflict }),
      placedWith,
    };
    const entry = entryOf(document);
    const what = `${entry.interviewer.name}’s scorecard about ${entry.candidate.name}`;
    const written = documents.write(id, document, { what, rest: 'Nothing was changed.' });
    if (!written.ok) return written;
    entries.set(id, entry);
    cache.put(id, written.value, entry);
    return done(null);
  }

  return {
    async list() {
      loading ??= load();
      await loading;
      return [...entries.values()];
    },
    placedWith: (documentId) => entries.get(documentId)?.placedWith ?? null,
    read(documentId) {
      const reading = documents.read(documentId);
      return reading.state === 'found' ? panelScorecard(reading.document) : null;
    },
    add: (arrival) => write(newId(), arrival),
    replace: write,
  };
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

function entryOf(document: ReceivedDocument): ReceivedEntry {
  const { id, placedWith } = document;
  return { ...scorecardFacts(panelScorecard(document)), documentId: id, placedWith };
}
