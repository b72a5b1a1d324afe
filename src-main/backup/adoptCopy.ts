import type { RestoreItem } from '../../shared/files/formats/backup.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { CopyFolder, CopySource } from './copyFolder.ts';
import { byNewest, type CopyRef } from './copyName.ts';
import { usableCopy } from './restoreCopy.ts';

export interface Adopting {
  /** The copies in the data folder. */
  copies: CopyFolder;
  /** The text of a document with a secret key, as safely kept as this system allows; every other as it is. */
  keepSafe(name: string, text: string): Promise<string>;
}

/**
 * A copy among those of the data folder: one from elsewhere becomes one of them, so that nothing else is needed afterwards.
 * @throws the file system's error
 */
export async function adoptCopy(
  { copies, keepSafe }: Adopting,
  from: CopySource,
  copy: CopyRef,
): Promise<Result<RestoreItem>> {
  const usable = await usableCopy(from, copy);
  if (!usable.ok) {
    const what = usable.problem;
    return err('unreadable', `Nothing was restored: a copy that you have chosen ${what}. Look at the copies again.`);
  }
  const { area, name } = copy;
  if (from.path === copies.path) {
    return ok({ area, name, copy: { number: copy.number, savedAt: copy.savedAt, hash: copy.hash } });
  }
  const text = usable.bytes.toString('utf8');
  const kept = usable.kind.isSecret ? await keepSafe(name, text) : text;
  const bytes = kept === text ? usable.bytes : Buffer.from(kept);
  const hash = copies.hashOf(bytes);
  const known = (await copies.list(area)).filter((one) => one.name === name).sort(byNewest);
  const same = known.find((one) => one.hash === hash);
  const taken = same ?? { area, name, number: (known[0]?.number ?? 0) + 1, savedAt: usable.document.savedAt, hash };
  if (same === undefined || !(await copies.read(same)).ok) await copies.write(taken, bytes);
  return ok({ area, name, copy: { number: taken.number, savedAt: taken.savedAt, hash } });
}
