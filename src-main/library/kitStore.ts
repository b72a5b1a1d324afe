import { type Kit, kitTitle } from '../../shared/domain/questions/kit.ts';
import { type KitDocument, kitFormat } from '../../shared/files/formats/kit.ts';
import { kitFiles } from '../../shared/files/signedKit.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createEditionStore, type EditionStore, type KeptEdition } from './editionStore.ts';

/** A kit that is kept, verified. */
export type KeptKit = KeptEdition<Kit>;

/** The kits that were received, and the newest edition of each that was made here. */
export type KitStore = EditionStore<Kit>;

export interface KitStoreOptions {
  documents: DocumentFolder<KitDocument>;
  now(): number;
}

export function createKitStore({ documents, now }: KitStoreOptions): KitStore {
  return createEditionStore<Kit, KitDocument>({
    documents,
    files: kitFiles,
    recordOf: ({ kit: signed, ...record }) => ({ ...record, signed }),
    documentOf: ({ signed, ...record }, savedAt) => kitFormat.make({ savedAt, kit: signed, ...record }),
    noun: 'kit',
    titleOf: kitTitle,
    now,
  });
}
