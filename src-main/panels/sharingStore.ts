import type { DocumentFolder } from '../library/documentFolder.ts';
import { done, type Outcome } from '../outcome.ts';
import type { SharingDocument } from './documents.ts';

/** The name of its file, `sharing.json`. */
export const sharingName = 'sharing';

/** Which folder is shared, over restarts. */
export interface SharingStore {
  path(): string | null;
  change(path: string | null): Outcome<null>;
}

export function createSharingStore(documents: DocumentFolder<SharingDocument>, now: () => number): SharingStore {
  let known: { path: string | null } | null = null;
  return {
    path() {
      if (known === null) {
        const reading = documents.read(sharingName);
        known = { path: reading.state === 'found' ? reading.document.path : null };
      }
      return known.path;
    },
    change(path) {
      const document: SharingDocument = { format: 'scorecard-sharing', version: 1, savedAt: now(), path };
      const context = { what: 'The choice of the shared folder', rest: 'Nothing was changed.' };
      const written = documents.write(sharingName, document, context);
      if (!written.ok) return written;
      known = { path };
      return done(null);
    },
  };
}
