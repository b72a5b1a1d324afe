import type { Recipient } from '../../shared/ipc/protectionContract.ts';
import type { DocumentFolder } from '../library/documentFolder.ts';
import { done, type Outcome } from '../outcome.ts';
import type { SharingDocument } from './documents.ts';

/** The name of its file, `sharing.json`. */
export const sharingName = 'sharing';

/** Which folder is shared, and for whom what is published there is protected, over restarts. */
export interface SharingStore {
  path(): string | null;
  /** Empty: what is published is not protected. It stays when the folder is left, so that no other one gets clear files unasked. */
  protectedFor(): readonly Recipient[];
  change(path: string | null): Outcome<null>;
  protectFor(recipients: readonly Recipient[]): Outcome<null>;
}

type Choice = Pick<SharingDocument, 'path' | 'protectedFor'>;

export function createSharingStore(documents: DocumentFolder<SharingDocument>, now: () => number): SharingStore {
  let known: Choice | null = null;
  /** Whether the file says what is not known here, since it could not be read. */
  let isMissing = false;

  function load(): Choice {
    const reading = documents.read(sharingName);
    isMissing = reading.state === 'unusable' && reading.trouble.movedTo === null;
    return reading.state === 'found' ? reading.document : { path: null, protectedFor: [] };
  }

  function choice(): Choice {
    known ??= load();
    return known;
  }

  /** The choice of which a part is changed: what is to be protected must not become clear because it could not be read before. */
  function choiceToKeep(): Choice {
    if (isMissing) known = load();
    return choice();
  }

  function write(changes: Partial<Choice>, what: string): Outcome<null> {
    const { path, protectedFor } = { ...choiceToKeep(), ...changes };
    const document: SharingDocument = {
      format: 'scorecard-sharing',
      version: 2,
      savedAt: now(),
      path,
      protectedFor,
    };
    const written = documents.write(sharingName, document, { what, rest: 'Nothing was changed.' });
    if (!written.ok) return written;
    known = { path, protectedFor };
    return done(null);
  }

  return {
    path: () => choice().path,
    protectedFor: () => choice().protectedFor,
    change: (path) => write({ path }, 'The choice of the shared folder'),
    protectFor: (recipients) =>
      write({ protectedFor: [...recipients] }, 'The choice of who can open what is published'),
  };
}
