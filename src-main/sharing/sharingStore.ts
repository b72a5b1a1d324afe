import type { Recipient } from '../../shared/domain/contact.ts';
import { type SharingDocument, sharingFormat } from '../../shared/files/formats/sharing.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createSingleDocument } from '../storage/singleDocument.ts';

/** The name of its file, `sharing.json`. */
export const sharingName = 'sharing';

/** Which folder is shared, and for whom what is published there is protected, over restarts. */
export interface SharingStore {
  path(): string | null;
  /** Empty: what is published is not protected. It stays when the folder is left, so that no other one gets clear files unasked. */
  protectedFor(): readonly Recipient[];
  change(path: string | null): Result<null>;
  protectFor(recipients: readonly Recipient[]): Result<null>;
}

type Choice = Pick<SharingDocument, 'path' | 'protectedFor'>;

export function createSharingStore(documents: DocumentFolder<SharingDocument>, now: () => number): SharingStore {
  const choice = createSingleDocument<SharingDocument, Choice>({
    documents,
    name: sharingName,
    empty: { path: null, protectedFor: [] },
    contentOf: ({ path, protectedFor }) => ({ path, protectedFor }),
    toDocument: (known) => sharingFormat.make({ savedAt: now(), ...known }),
  });

  /** Changes a part: what is to be protected must not become clear because it could not be read before. */
  function write(changes: Partial<Choice>, what: string): Result<null> {
    return choice.write({ ...choice.contentToChange(), ...changes }, { what, rest: 'Nothing was changed.' });
  }

  return {
    path: () => choice.content().path,
    protectedFor: () => choice.content().protectedFor,
    change: (path) => write({ path }, 'The choice of the shared folder'),
    protectFor: (recipients) =>
      write({ protectedFor: [...recipients] }, 'The choice of who can open what is published'),
  };
}
