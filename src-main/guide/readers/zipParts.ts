import { zipSync } from 'fflate';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableError } from './unreadable.ts';

/** The most bytes that everything in a file may have when it is unpacked. */
const unpackedLimit = 200 * 1024 * 1024;
/** The most parts that a file may have; a document of Word has a few dozen, and one for each picture. */
const partLimit = 5_000;

/** What is in a ZIP file, without anything of it unpacked. */
export interface ZipParts {
  readonly names: readonly string[];
  /**
   * A ZIP file with the wanted parts alone. They are unpacked with a stream that stops where a part gets longer than the
   * directory of the file says, so that no part can lie about its size.
   */
  repack(isWanted: (name: string) => boolean): Promise<Buffer>;
  /** The bytes of one part, unpacked with the same stream. */
  unpack(name: string): Promise<Uint8Array>;
}

/**
 * Reads the directory of a ZIP file.
 * @throws UnreadableError when it is none, is damaged, or would unpack to more than a document has
 */
export async function readZipParts(bytes: Uint8Array): Promise<ZipParts> {
  const file = await open(bytes);
  const entries = await listEntries(file);
  return {
    names: entries.map(({ fileName }) => fileName),
    repack: async (isWanted) => {
      const parts: Record<string, Uint8Array> = {};
      for (const entry of entries) if (isWanted(entry.fileName)) parts[entry.fileName] = await unpack(file, entry);
      return Buffer.from(zipSync(parts, { level: 0 }));
    },
    unpack: async (name) => {
      const entry = entries.find(({ fileName }) => fileName === name);
      if (entry === undefined) throw damaged();
      return unpack(file, entry);
    },
  };
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw damaged();
  }
}

async function listEntries(file: ZipFile): Promise<Entry[]> {
  if (file.entryCount > partLimit) {
    throw tooLarge(`has more than ${partLimit.toLocaleString('en')} parts`);
  }
  const entries: Entry[] = [];
  let size = 0;
  try {
    for await (const entry of file.eachEntry()) {
      size += entry.uncompressedSize;
      entries.push(entry);
    }
  } catch {
    throw damaged();
  }
  if (size > unpackedLimit) throw tooLarge('unpacks to more than 200 MB');
  return entries;
}

async function unpack(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  } catch {
    throw damaged();
  }
}

/** For a file that begins like a ZIP file and does not go on like one. */
export function damaged(): UnreadableError {
  return new UnreadableError(
    'this file is damaged or incomplete',
    'Open it in the program that made it and save it again, or get a fresh copy.',
  );
}

function tooLarge(what: string): UnreadableError {
  return new UnreadableError(
    `this file ${what}`,
    'Save it without its pictures, or copy the part with the questions and paste it.',
  );
}
