import { type Id, newId } from '../../shared/domain/identity.ts';
import type { CandidateRef } from '../../shared/domain/panel/candidate.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { type SignedScorecard, withoutSignature } from '../../shared/files/signedScorecard.ts';
import { done, type Outcome } from '../outcome.ts';
import type { ReceivedDocument } from '../panels/documents.ts';
import { type ScorecardFacts, scorecardFacts } from '../panels/scorecardFacts.ts';
import type { DocumentFolder } from './documentFolder.ts';

/** A received scorecard without its content, which is read when it is asked for. */
export interface ReceivedEntry extends ScorecardFacts {
  /** The name of its document. */
  documentId: Id;
  placedWith: CandidateRef | null;
}

/** What comes into the store. */
export interface Arrival {
  signed: SignedScorecard;
  fileName: string;
  conflict?: PanelScorecard['conflict'];
  placedWith: CandidateRef | null;
}

/** Others' scorecards, sealed or not: every state that is kept has a document of its own. */
export interface ReceivedStore {
  list(): ReceivedEntry[];
  /** The scorecard as it counts in a panel; null when its document cannot be read any more. */
  read(documentId: Id): PanelScorecard | null;
  add(arrival: Arrival): Outcome<null>;
  /** Puts a later state in the place of one that is here. */
  replace(documentId: Id, arrival: Arrival): Outcome<null>;
}

export function createReceivedStore(documents: DocumentFolder<ReceivedDocument>, now: () => number): ReceivedStore {
  let loaded: Map<Id, ReceivedEntry> | null = null;

  /** Read once; afterwards only this store changes them. */
  function entries(): Map<Id, ReceivedEntry> {
    loaded ??= new Map(
      documents.names().flatMap((name) => {
        const reading = documents.read(name);
        return reading.state === 'found' ? [[name, entryOf(reading.document)] as const] : [];
      }),
    );
    return loaded;
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
    entries().set(id, entry);
    return done(null);
  }

  return {
    list: () => [...entries().values()],
    read(documentId) {
      const reading = documents.read(documentId);
      return reading.state === 'found' ? panelScorecard(reading.document) : null;
    },
    add: (arrival) => write(newId(), arrival),
    replace: write,
  };
}

function panelScorecard({ scorecard, conflict }: ReceivedDocument): PanelScorecard {
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
