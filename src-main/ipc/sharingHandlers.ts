import { ok } from '../../shared/ipc/result.ts';
import type { PanelDialogs } from '../app/dialogs.ts';
import type { FolderSharing } from '../sharing/folderSharing.ts';
import type { Contacts } from '../trust/contacts.ts';
import { checkAddresses } from '../trust/protection/addresses.ts';
import type { AgeIdentity } from '../trust/protection/protection.ts';
import type { Area } from './answer.ts';

export interface ProtectionHandlersOptions {
  ageIdentity: AgeIdentity;
  recipients: Contacts;
}

export function createProtectionHandlers(options: ProtectionHandlersOptions): Area<'protection'> {
  const { ageIdentity, recipients } = options;
  return {
    'protection:address': async () => {
      const own = await ageIdentity.address();
      return ok(own.ok ? { state: 'ready', ...own.value } : { state: 'unusable', problem: own.error.message });
    },
    'protection:people': () => ok(recipients.people()),
    'protection:forgetPerson': ({ address }) => recipients.forget(address),
    'protection:checkAddresses': async ({ text }) => ok(await checkAddresses(text, recipients.people())),
  };
}

export interface FolderHandlersOptions {
  sharing: FolderSharing;
  /** Keeps the addresses for which something is protected. */
  recipients: Pick<Contacts, 'remember'>;
  dialogs: Pick<PanelDialogs, 'askForSharedFolder'>;
}

export function createFolderHandlers({ sharing, recipients: book, dialogs }: FolderHandlersOptions): Area<'folder'> {
  return {
    'folder:choose': async () => {
      const path = await dialogs.askForSharedFolder();
      return path === null ? ok(sharing.state()) : sharing.choose(path);
    },
    'folder:leave': () => sharing.leave(),
    'folder:protect': async ({ recipients }) => {
      const changed = await sharing.protectFor(recipients);
      if (changed.ok) book.remember(recipients);
      return changed;
    },
    'folder:state': () => ok(sharing.state()),
    'folder:rescan': async () => ok(await sharing.rescan()),
  };
}
