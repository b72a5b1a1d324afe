import { readFileSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readDocument } from '../../shared/files/readDocument.ts';
import { makeFolder } from './dataFolder.ts';
import { errorCodeOf } from './diskFailure.ts';
import type { FileStamp } from './documentFile.ts';

/**
 * What is known of documents without opening them, kept in a file over the end of the app. An entry counts only as long as its
 * document has the size and the time that it had; whatever is missing is made again, and the file may be deleted at any time.
 */
export interface DocumentCache<Entry> {
  /** The entry of a document that is as it was when the entry was made; null otherwise. */
  recall(name: string, stamp: FileStamp): Entry | null;
  put(name: string, stamp: FileStamp, entry: Entry): void;
  drop(name: string): void;
  /** Drops all others. */
  keepOnly(names: ReadonlySet<string>): void;
  /** Everything that was recalled or put since the start, and not dropped. */
  entries(): Entry[];
  /** Writes the file when something has changed. One that cannot be written is made again. */
  save(): Promise<void>;
}

export interface DocumentCacheOptions<Entry> {
  path: string;
  /** The name of its format. */
  format: string;
  entry: z.ZodType<Entry>;
}

const version = 1;

/** In bytes: more than a hundred thousand documents need. A larger file is none of ours, and reading it would hold everything up. */
const longestFile = 128 * 1024 * 1024;

/** Opens a cache. Its file is read with the first entry that is asked for. */
export function createDocumentCache<Entry>({ path, format, entry }: DocumentCacheOptions<Entry>): DocumentCache<Entry> {
  const recordSchema = z.strictObject({ size: z.number(), modifiedAt: z.number(), entry });
  // The records are parsed one by one when they are needed, so that a large cache holds nothing up.
  const fileSchema = z.strictObject({
    format: z.literal(format),
    version: z.literal(version),
    records: z.record(z.string(), z.unknown()),
  });
  const records = new Map<string, z.infer<typeof recordSchema>>();
  /** What the file has and nobody has asked for yet. */
  let stored: Map<string, unknown> | null = null;
  let hasChanged = false;

  function storedRecords(): Map<string, unknown> {
    if (stored !== null) return stored;
    const reading = readDocument(readText(path), { name: format, version, schema: fileSchema });
    stored = new Map(reading.ok ? Object.entries(reading.value.records) : []);
    return stored;
  }

  function drop(name: string): void {
    const wasThere = [records.delete(name), storedRecords().delete(name)].includes(true);
    hasChanged ||= wasThere;
  }

  return {
    recall(name, { size, modifiedAt }) {
      const record = records.get(name) ?? recordSchema.safeParse(storedRecords().get(name)).data;
      if (record?.size !== size || record.modifiedAt !== modifiedAt) return null;
      records.set(name, record);
      return record.entry;
    },
    put(name, { size, modifiedAt }, entry) {
      records.set(name, { size, modifiedAt, entry });
      hasChanged = true;
    },
    drop,
    keepOnly(names) {
      for (const name of [...records.keys(), ...storedRecords().keys()]) if (!names.has(name)) drop(name);
    },
    entries: () => [...records.values()].map((record) => record.entry),
    async save() {
      if (!hasChanged) return;
      hasChanged = false;
      const all = Object.fromEntries([...storedRecords(), ...records]);
      await write(path, JSON.stringify({ format, version, records: all }));
    },
  };
}

function readText(path: string): string {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= longestFile ? readFileSync(path, 'utf8') : '';
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return '';
  }
}

async function write(path: string, text: string): Promise<void> {
  try {
    makeFolder(dirname(path));
    await writeFile(`${path}.new`, text, { mode: 0o600 });
    await rename(`${path}.new`, path);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
  }
}
