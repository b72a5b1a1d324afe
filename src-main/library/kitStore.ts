import type { Id } from '../../shared/domain/ids.ts';
import { type Kit, kitTitle } from '../../shared/domain/questions/kit.ts';
import { type KitDocument, kitFormat } from '../../shared/files/formats/kit.ts';
import { kitOf, type SignedKit, verifiedKeyOf } from '../../shared/files/signedKit.ts';
import { ok, type Result, unwrap } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createLoadedDocuments } from '../storage/loadedDocuments.ts';

/** A kit that is kept, verified. */
export interface KeptKit {
  signed: SignedKit;
  kit: Kit;
  /** Null where it is not what its author made any more: its file was changed. */
  publicKey: string | null;
  /** The set of one's own that it was made from; null for a received one. */
  madeFrom: Id | null;
  receivedAt: number;
  fileName: string;
  /** A newer edition, signed with the same key, that was not taken yet. */
  offered: SignedKit | null;
}

/** What is kept of a kit. */
export type KitContent = Pick<KeptKit, 'signed' | 'madeFrom' | 'receivedAt' | 'fileName' | 'offered'>;

/** The kits that were received, and the newest edition of each that was made here. What is stored is verified at each reading. */
export interface KitStore {
  /** By title. */
  list(): KeptKit[];
  find(id: string): KeptKit | undefined;
  /** The newest edition that was made of a set of one's own. */
  madeFrom(setId: string): KeptKit | undefined;
  /** Adds a kit, or puts another state in its place. */
  put(content: KitContent): Result<null>;
  /** Deletes a kit (into the trash). */
  remove(id: string): Result<null>;
  restore(id: string): Result<null>;
  isInTrash(id: string): boolean;
  /** Takes up a kit whose file has come back. */
  takeUp(id: string): void;
}

export interface KitStoreOptions {
  documents: DocumentFolder<KitDocument>;
  now(): number;
}

export function createKitStore({ documents, now }: KitStoreOptions): KitStore {
  const loaded = createLoadedDocuments(documents);
  const kits = () => unwrap(loaded());
  /** A document in memory does not change: it is verified once. */
  const verified = new WeakMap<KitDocument, KeptKit>();

  function keptOf(document: KitDocument): KeptKit {
    const known = verified.get(document) ?? verify(document);
    verified.set(document, known);
    return known;
  }

  function takeUp(id: string): void {
    const reading = documents.read(id);
    if (reading.state === 'found') kits().set(id, reading.document);
  }

  const list = () =>
    [...kits().values()]
      .map(keptOf)
      .sort((a, b) => a.kit.title.localeCompare(b.kit.title, 'en') || a.kit.id.localeCompare(b.kit.id));

  return {
    list,
    find(id) {
      const document = kits().get(id);
      return document === undefined ? undefined : keptOf(document);
    },
    madeFrom: (setId) => list().find((kept) => kept.madeFrom === setId && kept.publicKey !== null),
    put({ signed, ...rest }) {
      const document = kitFormat.make({ savedAt: now(), kit: signed, ...rest });
      const outcome = documents.write(signed.id, document, contextOf(signed));
      if (!outcome.ok) return outcome;
      kits().set(signed.id, document);
      return ok(null);
    },
    remove(id) {
      const outcome = documents.remove(id, contextOf(kits().get(id)?.kit));
      if (outcome.ok) kits().delete(id);
      return outcome;
    },
    restore(id) {
      const outcome = documents.restore(id, contextOf(documents.readDeleted(id)?.kit));
      if (outcome.ok) takeUp(id);
      return outcome;
    },
    isInTrash: (id) => documents.deleted().some(({ name }) => name === id),
    takeUp,
  };
}

function verify({ kit: signed, madeFrom, receivedAt, fileName, offered }: KitDocument): KeptKit {
  const publicKey = verifiedKeyOf(signed);
  const isFollowing = offered !== null && publicKey !== null && verifiedKeyOf(offered) === publicKey;
  return {
    signed,
    kit: kitOf(signed),
    publicKey,
    madeFrom,
    receivedAt,
    fileName,
    offered: isFollowing ? offered : null,
  };
}

function contextOf(kit: Kit | undefined): WriteContext {
  return { what: kit === undefined ? 'The kit' : `The kit “${kitTitle(kit)}”`, rest: 'Nothing was changed.' };
}
