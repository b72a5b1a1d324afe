/** Takes a zip file apart, with file modes, and without what is not wanted. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * @param {string} zip
 * @param {string} folder
 * @param {(path: string) => string} place where in the folder an entry goes; '' leaves it out
 */
export async function unzip(zip, folder, place) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const path = place(entry.fileName);
    if (path === '' || path.endsWith('/')) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const content = await archive.openReadStreamPromise(entry);
    await pipeline(content, createWriteStream(target, { mode: unixMode(entry) }));
  }
}

/** @param {{ externalFileAttributes: number }} entry */
function unixMode(entry) {
  return (entry.externalFileAttributes >>> 16) & 0o777;
}
