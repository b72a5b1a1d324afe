import { createCopyFolder } from '../copyFolder.ts';
import { copiesFolderName } from '../copyName.ts';
import { examineCaches } from './caches.ts';
import { examineCopies } from './copies.ts';
import { examineDocuments } from './documents.ts';
import type { Finding } from './finding.ts';
import { examinePermissions } from './permissions.ts';

/** How an examination is followed and ended early. */
export interface Examining {
  signal: AbortSignal;
  /** Told how many of the steps are done, and what is looked at. */
  tell(done: number, total: number, current: string): void;
}

/** What was looked at, and what is not as it should be. */
export interface Examination {
  documents: number;
  copies: number;
  findings: Finding[];
}

/**
 * Looks through a data folder and changes nothing: whether every document can be read, is signed and hashed as it should be and has
 * a copy, whether caches agree with it, whether copies are what was written, and who can read them. Ended early it has what it found.
 * @param root the data folder
 */
export async function examine(root: string, { signal, tell }: Examining): Promise<Examination> {
  const copies = createCopyFolder(root, copiesFolderName);
  const findings: Finding[] = [];
  let documents = 0;
  let copied = 0;
  const steps: [string, () => Promise<void>][] = [
    [
      'Permissions',
      async () => {
        findings.push(...(await examinePermissions(root)));
      },
    ],
    [
      'Documents',
      async () => {
        const examined = await examineDocuments(root, copies, signal);
        documents = examined.documents;
        findings.push(...examined.findings);
      },
    ],
    [
      'Lists',
      async () => {
        findings.push(...(await examineCaches(root)));
      },
    ],
    [
      'Backup copies',
      async () => {
        const examined = await examineCopies(copies, signal);
        copied = examined.copies;
        findings.push(...examined.findings);
      },
    ],
  ];
  for (const [index, [name, step]] of steps.entries()) {
    tell(index, steps.length, name);
    if (!signal.aborted) await step();
  }
  tell(steps.length, steps.length, '');
  return { documents, copies: copied, findings };
}
