import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/contentHash.ts';
import { planFiles } from '../../../shared/files/signedPlan.ts';
import { nine } from '../domain/examples.ts';
import { edition, nextEdition } from '../domain/plan/planExamples.ts';

/** The second test of RFC 8032, section 7.1. */
const secretKey = hexToBytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
const signed = planFiles.sign(edition, secretKey);
const text = planFiles.textOf(signed);

function sentenceOf(file: string): string {
  const result = planFiles.read(file);
  return result.ok ? 'no problem' : planFiles.describe(result.problem);
}

const altered = 'This plan was altered after its author made it. Ask the author to send it again.';

describe('a .plan file', () => {
  it('is read as it was signed', () => {
    expect(planFiles.read(text)).toEqual({ ok: true, signed, content: edition, publicKey });
    expect(planFiles.read(`${text}\n`)).toMatchObject({ ok: true, publicKey });
  });

  it.each<[string, string]>([
    ['another rule', text.replace('"leastMean":null', '"leastMean":1')],
    ['a must-have less', text.replace('"mustHave":3.5', '"mustHave":null')],
    ['another author', text.replaceAll('Ira Example', 'Ida Example')],
    ['another moment', text.replace(String(nine), String(nine + 1))],
    ['white space', text.replace(',', ', ')],
    ['a hash made anew', planFiles.textOf({ ...nextEdition(edition, { title: 'Mine' }), signature: signed.signature })],
  ])('with %s is refused', (_, file) => {
    expect(file).not.toBe(text);
    expect(sentenceOf(file)).toBe(altered);
  });

  it.each<[string, string, string]>([
    ['nothing', ' ', 'This file is empty. Ask the author to send it again.'],
    ['another format', '{"format":"scorecard-kit","version":1}', 'This file holds something else (“scorecard-kit”).'],
    [
      'a newer version',
      text.replace(/"version":1\}$/, '"version":2}'),
      'This file was written by a newer version of Scorecard (format version 2); update the app to open it.',
    ],
    [
      'no signature',
      canonicalJson(edition),
      'This plan is not signed: nothing shows that it is from the author whom it names. Ask the author to send it again.',
    ],
    [
      'a job description of a megabyte',
      planFiles.textOf(planFiles.sign({ ...edition, jobDescription: 'x'.repeat(1_048_576) }, secretKey)),
      'This file does not have the expected content (jobDescription: Too big: expected string to have <=200000 characters).',
    ],
    [
      'a field of its own',
      planFiles.textOf(planFiles.sign({ ...edition, ...{ '\u202eevil': 1 } }, secretKey)),
      'This file does not have the expected content (Unrecognized key: " evil").',
    ],
  ])('with %s is refused with a sentence of its own', (_, file, sentence) => {
    expect(sentenceOf(file)).toBe(sentence);
  });

  it('does not pollute what reads it', () => {
    const polluted = text.replace('"author":{', '"author":{"__proto__":{"isAdmin":true},');
    expect(polluted).not.toBe(text);
    expect(planFiles.read(polluted).ok).toBe(false);
    expect('isAdmin' in {}).toBe(false);
  });

  it('shows any byte that was changed', () => {
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = bytes.slice();
        changed[place] = (changed[place] ?? 0) ^ flip;
        expect(planFiles.read(new TextDecoder().decode(changed)).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
