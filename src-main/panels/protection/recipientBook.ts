import type { Recipient } from '../../../shared/ipc/protectionContract.ts';
import type { DocumentFolder } from '../../library/documentFolder.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { RecipientsDocument } from '../documents.ts';

/** The name of its file, `recipients.json`. */
export const recipientsName = 'recipients';

/** Those for whom files were protected, so that their addresses need not be found again. */
export interface RecipientBook {
  /** By name, those without one last. */
  people(): Recipient[];
  /** Adds those who are new, and takes over the names that were given. */
  remember(recipients: readonly Recipient[]): void;
  forget(address: string): Outcome<Recipient[]>;
}

export function createRecipientBook(documents: DocumentFolder<RecipientsDocument>, now: () => number): RecipientBook {
  let known: readonly Recipient[] | null = null;

  /** Whether the file has people who are not known here, since it could not be read. */
  let isMissing = false;

  function load(): readonly Recipient[] {
    const reading = documents.read(recipientsName);
    isMissing = reading.state === 'unusable' && reading.trouble.movedTo === null;
    return reading.state === 'found' ? reading.document.people : [];
  }

  function people(): readonly Recipient[] {
    known ??= load();
    return known;
  }

  /** Those who may be written. What could not be read before is read once more, so that nothing takes its place. */
  function peopleToKeep(): readonly Recipient[] {
    if (isMissing) known = load();
    return people();
  }

  function write(changed: Recipient[]): Outcome<Recipient[]> {
    const document: RecipientsDocument = {
      format: 'scorecard-recipients',
      version: 1,
      savedAt: now(),
      people: changed,
    };
    const context = { what: 'The list of addresses', rest: 'Nothing was changed.' };
    const written = documents.write(recipientsName, document, context);
    if (!written.ok) return written;
    known = changed;
    return done(changed);
  }

  return {
    people: () => [...people()],
    remember(recipients) {
      const byAddress = new Map(peopleToKeep().map((person) => [person.address, person]));
      for (const { address, name } of recipients) {
        const before = byAddress.get(address);
        byAddress.set(address, { address, name: name === '' ? (before?.name ?? '') : name });
      }
      const changed = [...byAddress.values()].sort(byName);
      // What could not be written is typed once more the next time: the file itself is there.
      if (JSON.stringify(changed) !== JSON.stringify(people())) write(changed);
    },
    forget: (address) => write(peopleToKeep().filter((person) => person.address !== address)),
  };
}

function byName(a: Recipient, b: Recipient): number {
  const unnamed = Number(a.name === '') - Number(b.name === '');
  return unnamed || a.name.localeCompare(b.name) || a.address.localeCompare(b.address);
}
