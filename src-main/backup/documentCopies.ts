import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hashSchema } from '../../shared/domain/contentHash.ts';
import { type StoredDocument, type StoredKind, storedKindOf, storedKinds } from '../../shared/files/formats/stored.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { createDocumentCache } from '../storage/documentCache.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { longestDocument, stampOf } from '../storage/textFile.ts';
import type { CopyFolder } from './copyFolder.ts';
import { byNewest, type CopyRef, copiesByName } from './copyName.ts';

/** Makes copies of documents as they are on disk, one after the other. */
export interface DocumentCopies {
  /**
   * Copies every document of which there is no copy as it is.
   * @throws the file system's error where a copy cannot be written
   */
  copyAll(mayCopy: (kind: StoredKind, name: string) => boolean, following: Following): Promise<void>;
  /** The same for some documents of an area. Gives the names of those of which there is a copy as they are now, or nothing to be copied. */
  copySome(area: string, some: ReadonlyMap<string, MayCopy>, shouldEnd: () => boolean): Promise<string[]>;
  /** Writes down what was looked at, so that the next start need not look again. */
  save(): Promise<void>;
}

/** How the copying of everything is followed and ended early. */
export interface Following {
  /** Asked between two documents. */
  shouldEnd(): boolean;
  /** Told how many of the documents were looked at. */
  tell?(done: number, total: number): void;
}

/** Whether a document has come to rest, so that a copy of it is worth keeping. */
export type MayCopy = (document: StoredDocument) => boolean;

/** @param root the data folder */
export function createDocumentCopies(root: string, copies: CopyFolder): DocumentCopies {
  /** Which content a document has, so that it is not read again as long as nobody has written it. */
  const cache = createDocumentCache({
    path: join(root, 'backup-index.json'),
    format: 'scorecard-backup-index',
    entry: z.strictObject({ hash: hashSchema }),
  });

  /** @param known the copies of the document; the one that is made is put among them */
  async function copy(kind: StoredKind, name: string, known: CopyRef[], mayCopy: MayCopy): Promise<boolean> {
    const path = join(root, kind.area, `${name}.json`);
    const key = `${kind.area}/${name}`;
    const [newest] = known.sort(byNewest);
    const stats = await stat(path).catch(absent);
    if (stats === null) return true;
    if (newest !== undefined && cache.recall(key, stampOf(stats))?.hash === newest.hash) return true;
    const reading = await readFileBytes(path, longestDocument);
    // What cannot be read takes no good copy's place; whoever opens it is told.
    if (reading.state !== 'found') return true;
    const document = kind.read(reading.bytes.toString('utf8'), name);
    if (!document.ok) return true;
    const hash = copies.hashOf(reading.bytes);
    if (newest?.hash !== hash) {
      if (!mayCopy(document.value)) return false;
      const made = {
        area: kind.area,
        name,
        number: (newest?.number ?? 0) + 1,
        savedAt: document.value.savedAt,
        hash,
      };
      await copies.write(made, reading.bytes);
      known.push(made);
    }
    cache.put(key, reading.stamp, { hash });
    return true;
  }

  return {
    async copyAll(mayCopy, { shouldEnd, tell }) {
      const names = new Map<StoredKind, readonly string[]>();
      for (const kind of storedKinds) names.set(kind, await namesOf(root, kind));
      const total = [...names.values()].reduce((sum, { length }) => sum + length, 0);
      let done = 0;
      for (const [kind, some] of names) {
        await copies.tidy(kind.area);
        const known = copiesByName(await copies.list(kind.area));
        for (const name of some) {
          if (shouldEnd()) return;
          if (done % 10 === 0) tell?.(done, total);
          done += 1;
          await copy(kind, name, known.get(name) ?? [], () => mayCopy(kind, name));
        }
      }
      await cache.save();
    },
    async copySome(area, some, shouldEnd) {
      const known = copiesByName(await copies.list(area));
      const copied: string[] = [];
      for (const [name, mayCopy] of some) {
        if (shouldEnd()) return copied;
        const kind = storedKindOf(area, name);
        if (kind === null || (await copy(kind, name, known.get(name) ?? [], mayCopy))) copied.push(name);
      }
      return copied;
    },
    save: cache.save,
  };
}

/** The names of the documents of a kind that are on disk. What cannot be listed has none now. */
export async function namesOf(root: string, kind: StoredKind): Promise<readonly string[]> {
  const files = await readdir(join(root, kind.area)).catch(absent);
  return (files ?? []).flatMap((file) => {
    const name = file.slice(0, -'.json'.length);
    return file.endsWith('.json') && kind.takes(name) ? [name] : [];
  });
}

function absent(error: unknown): null {
  if (errorCodeOf(error) === null) throw error;
  return null;
}
