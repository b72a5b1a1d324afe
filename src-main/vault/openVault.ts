import type { VaultDocument } from '../../shared/files/formats/vault.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DataKey } from '../storage/sealing/dataKey.ts';
import { type DeriveKey, openByCode, openByPassphrase } from './locks.ts';
import { readRecoveryCode } from './recoveryCode.ts';

/**
 * Opens a vault by what somebody has typed: its passphrase or its recovery code, whichever it is.
 * @returns a sentence about what to do where it is neither
 */
export async function openVault(vault: VaultDocument, typed: string, derive: DeriveKey): Promise<Result<DataKey>> {
  const code = readRecoveryCode(typed);
  for (const lock of vault.locks) {
    let key: DataKey | null = null;
    if (lock.kind === 'recovery' && code.kind === 'code') key = openByCode(code.code, lock, vault.keyId);
    if (lock.kind === 'passphrase' && code.kind !== 'code')
      key = await openByPassphrase(derive, typed, lock, vault.keyId);
    if (key !== null) return ok(key);
  }
  return err('notAllowed', whyNot(vault, code.kind));
}

function whyNot({ locks }: VaultDocument, kind: 'code' | 'mistyped' | 'other'): string {
  if (kind === 'code') return 'This is the recovery code of another data folder, or one that was replaced since.';
  if (kind === 'mistyped')
    return 'This recovery code has a typing error. Compare it with the printed one, group by group.';
  const hasPassphrase = locks.some((lock) => lock.kind === 'passphrase');
  return hasPassphrase
    ? 'This is not the passphrase. Check Caps Lock and the keyboard’s language. If it is forgotten, type the recovery code instead.'
    : 'This is not the recovery code, which has eight groups of four characters.';
}
