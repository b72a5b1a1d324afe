import { ok, type Result } from '../../shared/ipc/result.ts';
import type { VaultState } from '../../shared/ipc/vaultContract.ts';
import type { SecretStore } from '../trust/storedSecret.ts';
import type { Gate } from '../vault/gate.ts';
import { noKeychain } from '../vault/vault.ts';
import type { VaultHandlers } from './answer.ts';

export interface VaultHandlersOptions {
  gate: Gate;
  secrets: Pick<SecretStore, 'protects'>;
  /** Closes everything, locks the folder, and shows the page that asks for the passphrase. */
  lock(): Promise<Result<null>>;
  /** Closes everything, does what was begun with the files, and opens it again. */
  reopen(): Promise<Result<null>>;
  /** Prints the page that is shown. */
  print(): void;
}

export function createVaultHandlers({ gate, secrets, lock, reopen, print }: VaultHandlersOptions): VaultHandlers {
  async function state(): Promise<VaultState> {
    const keychainProblem = (await secrets.protects()) ? null : noKeychain;
    const reading = (await gate.vault()).reading();
    if (reading.state !== 'found')
      return { protection: 'off', keychainProblem, lockAfter: null, locksWithScreen: false };
    const { locks, lockAfter, locksWithScreen } = reading.vault;
    const protection = locks.some(({ kind }) => kind === 'passphrase') ? 'passphrase' : 'system';
    return { protection, keychainProblem, lockAfter, locksWithScreen };
  }

  /** Goes on with the files where something was begun with them. */
  async function carriedOut(changed: Result<null>): Promise<Result<null>> {
    if (!changed.ok || (await gate.vault()).unfinished() === null) return changed;
    return reopen();
  }

  return {
    'vault:state': async () => ok(await state()),
    'vault:prepare': async (change) => {
      const prepared = await (await gate.vault()).prepare(change);
      return prepared.ok ? ok({ code: prepared.value }) : prepared;
    },
    'vault:confirm': async ({ code }) => carriedOut(await (await gate.vault()).confirm(code)),
    'vault:print': () => {
      print();
      return ok(null);
    },
    'vault:turnOff': async ({ current }) => carriedOut(await (await gate.vault()).turnOff(current)),
    'vault:setHabits': async (habits) => (await gate.vault()).setHabits(habits),
    'vault:lock': lock,
    'vault:lobby': async () => ok(await gate.state()),
    'vault:unlock': ({ typed }) => gate.unlock(typed),
    'vault:turnRound': () => gate.turnRound(),
  };
}
