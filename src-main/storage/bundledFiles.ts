import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { passOverDisk } from './disk.ts';

/**
 * A file that ships with the app, or null when there is none under this name.
 * @param path relative to `root`; a path that leads out of it finds nothing
 */
export async function readBundledFile(root: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = resolve(root, path);
  if (!isInside(root, file)) return null;
  const bytes = await readFile(file).catch(passOverDisk);
  return bytes === undefined ? null : new Uint8Array(bytes);
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && resolve(root, path) === file;
}

/**
 * All JSON files in a folder that ships with the app, in the order of their names.
 * @returns name without '.json' → text
 * @throws when the installation is damaged
 */
export function readBundledTexts(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().map((name) => [basename(name, '.json'), readFileSync(join(folder, name), 'utf8')]));
}

/** @throws when the installation is damaged */
export function readBundledText(path: string): string {
  return readFileSync(path, 'utf8');
}
