import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { guideSizeLimit } from '../../shared/ipc/guideLimits.ts';
import { forReading } from '../storage/disk.ts';
import { UnreadableError } from './readers/unreadable.ts';

/** A guide's file, in memory. */
export interface GuideFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a guide's file whole.
 * @param pipes 'wait' for what somebody writes into one, as a command line does; 'refuse' them where nobody will
 * @throws UnreadableError for one that is too large or cannot be read
 */
export async function readGuideFile(path: string, pipes: 'wait' | 'refuse'): Promise<GuideFile> {
  try {
    const file = await open(path, pipes === 'wait' ? 'r' : forReading);
    try {
      if (pipes === 'refuse' && !(await file.stat()).isFile()) throw noFile();
      return { name: basename(path), bytes: await readWhole(file) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof UnreadableError ? error : noAccess(error);
  }
}

/** Its size is asked first; what has none, such as a pipe, is read until it turns out too large. */
async function readWhole(file: FileHandle): Promise<Uint8Array> {
  if ((await file.stat()).size > guideSizeLimit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 })) {
    length += chunk.length;
    if (length > guideSizeLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function noFile(): UnreadableError {
  return new UnreadableError('it is not an ordinary file', 'Choose another file.');
}

function tooLarge(): UnreadableError {
  return new UnreadableError(
    `it is larger than ${guideSizeLimit / 1024 / 1024} MB`,
    'Save it without its pictures, or copy the part with the questions and paste it.',
  );
}

/** What the system says about a file that cannot be opened. */
const obstacles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

/** @throws the error itself when it is not the system's */
function noAccess(error: unknown): UnreadableError {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return new UnreadableError(
    obstacles[error.code] ?? `the system does not give it (${error.code})`,
    'Choose another file.',
  );
}
