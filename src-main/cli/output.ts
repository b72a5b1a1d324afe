import { open, stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { writeExport } from '../export/exportFile.ts';
import { errorCodeOf, exportFailure } from '../storage/disk.ts';
import { standardStream } from './arguments.ts';
import { type CliContext, type CliOption, UnusableError, UsageError } from './command.ts';

/** A kind of file that a command writes. */
export interface OutputKind {
  /** With its dot. */
  extension: string;
  /** As it stands in a sentence: 'a PDF'. */
  name: string;
  /** What such a file begins with, one of these. */
  beginnings: readonly string[];
}

export const pdfOutput: OutputKind = { extension: '.pdf', name: 'a PDF', beginnings: ['%PDF-'] };

export const outOption = (value: string) =>
  ({
    type: 'string',
    short: 'o',
    value,
    help: 'the file to write; - for standard output',
  }) as const satisfies CliOption;

export const forceOption = {
  type: 'boolean',
  default: false,
  help: 'write also over a file of another kind, but never over one that is read',
} as const satisfies CliOption;

interface OutputChecks {
  kind: OutputKind;
  /** The files that are read. */
  inputs: readonly string[];
  /** Whether a file of another kind may be replaced. */
  isForced: boolean;
}

/**
 * Checks that a file may be written, before anything is made.
 * @throws UsageError when the name does not have the kind's ending
 * @throws UnusableError when there is no such folder, or something is there that must not be replaced
 */
export async function checkOutput(path: string, { kind, inputs, isForced }: OutputChecks): Promise<void> {
  if (path === standardStream) return;
  if (extname(path).toLowerCase() !== kind.extension)
    throw new UsageError(`--out takes a FILE${kind.extension}, not '${path}'`);
  const folder = dirname(path);
  const place = await statOf(folder);
  if (place === null) throw new UnusableError(`there is no folder ${folder}`);
  if (!place.isDirectory()) throw new UnusableError(`${folder} is no folder`);
  const there = await statOf(path);
  if (there === null) return;
  if (there.isDirectory()) throw new UnusableError(`${path} is a folder`);
  if (!there.isFile()) throw new UnusableError(`${path} is no ordinary file`);
  await refuseInput(path, there, inputs);
  if (!isForced && there.size > 0n && !(await beginsWith(path, kind.beginnings)))
    throw new UnusableError(`${path} is there and is not ${kind.name}; --force replaces it`);
}

/** Writes what was made, once it was checked, to a file or to standard output. */
export async function writeOutput(path: string, content: Uint8Array | string, context: CliContext): Promise<void> {
  if (path === standardStream) {
    context.outBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return;
  }
  try {
    await writeExport(path, content);
  } catch (error) {
    throw new Error(exportFailure(error, path)?.message ?? String(error));
  }
}

type Stats = NonNullable<Awaited<ReturnType<typeof statOf>>>;

/** The same file may go by several names: links, other spellings, other folders. */
async function refuseInput(path: string, there: Stats, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    const one = input === standardStream ? null : await statOf(input);
    if (one === null || one.ino !== there.ino || one.dev !== there.dev) continue;
    throw new UnusableError(
      `${path} is read by this command and is not written over${input === path ? '' : ` (it is ${basename(input)})`}`,
    );
  }
}

/** Null where there is nothing. */
async function statOf(path: string) {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new UnusableError(`${path} cannot be looked at (${code ?? String(error)})`);
  }
}

async function beginsWith(path: string, beginnings: readonly string[]): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const longest = Math.max(...beginnings.map((text) => Buffer.byteLength(text)));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longest), 0, longest, 0);
    const begun = buffer.subarray(0, bytesRead);
    return beginnings.some((text) => begun.subarray(0, Buffer.byteLength(text)).equals(Buffer.from(text)));
  } finally {
    await file.close();
  }
}
