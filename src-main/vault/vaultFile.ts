import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type VaultDocument, vaultFormat } from '../../shared/files/formats/vault.ts';
import { describeReadProblem, readDocument } from '../../shared/files/readDocument.ts';
import { writeDocumentFile } from '../storage/documentFile.ts';
import { makeFolderIn, syncFolder } from '../storage/makeFolder.ts';
import { readTextFile, type TextReading } from '../storage/textFile.ts';
import { longestVault, spareFolder, vaultName } from './places.ts';

/** What tells how a data folder is sealed. `problem`: the end of a sentence that begins with the file's name. */
export type VaultReading =
  | { state: 'none' }
  | { state: 'found'; vault: VaultDocument }
  | { state: 'unusable'; problem: string };

/** Reads it, or its spare where it is missing or damaged. @param root the data folder */
export function readVault(root: string): VaultReading {
  const main = readFrom(root);
  if (main.state === 'found') return main;
  const spare = readFrom(join(root, spareFolder));
  return spare.state === 'found' || main.state === 'none' ? spare : main;
}

function readFrom(folder: string): VaultReading {
  return vaultIn(readTextFile(join(folder, `${vaultName}.json`), longestVault));
}

/** What a file of this kind tells, wherever it lies. */
export function vaultIn(reading: TextReading): VaultReading {
  if (reading.state === 'absent') return { state: 'none' };
  if (reading.state !== 'found') return { state: 'unusable', problem: reading.problem };
  const document = readDocument(reading.text, vaultFormat);
  if (document.ok) return { state: 'found', vault: document.value };
  return { state: 'unusable', problem: describeReadProblem(document.problem) };
}

/** Writes it and its spare. @throws the file system's error; one of the two can be read whenever it ends. */
export function writeVault(root: string, vault: VaultDocument): void {
  writeDocumentFile(makeFolderIn(root, spareFolder), vaultName, vault);
  writeDocumentFile(root, vaultName, vault);
}

/** Takes it away, once nothing is sealed any more. The spare goes last. @throws the file system's error */
export function removeVault(root: string): void {
  for (const folder of [root, join(root, spareFolder)].filter((path) => existsSync(path))) {
    rmSync(join(folder, `${vaultName}.json`), { force: true });
    syncFolder(folder);
  }
}
