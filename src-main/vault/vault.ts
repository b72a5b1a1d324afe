import type { VaultDocument, VaultLock } from '../../shared/files/formats/vault.ts';
import { vaultFormat } from '../../shared/files/formats/vault.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { diskFailure } from '../storage/disk.ts';
import { type DataKey, forgetKey, newDataKey } from '../storage/sealing/dataKey.ts';
import { dropSeal, lockFolder, sealOf, setSeal } from '../storage/sealing/sealedFolders.ts';
import type { SecretStore } from '../trust/storedSecret.ts';
import { convertFolder, type Following } from './convertFolder.ts';
import { ownFiles } from './folderFiles.ts';
import { type DeriveKey, openBySystem, passphraseLock, recoveryLock, systemLock } from './locks.ts';
import { openVault } from './openVault.ts';
import { newRecoveryCode, readRecoveryCode } from './recoveryCode.ts';
import { readVault, removeVault, type VaultReading, writeVault } from './vaultFile.ts';

/** What opens the data folder beside its recovery code. */
export type Protection = { kind: 'passphrase'; passphrase: string } | { kind: 'system' };

/** When a data folder is locked by itself. */
export type LockHabits = Pick<VaultDocument, 'lockAfter' | 'locksWithScreen'>;

/** What is to be changed about how a data folder is sealed. */
export interface VaultChange {
  /** Null: it stays. */
  protection: Protection | null;
  /** The passphrase or the recovery code, where there is a passphrase already. */
  current: string;
  /** A new recovery code takes the place of the one that there is. Where nothing is sealed yet there is always one. */
  newCode: boolean;
}

/** How a data folder is sealed, and the ways to change it. */
export interface Vault {
  reading(): VaultReading;
  isLocked(): boolean;
  /** When it is locked by itself; null where nothing would be asked for to open it again, or nothing is open. */
  habits(): LockHabits | null;
  /** Opens it by its passphrase or its recovery code. */
  unlock(typed: string): Promise<Result<null>>;
  /** Opens it by the system's store of secrets; gives whether that worked. */
  unlockBySystem(): Promise<boolean>;
  /** Forgets its keys. Nobody may have the folder open. */
  lock(): void;
  /**
   * Gets a change ready. Gives the recovery code that has to be typed back before the change is made; null where it was made, since
   * there is no new code.
   */
  prepare(change: VaultChange): Promise<Result<string | null>>;
  /** Makes what was prepared, once its code was typed back. What is written from now on is sealed. */
  confirm(typedCode: string): Promise<Result<null>>;
  /** From now on nothing that is written is sealed. */
  turnOff(current: string): Promise<Result<null>>;
  /** Turns round what is under way: what was being sealed is opened again, and the other way about. */
  turnRound(): Result<null>;
  setHabits(habits: LockHabits): Result<null>;
  /** What is still to be done to the files of the folder; null for nothing. */
  unfinished(): 'sealing' | 'opening' | null;
  /**
   * Seals everything that is not, or opens everything, as was begun. Nobody may have the folder open.
   * @returns whether everything is done
   * @throws the file system's error
   */
  carryOut(following: Following): Promise<boolean>;
}

export interface VaultOptions {
  /** The data folder. */
  root: string;
  secrets: SecretStore;
  derive: DeriveKey;
  now(): number;
}

/** Both words are read after 'by'. */
const notOn = err('notAllowed', 'Nothing here is encrypted.');
const cancelled = err('cancelled', 'Nothing was changed.');

export function createVault({ root, secrets, derive, now }: VaultOptions): Vault {
  /** How the folder is sealed, while it is open. */
  let known: VaultDocument | null = null;
  let prepared: { vault: VaultDocument; key: DataKey; code: string } | null = null;

  function openKey(): DataKey | null {
    const seal = sealOf(root);
    return seal === null || seal === 'locked' ? null : (seal.opens[0] ?? null);
  }

  function found(): VaultDocument | null {
    const reading = readVault(root);
    return reading.state === 'found' ? reading.vault : null;
  }

  function apply(vault: VaultDocument, key: DataKey): void {
    const { state } = vault;
    known = vault;
    setSeal(root, { writes: state === 'opening' ? null : key, opens: [key], takesPlain: state !== 'sealed' });
  }

  /** Writes how the folder is sealed, and goes by it from then on. */
  function put(vault: VaultDocument, key: DataKey): Result<null> {
    try {
      writeVault(root, { ...vault, savedAt: now() });
      apply(vault, key);
      return ok(null);
    } catch (error) {
      return { ok: false, error: diskFailure(error, 'How the data folder is encrypted', 'Nothing was changed.') };
    }
  }

  /** Whoever sits at an open window must not change what others need to get in. */
  async function mayChange(vault: VaultDocument, current: string): Promise<Result<null>> {
    if (!vault.locks.some(({ kind }) => kind === 'passphrase')) return ok(null);
    const opened = await openVault(vault, current, derive);
    if (!opened.ok) return opened;
    forgetKey(opened.value);
    return ok(null);
  }

  async function lockOf(protection: Protection, key: DataKey): Promise<Result<VaultLock>> {
    if (protection.kind === 'passphrase') {
      const lock = await passphraseLock(derive, protection.passphrase, key);
      return lock === null ? cancelled : ok(lock);
    }
    if (!(await secrets.protects())) return err('notAllowed', noKeychain);
    return ok(await systemLock(secrets, key));
  }

  async function prepareFirst({ protection }: VaultChange): Promise<Result<string>> {
    if (protection === null) return notOn;
    const linked = (await ownFiles(root)).links[0];
    if (linked !== undefined) return err('notAllowed', linkInTheWay(linked));
    const key = newDataKey();
    const lock = await lockOf(protection, key);
    if (!lock.ok) return lock;
    const code = newRecoveryCode();
    const vault = vaultFormat.make({
      savedAt: now(),
      keyId: key.id,
      state: 'sealing',
      locks: [lock.value, recoveryLock(code, key)],
      lockAfter: protection.kind === 'passphrase' ? 15 : null,
      locksWithScreen: protection.kind === 'passphrase',
    });
    prepared = { vault, key, code };
    return ok(code);
  }

  async function prepareOver(vault: VaultDocument, key: DataKey, change: VaultChange): Promise<Result<string | null>> {
    const allowed = await mayChange(vault, change.current);
    if (!allowed.ok) return allowed;
    const lock = change.protection === null ? ok(null) : await lockOf(change.protection, key);
    if (!lock.ok) return lock;
    const code = change.newCode ? newRecoveryCode() : null;
    const stays = vault.locks.filter(({ kind }) => (kind === 'recovery' ? code === null : lock.value === null));
    const locks = [
      ...(lock.value === null ? [] : [lock.value]),
      ...stays,
      ...(code === null ? [] : [recoveryLock(code, key)]),
    ];
    const changed = { ...vault, locks };
    if (code === null) {
      const written = put(changed, key);
      return written.ok ? ok(null) : written;
    }
    prepared = { vault: changed, key, code };
    return ok(code);
  }

  return {
    reading: () => readVault(root),
    isLocked: () => sealOf(root) === 'locked',
    async unlock(typed) {
      const reading = readVault(root);
      if (reading.state !== 'found') return err('unreadable', lostVault(reading));
      const opened = await openVault(reading.vault, typed, derive);
      if (!opened.ok) return opened;
      apply(reading.vault, opened.value);
      return ok(null);
    },
    async unlockBySystem() {
      const vault = found();
      const lock = vault?.locks.find((one) => one.kind === 'system');
      const key = vault === null || lock === undefined ? null : await openBySystem(secrets, lock, vault.keyId);
      if (vault === null || key === null) return false;
      apply(vault, key);
      return true;
    },
    habits: () => (known?.locks.some(({ kind }) => kind === 'passphrase') ? known : null),
    lock() {
      known = null;
      lockFolder(root);
    },
    async prepare(change) {
      prepared = null;
      const vault = found();
      const key = openKey();
      if (vault === null) return prepareFirst(change);
      return key === null ? err('notAllowed', 'Unlock the data folder first.') : prepareOver(vault, key, change);
    },
    async confirm(typedCode) {
      const ready = prepared;
      if (ready === null) return err('notFound', 'Begin again: nothing is prepared any more.');
      const typed = readRecoveryCode(typedCode);
      if (typed.kind !== 'code' || typed.code !== ready.code) return err('notAllowed', otherCode);
      const written = put(ready.vault, ready.key);
      if (written.ok) prepared = null;
      return written;
    },
    async turnOff(current) {
      const vault = found();
      const key = openKey();
      if (vault === null || key === null) return notOn;
      const allowed = await mayChange(vault, current);
      return allowed.ok ? put({ ...vault, state: 'opening' }, key) : allowed;
    },
    turnRound() {
      const vault = found();
      const key = openKey();
      if (vault === null || key === null || vault.state === 'sealed') return notOn;
      return put({ ...vault, state: vault.state === 'sealing' ? 'opening' : 'sealing' }, key);
    },
    setHabits(habits) {
      const vault = found();
      const key = openKey();
      return vault === null || key === null ? notOn : put({ ...vault, ...habits }, key);
    },
    unfinished() {
      const state = found()?.state ?? 'sealed';
      return state === 'sealed' ? null : state;
    },
    async carryOut(following) {
      const vault = found();
      const key = openKey();
      if (vault === null || key === null || vault.state === 'sealed') return true;
      const to = vault.state === 'sealing' ? 'sealed' : 'plain';
      if (!(await convertFolder(root, { key, to }, following))) return false;
      if (to === 'plain') {
        removeVault(root);
        known = null;
        dropSeal(root);
      } else {
        const sealed = { ...vault, state: 'sealed', savedAt: now() } as const;
        writeVault(root, sealed);
        apply(sealed, key);
      }
      return true;
    },
  };
}

const otherCode =
  'This is not the code that is shown above. Compare it group by group: it is what opens everything when the passphrase is forgotten.';

/** What is said where the system has no store of secrets that protects anything. */
export const noKeychain =
  'This computer has no keychain that protects anything: what it would keep there could be read by everybody who has the disk. Choose a passphrase, or set up a keyring (GNOME Keyring or KWallet) and start Scorecard again.';

function linkInTheWay(place: string): string {
  return `Nothing was encrypted: “${place}” in the data folder is a link to another place, where it would stay readable. Move what it leads to into the data folder, and begin again.`;
}

function lostVault(reading: VaultReading): string {
  const problem = reading.state === 'unusable' ? reading.problem : 'is not there any more';
  return `“vault.json” in the data folder ${problem}, and so does its spare in “backup”. Without it nothing can be opened, not even with the recovery code: put a copy of it back, from a folder “Scorecard copies …” or another backup of yours.`;
}
