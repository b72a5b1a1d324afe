import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interviewFormat } from '../../../shared/files/formats/interview.ts';
import { readDocument } from '../../../shared/files/readDocument.ts';
import { kitFiles } from '../../../shared/files/signedKit.ts';
import { planFiles } from '../../../shared/files/signedPlan.ts';
import { readScorecardText, scorecardText, sign } from '../../../shared/files/signedScorecard.ts';
import { archiveOf, readArchive } from '../../../src-main/backup/archive.ts';
import { exampleScorecard, sketch } from '../../unit/domain/panel/panelExamples.ts';
import { edition } from '../../unit/domain/plan/planExamples.ts';
import { kit } from '../../unit/domain/questions/kitExamples.ts';
import { goodDocument } from '../library/support.ts';

const secretKey = new Uint8Array(32).fill(7);
const scorecard = scorecardText(sign(exampleScorecard(sketch[0]), secretKey));
const signedKit = kitFiles.textOf(kitFiles.sign(kit, secretKey));
const signedPlan = planFiles.textOf(planFiles.sign(edition, secretKey));
const document = goodDocument();
const areas = ['interviews', 'sets', 'bank', 'received', 'panels', 'keys', 'identity'];

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function* oneDocument() {
  yield { area: 'interviews', name: document.id, savedAt: 1_700_000_000_000, text: document.text };
}

/** What a reader says of a file: what it holds, as text; or that it refuses it. */
type Read = (bytes: Uint8Array) => Promise<string | null>;

/** Every copy in a backup, byte by byte. */
const readBackup: Read = async (bytes) => {
  const read = await readArchive(bytes, 'The file');
  if (!read.ok) return null;
  const found: string[] = [];
  for (const area of areas) {
    for (const copy of await read.value.list(area)) {
      const reading = await read.value.read(copy);
      if (reading.ok) found.push(decode(reading.bytes));
    }
  }
  return found.join('\n');
};

const readers: Record<string, { good: () => Promise<Uint8Array>; read: Read; isSigned: boolean }> = {
  scorecard: {
    good: async () => encode(scorecard),
    async read(bytes) {
      const read = readScorecardText(decode(bytes));
      return read.ok ? JSON.stringify(read.signed) : null;
    },
    isSigned: true,
  },
  kit: {
    good: async () => encode(signedKit),
    async read(bytes) {
      const read = kitFiles.read(decode(bytes));
      return read.ok ? JSON.stringify(read.content) : null;
    },
    isSigned: true,
  },
  plan: {
    good: async () => encode(signedPlan),
    async read(bytes) {
      const read = planFiles.read(decode(bytes));
      return read.ok ? JSON.stringify(read.content) : null;
    },
    isSigned: true,
  },
  backup: { good: () => archiveOf(oneDocument(), 1_700_000_000_000), read: readBackup, isSigned: true },
  document: {
    good: async () => encode(document.text),
    async read(bytes) {
      const read = readDocument(decode(bytes), interviewFormat);
      return read.ok ? JSON.stringify(read.value) : null;
    },
    isSigned: false,
  },
};

/** A place as a share of the length, how much is taken away there, and what is put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 1, 1, 7, 400),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom('"__proto__":{"x":1},', '[', '{', '}', '"', ',', '1e999', '\\u0000', '\r\n', 'null').map(encode),
  ),
});

function changed(
  bytes: Uint8Array,
  { at, removed, put }: { at: number; removed: number; put: Uint8Array },
): Uint8Array {
  const place = Math.floor(at * bytes.length);
  return new Uint8Array([...bytes.subarray(0, place), ...put, ...bytes.subarray(place + removed)]);
}

describe.each(Object.entries(readers))('a file that is a %s', (_, { good, read, isSigned }) => {
  it('is refused, or read as what it says, wherever it was changed', async () => {
    const whole = await good();
    const said = await read(whole);
    expect(said).not.toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const found = await read(changes.reduce(changed, whole));
        if (isSigned && found !== null) expect(['', said]).toContain(found);
      }),
      { seed: 1, numRuns: 150 },
    );
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('is refused where it was cut off, at each of its last and first bytes', async () => {
    const whole = await good();
    for (let length = 0; length < 40; length += 1) expect(await read(whole.slice(0, length))).toBeNull();
    for (let cut = 2; cut < 40; cut += 1) expect(await read(whole.slice(0, whole.length - cut))).toBeNull();
  });
});

/** What once went wrong, or might: a file each, as small as it could be made. New finds of the search above go there. */
const kept = join(import.meta.dirname, 'kept');

describe.each(readdirSync(kept))('the kept file %s', (name) => {
  it.each(Object.entries(readers))('is no %s', async (_, { read }) => {
    expect(await read(new Uint8Array(readFileSync(join(kept, name))))).toBeNull();
  });
});
