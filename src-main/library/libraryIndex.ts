import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type LibraryEntry, libraryEntry, libraryEntrySchema } from '../../shared/domain/libraryEntry.ts';
import type { InterviewDocument } from '../../shared/files/documents.ts';
import { type Format, readDocument } from '../../shared/files/readDocument.ts';
import { makeFolder } from './dataFolder.ts';
import { errorCodeOf } from './diskFailure.ts';
import type { FileStamp } from './documentFile.ts';
import type { DocumentFolder } from './documentFolder.ts';
import { takingTurns } from './takingTurns.ts';

const recordSchema = z.strictObject({ size: z.number(), modifiedAt: z.number(), entry: libraryEntrySchema });
type IndexRecord = z.infer<typeof recordSchema>;

/** The records are parsed one by one when they are needed, so that a large cache holds nothing up. */
const cacheSchema = z.strictObject({
  format: z.literal('scorecard-index'),
  version: z.literal(1),
  records: z.record(z.string(), z.unknown()),
});
const cacheFormat: Format<z.infer<typeof cacheSchema>> = { name: 'scorecard-index', version: 1, schema: cacheSchema };

const cacheFile = 'index.json';

/**
 * What the list of interviews shows, without opening ten thousand documents. A cache: it is checked against the files at
 * start, made again where it does not fit, and may be deleted at any time.
 */
export interface LibraryIndex {
  /** All entries, once the files were checked. */
  entries(): Promise<LibraryEntry[]>;
  /** Keeps a document's entry up to date with what was just written. */
  put(document: InterviewDocument, stamp: FileStamp): void;
  drop(id: string): void;
  /** Writes the cache when it has changed. A cache that cannot be written is made again at the next start. */
  save(): Promise<void>;
}

/** @param root the data folder, where the cache is `index.json` */
export function createLibraryIndex(root: string, documents: DocumentFolder<InterviewDocument>): LibraryIndex {
  const records = new Map<string, IndexRecord>();
  let hasChanged = false;
  let checking: Promise<void> | null = null;

  function put(document: InterviewDocument, { size, modifiedAt }: FileStamp): void {
    records.set(document.id, { size, modifiedAt, entry: libraryEntry(document.working, document.scorecard) });
    hasChanged = true;
  }

  function drop(id: string): void {
    hasChanged = records.delete(id) || hasChanged;
  }

  /** Looks at one file: nothing to do when it is as the cache knows it. */
  function check(id: string, cached: unknown): void {
    const stamp = documents.stampOf(id);
    if (stamp === null) return;
    const record = recordSchema.safeParse(cached).data;
    if (record?.size === stamp.size && record.modifiedAt === stamp.modifiedAt && record.entry.id === id) {
      records.set(id, record);
      return;
    }
    const reading = documents.read(id);
    if (reading.state === 'found') put(reading.document, reading.stamp);
    else hasChanged = true;
  }

  /**
   * The file system is asked synchronously, which is many times faster than ten thousand promises, in slices that are
   * too short to be felt.
   */
  async function checkAll(): Promise<void> {
    const cache = readCache(root);
    const names = documents.names();
    hasChanged ||= names.length !== cache.size;
    const giveWay = takingTurns();
    for (const id of names) {
      // What was written since this began is newer than anything that the cache knows.
      if (!records.has(id)) check(id, cache.get(id));
      await giveWay();
    }
  }

  async function save(): Promise<void> {
    if (!hasChanged) return;
    hasChanged = false;
    try {
      await writeCache(root, Object.fromEntries(records));
    } catch (error) {
      if (errorCodeOf(error) === null) throw error;
    }
  }

  function checkAgainLater(error: unknown): never {
    checking = null;
    throw error;
  }

  return {
    async entries() {
      checking ??= checkAll();
      await checking.catch(checkAgainLater);
      return [...records.values()].map(({ entry }) => entry);
    },
    put,
    drop,
    async save() {
      // A cache of the files that were looked at so far would make the next start read all others again.
      if (checking !== null) await checking.then(save);
    },
  };
}

/** Id → record, as they stand in the cache; empty when there is none that can be used. */
function readCache(root: string): Map<string, unknown> {
  const result = readDocument(readText(join(root, cacheFile)), cacheFormat);
  return new Map(result.ok ? Object.entries(result.value.records) : []);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return '';
  }
}

async function writeCache(root: string, records: Record<string, IndexRecord>): Promise<void> {
  const path = join(root, cacheFile);
  makeFolder(root);
  const text = JSON.stringify({ format: cacheFormat.name, version: cacheFormat.version, records });
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
