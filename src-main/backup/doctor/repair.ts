import { chmod, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCodeOf } from '../../storage/disk.ts';
import { setAside } from '../../storage/quarantine.ts';
import { createCopyFolder } from '../copyFolder.ts';
import { copiesFolderName } from '../copyName.ts';
import { putInPlace, usableCopy } from '../restoreCopy.ts';
import type { Finding } from './finding.ts';

/** A finding, and what became of it. */
export interface Repaired {
  finding: Finding;
  /** Why it could not be put right, as the system names it; null where it was. */
  obstacle: string | null;
}

/**
 * Puts right what can be, one after the other. Nobody else may be writing in the data folder meanwhile.
 * @param root the data folder
 */
export async function repairAll(root: string, findings: readonly Finding[], now: number): Promise<Repaired[]> {
  const repaired: Repaired[] = [];
  for (const finding of findings) {
    if (finding.repair === null) continue;
    try {
      repaired.push({ finding, obstacle: await repairOne(root, finding, now) });
    } catch (error) {
      const code = errorCodeOf(error);
      if (code === null) throw error;
      repaired.push({ finding, obstacle: code });
    }
  }
  return repaired;
}

async function repairOne(root: string, { file, problem, repair }: Finding, now: number): Promise<string | null> {
  const path = join(root, file);
  switch (repair?.kind) {
    case 'protect':
      await chmod(path, repair.mode);
      // Some disks keep no permissions, and say nothing.
      return ((await stat(path)).mode & 0o077) === 0 ? null : 'the disk keeps no permissions';
    case 'remove':
      await rm(path, { force: true });
      return null;
    case 'setAside': {
      if (setAside(root, file, problem, new Date(now)) === null) return 'it cannot be moved';
      if (repair.copy === null) return null;
      const usable = await usableCopy(createCopyFolder(root, copiesFolderName), repair.copy);
      if (!usable.ok) return `its copy ${usable.problem}`;
      await putInPlace(root, areaOf(file), basename(file, '.json'), usable.bytes);
      return null;
    }
    default:
      return null;
  }
}

function areaOf(file: string): string {
  return file.includes('/') ? dirname(file) : '.';
}
