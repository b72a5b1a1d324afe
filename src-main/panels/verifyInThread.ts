import { createHash } from 'node:crypto';
import { runInThread } from '../work/threads.ts';
import { readSignedFile, refusedScorecard, type SignedReading } from './verify.ts';

/** Reads and verifies the bytes of a `.scorecard` or `.kit` file, without holding anything else up. */
export type ReadSignedFile = (bytes: Uint8Array) => Promise<SignedReading>;

/** Files of at most this many bytes, which honest ones are, are read on the spot: that takes some 10 ms. */
const smallFile = 64 * 1024;
/** Of so many files it is remembered what was in them. */
const mostRemembered = 32;
/** A file that is not read after this time, in ms, never will be. */
const timeLimit = 120_000;
/** How much a thread may have in objects, in MB. A hostile file becomes far larger than it is. */
const objectLimit = 512;

const tooMuch = refusedScorecard({
  kind: 'unreadable',
  problem: { kind: 'invalid', detail: 'there is far too much in it for a scorecard' },
});

/** @param entry the built thread, `out/main/readingWorker.js` */
export function createSignedFileReader(entry: string): ReadSignedFile {
  const readSmall = remembering(readSignedFile);
  return async (bytes) => (bytes.byteLength <= smallFile ? readSmall(bytes) : readInThread(entry, bytes));
}

/**
 * Copies are read once: a folder can hold thousands of one file, which tools that synchronise have made, and each would take as
 * long to verify as the first, and as much memory.
 */
function remembering(read: (bytes: Uint8Array) => SignedReading): (bytes: Uint8Array) => SignedReading {
  const readings = new Map<string, SignedReading>();
  return (bytes) => {
    const content = createHash('sha256').update(bytes).digest('base64');
    const reading = readings.get(content) ?? read(bytes);
    // What was asked for last goes last.
    readings.delete(content);
    readings.set(content, reading);
    const [oldest] = readings.keys();
    if (readings.size > mostRemembered && oldest !== undefined) readings.delete(oldest);
    return reading;
  };
}

/** @throws what the thread throws that nobody foresaw */
async function readInThread(entry: string, bytes: Uint8Array): Promise<SignedReading> {
  const resultOf = (reading: SignedReading) => reading;
  const end = await runInThread({ entry, data: bytes, resultOf, timeLimit, objectLimit });
  return end.kind === 'result' ? end.result : tooMuch;
}
