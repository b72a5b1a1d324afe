import type { Stanza } from 'age-encryption';
import type { ProtectionProblem } from './problems.ts';
import { protectedForm } from './protectedFile.ts';

/** A protected file that can be tried: its bytes in the binary form, and what opens it. */
export interface Protected {
  bytes: Uint8Array;
  by: 'passphrase' | 'recipients';
}

export type Inspection = { ok: true; file: Protected } | { ok: false; problem: ProtectionProblem };

/** For how many people a file may be protected. Each costs an attempt with one's own key. */
export const mostRecipients = 100;

/**
 * The base-2 logarithm of the largest work factor that is accepted: about eight seconds and one gigabyte of memory. Each step
 * more doubles both.
 */
export const mostWork = 20;

/** The longest header, in bytes. The largest kind of recipient takes about 1,700. */
const longestHeader = mostRecipients * 2_048;

const encoder = new TextEncoder();
const version = encoder.encode('age-encryption.org/v1\n');
const lastLine = '\n--- ';

/** Looks at the header of a protected file, before any work is done for it. Never throws. */
export async function inspect(bytes: Uint8Array): Promise<Inspection> {
  const binary = await toBinary(bytes);
  if (binary === null) return refused('protectionDamaged');
  if (!version.every((byte, index) => binary[index] === byte)) return refusedVersion(binary);
  const header = headerOf(binary);
  if (header === null) return refused(binary.length > longestHeader ? 'tooManyRecipients' : 'protectionDamaged');
  const stanzas = await stanzasOf(header);
  if (stanzas === null) return refused('protectionDamaged');
  if (stanzas.length > mostRecipients) return refused('tooManyRecipients');
  const scrypt = stanzas.find(({ args }) => args[0] === 'scrypt');
  if (scrypt === undefined) return { ok: true, file: { bytes: binary, by: 'recipients' } };
  const problem = stanzas.length === 1 ? problemOf(scrypt) : 'protectionDamaged';
  return problem === null ? { ok: true, file: { bytes: binary, by: 'passphrase' } } : refused(problem);
}

async function toBinary(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (protectedForm(bytes) !== 'armored') return bytes;
  const { armor } = await import('age-encryption');
  try {
    return armor.decode(new TextDecoder().decode(bytes));
  } catch {
    // The library tells what it expected there; for the reader it is all the same.
    return null;
  }
}

/** What is cut off inside the first line is incomplete; another first line is another version. */
function refusedVersion(binary: Uint8Array): Inspection {
  const isWhole = binary.subarray(0, 64).includes(0x0a);
  return refused(isWhole ? 'protectionUnknown' : 'protectionDamaged');
}

/** The header, with its last line; null when there is no end of it within the longest length. */
function headerOf(binary: Uint8Array): Uint8Array | null {
  const beginning = Buffer.from(binary.buffer, binary.byteOffset, Math.min(binary.length, longestHeader));
  const last = beginning.indexOf(lastLine);
  const end = last < 0 ? -1 : beginning.indexOf('\n', last + lastLine.length);
  return end < 0 ? null : binary.subarray(0, end + 1);
}

/** The parts of a header, as the library reads them; null when it refuses to. */
async function stanzasOf(header: Uint8Array): Promise<Stanza[] | null> {
  const { Decrypter } = await import('age-encryption');
  let stanzas: Stanza[] | null = null;
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey(found) {
      stanzas = found;
      return null;
    },
  });
  // It always throws: without a key there is nothing to open. Whether it came as far as the recipients is what counts.
  await decrypter.decryptHeader(header).catch(() => undefined);
  return stanzas;
}

function problemOf({ args, body }: Stanza): 'protectionDamaged' | 'tooMuchWork' | null {
  const work = args[2] ?? '';
  if (args.length !== 3 || !/^[1-9][0-9]*$/.test(work) || body.length !== 32) return 'protectionDamaged';
  return Number(work) > mostWork ? 'tooMuchWork' : null;
}

function refused(kind: 'protectionDamaged' | 'protectionUnknown' | 'tooManyRecipients' | 'tooMuchWork'): Inspection {
  return { ok: false, problem: { kind } };
}
