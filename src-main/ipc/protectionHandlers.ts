import { done } from '../outcome.ts';
import { checkAddresses } from '../panels/protection/addresses.ts';
import type { OwnAddress } from '../panels/protection/ownAddress.ts';
import type { FileProtection } from '../panels/protection/protection.ts';
import type { RecipientBook } from '../panels/protection/recipientBook.ts';
import type { Area } from './handlers.ts';

export interface ProtectionHandlersOptions {
  ownAddress: OwnAddress;
  recipients: RecipientBook;
  protection: Pick<FileProtection, 'cancel'>;
}

export function createProtectionHandlers(options: ProtectionHandlersOptions): Area<'protection'> {
  const { ownAddress, recipients, protection } = options;
  return {
    'protection:address': async () => {
      const own = await ownAddress.address();
      return done(own.ok ? { state: 'ready', ...own.value } : { state: 'unusable', problem: own.error.message });
    },
    'protection:people': () => done(recipients.people()),
    'protection:forgetPerson': ({ address }) => recipients.forget(address),
    'protection:checkAddresses': async ({ text }) => done(await checkAddresses(text, recipients.people())),
    'protection:cancel': ({ jobId }) => {
      protection.cancel(jobId);
      return done(null);
    },
  };
}
