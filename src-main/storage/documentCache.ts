import { rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { readDocument } from '../../shared/files/readDocument.ts';
import { passOverDisk } from './disk.ts';
import { sealedFor } from './sealing/sealedFolders.ts';
import { type FileStamp, readTextFile } from './textFile.ts';

/**
 * What is known of documents without opening them, kept in a file over the end of the app. An entry counts only as long as its
 * document has the size and the time that it had; whatever is missing is made again, and the file may be deleted at any time.
 */
export interface DocumentCache<Entry> {
  /** The entry of a document that is as it was when the entry was made; null otherwise. */
  recall(name: string, stamp: FileStamp): Entry | null;
  /** The entry of a document, however it has changed since: for a word about one that cannot be read. */
  lastKnown(name: string): Entry | null;
  put(name: string, stamp: FileStamp, entry: Entry): void;
  drop(name: string): void;
  /** Drops all others. */
  keepOnly(names: ReadonlySet<string>): void;
  /** Everything that was recalled or put since the start, and not dropped. */
  entries(): Entry[];
  /**
   * Writes the file when something has changed. It is written by itself, too, when nothing has changed for a while: whatever ends
   * the app, the next start finds it. One that cannot be written is made again.
   */
  save(): Promise<void>;
}

export interface DocumentCacheOptions<Entry> {
  path: string;
  /** The name of its format. */
  format: string;
  entry: z.ZodType<Entry>;
}

const version = 1;

/** How long nothing changes before the file is written by itself, in ms. */
const rest = 5_000;

/** In bytes: more than fifty thousand documents need. A larger file is none of ours, and reading it would hold everything up. */
const longestFile = 32 * 1024 * 1024;

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
  let saving: Promise<void> = Promise.resolve();
  let atRest: NodeJS.Timeout | undefined;

  function changed(): void {
    hasChanged = true;
    if (atRest === undefined) atRest = setTimeout(save, rest).unref();
    else atRest.refresh();
  }

  /** One after the other: two at once would write into the same file. */
  function save(): Promise<void> {
    saving = saving.then(async () => {
      if (!hasChanged) return;
      hasChanged = false;
      const all = Object.fromEntries([...storedRecords(), ...records]);
      await write(path, JSON.stringify({ format, version, records: all })).catch(passOverDisk);
    });
    return saving;
  }

  function storedRecords(): Map<string, unknown> {
    if (stored !== null) return stored;
    const file = readTextFile(path, longestFile);
    const text = file.state === 'found' ? file.text : '';
    const reading = readDocument(text, { name: format, version, schema: fileSchema });
    stored = new Map(reading.ok ? Object.entries(reading.value.records) : []);
    return stored;
  }

  function recordOf(name: string): z.infer<typeof recordSchema> | undefined {
    return records.get(name) ?? recordSchema.safeParse(storedRecords().get(name)).data;
  }

  function drop(name: string): void {
    const wasThere = [records.delete(name), storedRecords().delete(name)].includes(true);
    if (wasThere) changed();
  }

  return {
    recall(name, { size, modifiedAt }) {
      const record = recordOf(name);
      if (record?.size !== size || record.modifiedAt !== modifiedAt) return null;
      // One copy is enough in memory.
      records.set(name, record);
      storedRecords().delete(name);
      return record.entry;
    },
    lastKnown: (name) => recordOf(name)?.entry ?? null,
    put(name, { size, modifiedAt }, entry) {
      records.set(name, { size, modifiedAt, entry });
      changed();
    },
    drop,
    keepOnly(names) {
      for (const name of [...records.keys(), ...storedRecords().keys()]) if (!names.has(name)) drop(name);
    },
    entries: () => [...records.values()].map((record) => record.entry),
    save,
  };
}

async function write(path: string, text: string): Promise<void> {
  const staged = `${path}.new`;
  await rm(staged, { force: true });
  await writeFile(staged, sealedFor(path, text), { mode: 0o600 });
  await rename(staged, path);
}
