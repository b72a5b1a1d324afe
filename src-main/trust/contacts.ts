import type { Recipient } from '../../shared/domain/contact.ts';
import { type RecipientsDocument, recipientsFormat } from '../../shared/files/formats/trust.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createSingleDocument } from '../storage/singleDocument.ts';

/** The name of its file, `recipients.json`. */
export const recipientsName = 'recipients';

/** Those for whom files were protected, so that their addresses need not be found again. */
export interface Contacts {
  /** By name, those without one last. */
  people(): Recipient[];
  /** Adds those who are new, and takes over the names that were given. */
  remember(recipients: readonly Recipient[]): void;
  forget(address: string): Result<Recipient[]>;
}

export function createContacts(documents: DocumentFolder<RecipientsDocument>, now: () => number): Contacts {
  const people = createSingleDocument<RecipientsDocument, readonly Recipient[]>({
    documents,
    name: recipientsName,
    empty: [],
    contentOf: (document) => document.people,
    toDocument: (known) => recipientsFormat.make({ savedAt: now(), people: [...known] }),
  });

  function write(changed: Recipient[]): Result<Recipient[]> {
    const written = people.write(changed, { what: 'The list of addresses', rest: 'Nothing was changed.' });
    return written.ok ? ok(changed) : written;
  }

  return {
    people: () => [...people.content()],
    remember(recipients) {
      const byAddress = new Map(people.contentToChange().map((person) => [person.address, person]));
      for (const { address, name } of recipients) {
        const before = byAddress.get(address);
        byAddress.set(address, { address, name: name === '' ? (before?.name ?? '') : name });
      }
      const changed = [...byAddress.values()].sort(byName);
      // What could not be written is typed once more the next time: the file itself is there.
      if (JSON.stringify(changed) !== JSON.stringify(people.content())) write(changed);
    },
    forget: (address) => write(people.contentToChange().filter((person) => person.address !== address)),
  };
}

function byName(a: Recipient, b: Recipient): number {
  const unnamed = Number(a.name === '') - Number(b.name === '');
  return unnamed || a.name.localeCompare(b.name) || a.address.localeCompare(b.address);
}
