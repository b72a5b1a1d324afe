import { safeStorage } from 'electron';
import type { SecretStore } from './storedSecret.ts';

/** The part of `safeStorage` that older versions of Electron lack; the newest ones prefer it. */
type AsyncStorage = Pick<
  Electron.SafeStorage,
  'encryptStringAsync' | 'decryptStringAsync' | 'isAsyncEncryptionAvailable'
>;

/** What the system offers for secrets: Keychain, DPAPI, or a keyring on Linux. */
export function createSystemSecrets(): SecretStore {
  const asynchronous = hasAsync(safeStorage) ? safeStorage : null;
  return {
    async protects() {
      // Without a keyring Electron encrypts with a password that everybody can read in its source.
      if (process.platform === 'linux' && !hasKeyring()) return false;
      return asynchronous === null ? safeStorage.isEncryptionAvailable() : asynchronous.isAsyncEncryptionAvailable();
    },
    async encrypt(text) {
      return asynchronous === null ? safeStorage.encryptString(text) : asynchronous.encryptStringAsync(text);
    },
    async decrypt(secret) {
      const bytes = Buffer.from(secret);
      if (asynchronous === null) return safeStorage.decryptString(bytes);
      return (await asynchronous.decryptStringAsync(bytes)).result;
    },
  };
}

function hasKeyring(): boolean {
  const backend = safeStorage.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
}

function hasAsync(storage: Partial<AsyncStorage>): storage is AsyncStorage {
  return typeof storage.encryptStringAsync === 'function' && typeof storage.decryptStringAsync === 'function';
}
