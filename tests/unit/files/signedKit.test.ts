import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/contentHash.ts';
import { editionAlterations } from '../../../shared/domain/edition.ts';
import { makeKit } from '../../../shared/domain/questions/kit.ts';
import { kitFiles } from '../../../shared/files/signedKit.ts';
import { text as anyText } from '../domain/arbitraries.ts';
import { idOf, nine } from '../domain/examples.ts';
import { author, kit, nextEdition, parts } from '../domain/questions/kitExamples.ts';

/** The second test of RFC 8032, section 7.1. */
const secretKey = hexToBytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
const signed = kitFiles.sign(kit, secretKey);
const text = kitFiles.textOf(signed);

function sentenceOf(file: string): string {
  const result = kitFiles.read(file);
  return result.ok ? 'no problem' : kitFiles.describe(result.problem);
}

const altered = 'This kit was altered after its author made it. Ask the author to send it again.';

describe('a .kit file', () => {
  it('is read as it was signed', () => {
    expect(kitFiles.read(text)).toEqual({ ok: true, signed, content: kit, publicKey });
    expect(kitFiles.read(`${text}\r\n`)).toEqual({ ok: true, signed, content: kit, publicKey });
  });

  it.each<[string, string]>([
    ['another word', text.replace('Prompt 1?', 'Prompt 9?')],
    ['another author', text.replace('Ira Example', 'Ida Example')],
    ['another moment', text.replace(String(nine), String(nine + 1))],
    ['white space', text.replace(',', ', ')],
    ['a hash made anew', kitFiles.textOf({ ...nextEdition(kit, { title: 'Mine' }), signature: signed.signature })],
    ['a key that JSON lets through twice', text.replace('"version":1', '"version":1,"version":1')],
  ])('with %s is refused', (_, file) => {
    expect(file).not.toBe(text);
    expect(sentenceOf(file)).toBe(altered);
  });

  it.each<[string, string, string]>([
    ['nothing', ' ', 'This file is empty. Ask the author to send it again.'],
    [
      'half a file',
      text.slice(0, 500),
      'This file is not valid JSON; it may have been cut off while it was written. Ask the author to send it again.',
    ],
    ['another format', '{"format":"scorecard","version":1}', 'This file holds something else (“scorecard”).'],
    [
      'a newer version',
      text.replace(/"version":1\}$/, '"version":2}'),
      'This file was written by a newer version of Scorecard (format version 2); update the app to open it.',
    ],
    [
      'no signature',
      canonicalJson(kit),
      'This kit is not signed: nothing shows that it is from the author whom it names. Ask the author to send it again.',
    ],
    [
      'a newer kind of signature',
      canonicalJson({ ...kit, signature: { algorithm: 'ml-dsa-65', value: 'x' } }),
      'This kit is signed in a way that this version of Scorecard does not know (“ml-dsa-65”). Update the app to open it.',
    ],
    [
      'no question',
      kitFiles.textOf(kitFiles.sign({ ...kit, questions: [] }, secretKey)),
      'This file does not have the expected content (questions: Too small: expected array to have >=1 items).',
    ],
    [
      'a job description of a megabyte',
      kitFiles.textOf(kitFiles.sign({ ...kit, jobDescription: 'x'.repeat(1_048_576) }, secretKey)),
      'This file does not have the expected content (jobDescription: Too big: expected string to have <=200000 characters).',
    ],
    [
      'a field of its own',
      kitFiles.textOf(kitFiles.sign({ ...kit, ...{ '\u202eevil': 1 } }, secretKey)),
      'This file does not have the expected content (Unrecognized key: " evil").',
    ],
  ])('with %s is refused with a sentence of its own', (_, file, sentence) => {
    expect(sentenceOf(file)).toBe(sentence);
  });

  it('does not pollute what reads it', () => {
    const polluted = text.replace('"author":{', '"author":{"__proto__":{"isAdmin":true},');
    expect(polluted).not.toBe(text);
    expect(kitFiles.read(polluted).ok).toBe(false);
    expect('isAdmin' in {}).toBe(false);
  });

  it('shows any byte that was changed', () => {
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = bytes.slice();
        changed[place] = (changed[place] ?? 0) ^ flip;
        expect(kitFiles.read(new TextDecoder().decode(changed)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('comes back whatever its texts say', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, opening, points) => {
        const questions = parts.questions.map((one) => ({ ...one, prompt: points }));
        const made = makeKit(
          { ...parts, title, opening, questions },
          { id: idOf(701), author, previous: null, at: nine },
        );
        expect(editionAlterations(made)).toEqual([]);
        expect(kitFiles.read(kitFiles.textOf(kitFiles.sign(made, secretKey)))).toMatchObject({
          ok: true,
          content: made,
        });
      }),
      { numRuns: 50 },
    );
  });

  it('may be as large as a set can be', () => {
    const [first] = parts.questions;
    if (first === undefined) throw new Error('The example has questions.');
    const questions = Array.from({ length: 100 }, (_, index) => ({
      ...first,
      id: idOf(index + 1),
      prompt: 'p'.repeat(20_000),
      exampleAnswer: 'e'.repeat(20_000),
    }));
    const huge = makeKit({ ...parts, questions }, { id: idOf(701), author, previous: null, at: nine });
    const file = kitFiles.textOf(kitFiles.sign(huge, secretKey));
    expect(file.length).toBeGreaterThan(4_000_000);
    expect(kitFiles.read(file)).toMatchObject({ ok: true, publicKey });
    expect(
      sentenceOf(
        kitFiles.textOf(kitFiles.sign({ ...huge, questions: [...questions, { ...first, id: idOf(900) }] }, secretKey)),
      ),
    ).toBe('This file does not have the expected content (questions: Too big: expected array to have <=100 items).');
  });
});
