import fs from 'node:fs';
import Store from 'electron-store';
import stubbornFs from 'stubborn-fs';
import { fileMode } from './modes.ts';

/**
 * The file system as electron-store's writer (atomically) calls it, without its second of trying again: it tries in a loop that
 * lets nothing else run, so that the window stands still each time that a virus scanner, a synchronised folder or a missing
 * right refuses a file. Here a refusal is told at once, and whoever has the document tries again while everything else goes on.
 */
Object.assign(stubbornFs.retry, {
  openSync: () => fs.openSync,
  writeSync: () => fs.writeSync,
  fsyncSync: () => fs.fsyncSync,
  closeSync: () => fs.closeSync,
  renameSync: () => fs.renameSync,
});

/**
 * Writes a document with electron-store to a file that is not there yet.
 * @param text the document as it is written
 * @returns the length that the file must have, in bytes
 * @throws the file system's error, at once.
 */
export function writeWithStore(folder: string, name: string, document: object, text: string): number {
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name,
    fileExtension: 'json',
    configFileMode: fileMode,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize: () => text,
  });
  store.store = { ...document };
  return Buffer.byteLength(text);
}
