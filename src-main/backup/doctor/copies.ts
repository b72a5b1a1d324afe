import type { CopyFolder } from '../copyFolder.ts';
import { copiesFolderName, copyPath } from '../copyName.ts';
import { usableCopy } from '../restoreCopy.ts';
import { areas } from '../secondFolder.ts';
import type { Finding } from './finding.ts';

/** Reads every copy and checks it. One that is of a newer version is fine. */
export async function examineCopies(
  copies: CopyFolder,
  signal: AbortSignal,
): Promise<{ copies: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let count = 0;
  for (const area of areas) {
    for (const copy of await copies.list(area)) {
      if (signal.aborted) return { copies: count, findings };
      count += 1;
      const usable = await usableCopy(copies, copy);
      if (usable.ok) continue;
      findings.push({
        file: `${copiesFolderName}/${copyPath(copy)}`,
        about: '',
        problem: usable.problem,
        repair: { kind: 'setAside', copy: null },
      });
    }
  }
  return { copies: count, findings };
}
