import type { Edition } from '../../shared/domain/edition.ts';
import type { Id } from '../../shared/domain/ids.ts';
import type { EditionFiles, SignedEdition } from '../../shared/files/signedEdition.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createHeldDocuments } from '../storage/loadedDocuments.ts';

/** An edition that is kept, verified. */
export interface KeptEdition<Content extends Edition> {
  signed: SignedEdition<Content>;
  content: Content;
  /** Null where it is not what its author made any more: its file was changed. */
  publicKey: string | null;
  /** What of one's own it was made from; null for a received one. */
  madeFrom: Id | null;
  receivedAt: number;
  fileName: string;
  /** A newer edition, signed with the same key, that was not taken yet. */
  offered: SignedEdition<Content> | null;
}

/** What is kept of an edition. */
export type EditionRecord<Content extends Edition> = Pick<
  KeptEdition<Content>,
  'signed' | 'madeFrom' | 'receivedAt' | 'fileName' | 'offered'
>;

/** The editions of a kind that were received, and the newest of each that was made here. What is stored is verified at each reading. */
export interface EditionStore<Content extends Edition> {
  /** By title. */
  list(): KeptEdition<Content>[];
  find(id: string): KeptEdition<Content> | undefined;
  /** One that was received. */
  received(id: string): KeptEdition<Content> | undefined;
  /** The newest edition that was made of something of one's own. */
  madeFrom(ownId: string): KeptEdition<Content> | undefined;
  /** Adds an edition, or puts another state in its place. */
  put(record: EditionRecord<Content>): Result<null>;
  /** Deletes an edition (into the trash). */
  remove(id: string): Result<null>;
  restore(id: string): Result<null>;
  isInTrash(id: string): boolean;
  /** Takes up an edition whose file has come back. */
  takeUp(id: string): void;
}

export interface EditionStoreOptions<Content extends Edition, Document extends object> {
  documents: DocumentFolder<Document>;
  files: Pick<EditionFiles<Content>, 'contentOf' | 'keyOf'>;
  recordOf(document: Document): EditionRecord<Content>;
  documentOf(record: EditionRecord<Content>, savedAt: number): Document;
  /** 'kit' */
  noun: string;
  titleOf(content: Content): string;
  now(): number;
}

export function createEditionStore<Content extends Edition, Document extends object>({
  documents,
  files,
  recordOf,
  documentOf,
  noun,
  titleOf,
  now,
}: EditionStoreOptions<Content, Document>): EditionStore<Content> {
  const held = createHeldDocuments(documents, contextOf);
  /** A document in memory does not change: it is verified once. */
  const verified = new WeakMap<Document, KeptEdition<Content>>();

  function keptOf(document: Document): KeptEdition<Content> {
    const known = verified.get(document) ?? verify(recordOf(document), files);
    verified.set(document, known);
    return known;
  }

  function contextOf(document: Document | undefined): WriteContext {
    const title = document === undefined ? null : titleOf(files.contentOf(recordOf(document).signed));
    return { what: title === null ? `The ${noun}` : `The ${noun} “${title}”`, rest: 'Nothing was changed.' };
  }

  function find(id: string): KeptEdition<Content> | undefined {
    const document = held.all().get(id);
    return document === undefined ? undefined : keptOf(document);
  }

  const list = () =>
    [...held.all().values()]
      .map(keptOf)
      .sort(({ content: a }, { content: b }) => titleOf(a).localeCompare(titleOf(b), 'en') || a.id.localeCompare(b.id));

  return {
    list,
    find,
    received(id) {
      const kept = find(id);
      return kept?.madeFrom === null ? kept : undefined;
    },
    madeFrom: (ownId) => list().find((kept) => kept.madeFrom === ownId && kept.publicKey !== null),
    put: (record) => held.write(files.contentOf(record.signed).id, documentOf(record, now())),
    remove: held.remove,
    restore: held.restore,
    isInTrash: held.isInTrash,
    takeUp: held.takeUp,
  };
}

function verify<Content extends Edition>(
  record: EditionRecord<Content>,
  files: EditionStoreOptions<Content, object>['files'],
): KeptEdition<Content> {
  const { signed, madeFrom, receivedAt, fileName, offered } = record;
  const publicKey = files.keyOf(signed);
  const isFollowing = offered !== null && publicKey !== null && files.keyOf(offered) === publicKey;
  return {
    ...{ signed, publicKey, madeFrom, receivedAt, fileName },
    content: files.contentOf(signed),
    offered: isFollowing ? offered : null,
  };
}
