import { createHash } from 'node:crypto';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { hashSchema } from '../../shared/domain/contentHash.ts';
import { instantSchema } from '../../shared/domain/ids.ts';
import { storedKindOf } from '../../shared/files/formats/stored.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { CopySource } from './copyFolder.ts';
import { type CopyRef, copyPath } from './copyName.ts';

// A backup in one file: lines of JSON, compressed. The first says what it is, the last how many documents there were, so that one that
// was cut off is known; each between is a document. There are no paths in it that could lead anywhere.

const format = 'scorecard-archive';
const version = 1;

/** A document on its way into a file, or out of one. */
export interface ArchivedDocument {
  area: string;
  name: string;
  savedAt: number;
  text: string;
}

const headSchema = z.looseObject({ format: z.literal(format), version: z.int().min(1) });
const documentSchema = z.strictObject({
  area: z.string().max(40),
  name: z.string().max(40),
  savedAt: instantSchema,
  hash: hashSchema,
  text: z.string(),
});
const endSchema = z.strictObject({ end: z.int().min(0) });

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a file of this kind may have when it is unpacked, in bytes: some ten thousand interviews. */
const longestUnpacked = 1024 * 1024 * 1024;
/** No line is longer, in bytes: a document with its quotes. */
const longestLine = 128 * 1024 * 1024;

/** Makes the bytes of a backup in one file. @param documents given one by one, so that none has to be held for long */
export async function archiveOf(documents: AsyncIterable<ArchivedDocument>, now: number): Promise<Uint8Array> {
  const gzip = createGzip();
  const chunks: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => gzip.on('end', resolve).on('error', reject));
  const write = (line: object) =>
    new Promise<void>((resolve, reject) => {
      gzip.write(`${JSON.stringify(line)}\n`, (error) => (error == null ? resolve() : reject(error)));
    });
  await write({ format, version, savedAt: now });
  let count = 0;
  for await (const { text, ...document } of documents) {
    await write({ ...document, hash: hashOf(Buffer.from(text)), text });
    count += 1;
  }
  await write({ end: count });
  gzip.end();
  await ended;
  return Buffer.concat(chunks);
}

/**
 * What is in a backup in one file, as copies. What a stranger may have written is refused with a sentence about the file: `name` is
 * how it is called.
 */
export async function readArchive(bytes: Uint8Array, name: string): Promise<Result<CopySource>> {
  const refused = (what: string) => err('unreadable', `${name} ${what}. Nothing was changed.`);
  const documents = new Map<string, { copy: CopyRef; bytes: Buffer }>();
  let isHeadRead = false;
  let end: number | null = null;
  let count = 0;
  try {
    for await (const line of linesOf(bytes)) {
      const value: unknown = JSON.parse(line);
      if (!isHeadRead) {
        const head = headSchema.safeParse(value);
        if (!head.success) return refused('is no backup of Scorecard');
        if (head.data.version > version) {
          return refused('was written by a newer version of Scorecard; update the app to read it');
        }
        isHeadRead = true;
        continue;
      }
      if (end !== null) return refused('goes on after its end: it was altered');
      const last = endSchema.safeParse(value);
      if (last.success) end = last.data.end;
      else {
        const document = documentSchema.parse(value);
        count += 1;
        add(documents, document);
      }
    }
  } catch (error) {
    if (error instanceof TooLarge) return refused('unpacks to far more than Scorecard keeps');
    // What does not unpack, is no JSON, or has another shape: the library's own words say nothing to a person.
    return refused(isHeadRead ? 'is damaged, or was cut off' : 'is no backup of Scorecard');
  }
  if (end === null || end !== count) return refused(isHeadRead ? 'was cut off' : 'is no backup of Scorecard');
  return ok(sourceOf(documents, name));
}

/** What Scorecard does not keep is passed over, and of two with one name the first counts. */
function add(
  documents: Map<string, { copy: CopyRef; bytes: Buffer }>,
  { area, name, savedAt, hash, text }: z.infer<typeof documentSchema>,
): void {
  const copy = { area, name, number: 1, savedAt, hash };
  if (storedKindOf(area, name) === null || documents.has(`${area}/${name}`)) return;
  documents.set(`${area}/${name}`, { copy, bytes: Buffer.from(text) });
}

function sourceOf(documents: ReadonlyMap<string, { copy: CopyRef; bytes: Buffer }>, path: string): CopySource {
  return {
    path,
    list: async (area) => [...documents.values()].flatMap(({ copy }) => (copy.area === area ? [copy] : [])),
    async read(copy) {
      const found = documents.get(`${copy.area}/${copy.name}`);
      if (found === undefined || copyPath(found.copy) !== copyPath(copy)) {
        return { ok: false, isAbsent: true, problem: 'is not there' };
      }
      if (hashOf(found.bytes) !== copy.hash) {
        return { ok: false, isAbsent: false, problem: 'is not what was written: its content does not fit its hash' };
      }
      return { ok: true, bytes: found.bytes, isSealed: false, hash: hashOf };
    },
  };
}

class TooLarge extends Error {}

/** The lines of what was compressed, as they are unpacked. What unpacks to too much is ended there. */
async function* linesOf(bytes: Uint8Array): AsyncGenerator<string> {
  const gunzip = createGunzip();
  gunzip.end(bytes);
  let size = 0;
  let waiting: Buffer[] = [];
  let waitingSize = 0;
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestUnpacked) throw new TooLarge();
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      yield Buffer.concat([...waiting, chunk.subarray(start, end)]).toString('utf8');
      waiting = [];
      waitingSize = 0;
      start = end + 1;
    }
    waiting.push(chunk.subarray(start));
    waitingSize += chunk.length - start;
    if (waitingSize > longestLine) throw new TooLarge();
  }
  if (waitingSize > 0) yield Buffer.concat(waiting).toString('utf8');
}
