import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../../shared/domain/contentHash.ts';
import { amend, latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { newSecretKey, publicKeyOf } from '../../../shared/files/signature.ts';
import {
  describeScorecardFileProblem,
  describeScorecardProblem,
  readScorecardText,
  refuses,
  type ScorecardFileProblem,
  type SignedScorecard,
  scorecardText,
  sign,
  signedScorecardSchema,
  verify,
  withoutSignature,
} from '../../../shared/files/signedScorecard.ts';
import { scorecard as anyScorecard } from '../domain/arbitraries.ts';
import { amended, exampleScorecard, patient, present, sketch, unsigned } from '../domain/panel/panelExamples.ts';

/** The second test of RFC 8032, section 7.1. */
const secretKey = hexToBytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';

const [osei] = sketch;
const scorecard = amended(exampleScorecard(osei), { ...osei, given: [3, 4, 3, 5] });
const signed = sign(scorecard, secretKey);
const text = scorecardText(signed);

function problemOf(file: string): ScorecardFileProblem | 'no problem' {
  const result = readScorecardText(file);
  return result.ok ? 'no problem' : result.problem;
}

function sentenceOf(file: string): string {
  const problem = problemOf(file);
  return problem === 'no problem' ? problem : describeScorecardFileProblem(problem);
}

/** What somebody would do who changes a rating and makes the hash anew, but has no key. */
function rehashed(original: Scorecard): Scorecard {
  const { hash: _, ...content } = structuredClone(latestRevision(original));
  present(content.interview.answers[0]).rating = 1;
  const revisions = [...original.revisions.slice(0, -1), { ...content, hash: contentHash(content) }];
  return { ...original, revisions };
}

const altered = 'This scorecard was altered after it was submitted. Ask the interviewer to send it again.';

describe.each([
  [1, 'signedVersionOne.scorecard'],
  [2, 'signedVersionTwo.scorecard'],
  [3, 'signedVersionThree.scorecard'],
  [4, 'signedVersionFour.scorecard'],
] as const)('a scorecard of version %i', (version, file) => {
  // Written and signed before there was a next version. The file does not change any more.
  const first = readFileSync(join(import.meta.dirname, file), 'utf8');
  const read = readScorecardText(first);
  const { scorecard: old } = read.ok ? read.value : { scorecard };

  it('is read as it was signed', () => {
    expect(read).toMatchObject({ ok: true, value: { publicKey, scorecard: { version } } });
    expect(latestRevision(old).hash).toBe('95ef4e4aecd4fd5d86b155bf7b182fa540e1336e7ac091621ef7032a6282508a');
    expect(problemOf(first.replace(`"version":${version}`, '"version":5'))).toMatchObject({ kind: 'wrongSignature' });
  });

  it('becomes one of the newest version once it is amended, and keeps its first states', () => {
    const later = present(amend(old, latestRevision(old).interview, 'Once more', latestRevision(old).at + 1_000, -480));
    expect(later.version).toBe(5);
    expect(later.revisions.slice(0, -1)).toEqual(old.revisions);
    expect(later.revisions.map(({ utcOffset }) => utcOffset)).toEqual([undefined, undefined, -480]);
    expect(verify(sign(later, secretKey))).toEqual([]);
  });
});

describe('keys', () => {
  it('are those of RFC 8032', () => {
    expect(publicKeyOf(secretKey)).toBe(publicKey);
  });

  it('are made anew each time', () => {
    expect(newSecretKey().length).toBe(32);
    expect(publicKeyOf(newSecretKey())).not.toBe(publicKeyOf(newSecretKey()));
  });
});

describe('sign', () => {
  it('puts a signature beside the scorecard’s own fields', () => {
    expect(withoutSignature(signed)).toEqual(scorecard);
    expect(signed.signature).toMatchObject({ algorithm: 'ed25519', publicKey });
    expect(signedScorecardSchema.parse(signed)).toEqual(signed);
  });

  it('makes what any implementation of Ed25519 verifies over the canonical JSON', () => {
    const { signature } = signed;
    if (signature?.algorithm !== 'ed25519') throw new Error('expected an Ed25519 signature');
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'hex')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const message = Buffer.from(canonicalJson(scorecard), 'utf8');
    expect(nodeVerify(null, message, key, Buffer.from(signature.value, 'hex'))).toBe(true);
  });

  it('is the same each time', () => {
    expect(sign(scorecard, secretKey)).toEqual(signed);
  });

  it('refuses a key that is none', () => {
    expect(() => sign(scorecard, new Uint8Array(31))).toThrow();
  });

  it('verifies whatever the scorecard holds, and comes back from its file', patient, () => {
    fc.assert(
      fc.property(anyScorecard, fc.uint8Array({ minLength: 32, maxLength: 32 }), (any, key) => {
        const own = sign(any, key);
        expect(verify(own)).toEqual([]);
        expect(readScorecardText(scorecardText(own))).toEqual({
          ok: true,
          value: { scorecard: any, publicKey: publicKeyOf(key) },
          signed: own,
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('verify', () => {
  it('says that an unsigned scorecard is not signed, and does not refuse it', () => {
    const problems = verify(scorecard);
    expect(problems).toEqual([{ kind: 'unsigned' }]);
    expect(problems.some(refuses)).toBe(false);
    expect(problems.map(describeScorecardProblem)).toEqual([
      'This scorecard is not signed: nothing shows that it is from the interviewer whom it names.',
    ]);
  });

  it('finds a change that left the hashes as they were', () => {
    const changed = structuredClone(signed);
    present(latestRevision(changed).interview.answers[0]).rating = 1;
    expect(verify(changed)).toEqual([
      { kind: 'altered', alterations: [{ kind: 'content', revision: 1 }] },
      { kind: 'wrongSignature' },
    ]);
  });

  it('finds a change for which the hashes were made anew', () => {
    const forged = { ...rehashed(scorecard), signature: present(signed.signature) };
    expect(verify(forged)).toEqual([{ kind: 'wrongSignature' }]);
    expect(verify(forged).every(refuses)).toBe(true);
    expect(describeScorecardProblem({ kind: 'wrongSignature' })).toBe(altered);
  });

  it('finds an amendment that was taken away, and a signature that was made for another scorecard', () => {
    const shortened = { ...signed, revisions: signed.revisions.slice(0, 1) };
    const other = { ...exampleScorecard(sketch[1]), signature: present(signed.signature) };
    expect([verify(shortened), verify(other)]).toEqual([[{ kind: 'wrongSignature' }], [{ kind: 'wrongSignature' }]]);
  });

  it.each([
    ['no point of the curve', `02${'00'.repeat(31)}`],
    ['a point of small order', `01${'00'.repeat(31)}`],
    ['another encoding of a point', `${'ff'.repeat(31)}7f`],
  ])('takes no signature under %s', (_, key) => {
    const { signature } = signed;
    if (signature?.algorithm !== 'ed25519') throw new Error('expected an Ed25519 signature');
    expect(verify({ ...signed, signature: { ...signature, publicKey: key } })).toEqual([{ kind: 'wrongSignature' }]);
  });
});

describe('readScorecardText', () => {
  it('reads a signed file and an unsigned one', () => {
    expect(readScorecardText(text)).toEqual({ ok: true, value: { scorecard, publicKey }, signed });
    expect(readScorecardText(canonicalJson(scorecard))).toEqual({
      ok: true,
      value: unsigned(scorecard),
      signed: scorecard,
    });
  });

  it('reads an unsigned file however it is laid out', () => {
    expect(readScorecardText(`${JSON.stringify(scorecard, null, 2)}\n`)).toEqual({
      ok: true,
      value: unsigned(scorecard),
      signed: scorecard,
    });
  });

  it('refuses an unsigned file in which something was changed', () => {
    expect(sentenceOf(canonicalJson(scorecard).replace('"rating":3', '"rating":4'))).toBe(altered);
  });

  it.each(['\n', '\r\n'])('lets one line break at the end through (%j)', (end) => {
    expect(readScorecardText(text + end).ok).toBe(true);
  });

  it.each<[string, string]>([
    ['another rating', text.replace('"rating":3', '"rating":4')],
    ['white space', text.replace(',', ', ')],
    ['two line breaks at the end', `${text}\n\n`],
    ['another order of the keys', JSON.stringify({ signature: signed.signature, ...scorecard })],
    ['an escaped letter', text.replace('Priya', '\\u0050riya')],
    ['a key that JSON lets through twice', text.replace('"version":5', '"version":5,"version":5')],
    ['a polluting key', text.replace('"drafts":{}', '"drafts":{"__proto__":{}}')],
  ])('refuses %s', (_, file) => {
    expect(file).not.toBe(text);
    expect(sentenceOf(file)).toBe(altered);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'This file is empty. Ask the interviewer to send it again.'],
    [
      'half a file',
      text.slice(0, 500),
      'This file is not valid JSON; it may have been cut off while it was written. Ask the interviewer to send it again.',
    ],
    ['another format', '{"format":"scorecard-set","version":1}', 'This file holds something else (“scorecard-set”).'],
    [
      'a newer version',
      text.replace('"version":5', '"version":6'),
      'This file was written by a newer version of Scorecard (format version 6); update the app to open it.',
    ],
    [
      'a newer kind of signature',
      canonicalJson({ ...scorecard, signature: { algorithm: 'ml-dsa-65', key: { nested: [1] }, value: 'x' } }),
      'This scorecard is signed in a way that this version of Scorecard does not know (“ml-dsa-65”). Update the app to open it.',
    ],
  ])('refuses %s with a sentence of its own', (_, file, sentence) => {
    expect(sentenceOf(file)).toBe(sentence);
  });

  it.each<[string, object]>([
    ['no value', { algorithm: 'ed25519', publicKey }],
    ['a short key', { ...signed.signature, publicKey: 'ab' }],
    ['capitals', { ...signed.signature, publicKey: publicKey.toUpperCase() }],
    ['something more', { ...signed.signature, more: 1 }],
    ['no algorithm', { publicKey }],
  ])('refuses a signature with %s', (_, signature) => {
    expect(problemOf(canonicalJson({ ...scorecard, signature }))).toMatchObject({ kind: 'unreadable' });
  });

  it('does not let deep nesting near its own recursion', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(problemOf(text.replace('"drafts":{}', `"drafts":${deep}`))).toMatchObject({ kind: 'unreadable' });
    expect(problemOf(deep)).toMatchObject({ kind: 'unreadable' });
  });

  it('reads ten megabytes of notes', patient, () => {
    const note = { id: '00000000-0000-4000-8000-000000000700', at: 0, kind: 'plain' as const, pointIds: [] };
    const notes = Array.from({ length: 50 }, (_, index) => ({
      ...note,
      id: note.id.replace(/700$/, String(700 + index)),
      text: 'x'.repeat(200_000),
    }));
    const large = sign(exampleScorecard({ ...osei, answers: { 1: { notes } } }), secretKey);
    const file = scorecardText(large);
    expect(file.length).toBeGreaterThan(10_000_000);
    expect(readScorecardText(file).ok).toBe(true);
  });

  it('finds any flipped byte', patient, () => {
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, mask) => {
        const flipped = Uint8Array.from(bytes);
        flipped[place] = (flipped[place] ?? 0) ^ mask;
        expect(readScorecardText(new TextDecoder().decode(flipped)).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('finds any flipped byte of any scorecard', patient, () => {
    fc.assert(
      fc.property(anyScorecard, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (any, share) => {
        const bytes = new TextEncoder().encode(scorecardText(sign(any, secretKey)));
        const place = Math.floor(share * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        expect(readScorecardText(new TextDecoder().decode(bytes)).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws', patient, () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (any) => !readScorecardText(any).ok));
  });
});

describe('the types', () => {
  it('take a scorecard without a signature for a file', () => {
    const file: SignedScorecard = scorecard;
    expect(scorecardText(file)).toBe(canonicalJson(scorecard));
  });
});
