import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { completions, jsonPieces } from '../../../../src-main/storage/jsonPieces.ts';
import { masked, readableTexts, salvage } from '../../../../src-main/storage/salvage.ts';

const format = {
  name: 'notes',
  version: 1,
  schema: z.strictObject({
    format: z.literal('notes'),
    version: z.literal(1),
    lines: z.array(z.strictObject({ text: z.string(), at: z.int() })),
  }),
};
const whole = {
  format: 'notes',
  version: 1,
  lines: [
    { text: 'one {', at: 1 },
    { text: 'two "quoted"', at: 2 },
  ],
};

describe('the pieces of a damaged document', () => {
  it('are together the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', 'a', '1', ' ') }),
        (text) => {
          expect([...jsonPieces(text)].map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('are closed again wherever a document was cut off', () => {
    const text = JSON.stringify(whole);
    for (let length = 1; length < text.length; length += 1) {
      const left = completions(text.slice(0, length));
      const parsed = left.flatMap((one) => {
        try {
          return [JSON.parse(one) as object];
        } catch {
          return [];
        }
      });
      // From the first whole value on there is always something.
      if (length > '{"format":"notes",'.length) expect(parsed.length).toBeGreaterThan(0);
    }
  });
});

describe('the valid part of a document', () => {
  it('is all of it where its end alone is missing', () => {
    const text = JSON.stringify(whole);
    expect(salvage(text.slice(0, -1), format)).toEqual(whole);
    expect(salvage(text.slice(0, -2), format)).toEqual(whole);
  });

  it('lacks what nobody knows, and the items that are not right', () => {
    const text = JSON.stringify({ ...whole, foreign: 1, lines: [whole.lines[0], { text: 3, at: 3 }, whole.lines[1]] });
    expect(salvage(text, format)).toEqual(whole);
  });

  it.each([
    ['Dear diary'],
    ['{"format":"diary","version":1}'],
    ['[1'],
    ['}'],
    [''],
    ['{"format":"notes","version":1}'],
  ])('does not exist in %s', (text) => {
    expect(salvage(text, format)).toBeNull();
  });
});

describe('what is shown to whoever helps', () => {
  it('has no letter, figure or sign of what somebody has written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, key) => {
        const document = { format: 'scorecard-set', version: 1, text: `§${text}`, [`§${key}`]: [text] };
        const structure = masked(JSON.stringify(document));
        expect(structure).toContain('"format":"scorecard-set"');
        const rest = structure.replace('"format":"scorecard-set"', '').replace(/"(?:version|text)":/g, '');
        expect(rest).not.toMatch(/[^\p{ASCII}]|[a-wyzA-Z1-9]/u);
      }),
    );
  });

  it('are the texts for the user, without what is none', () => {
    const document = {
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'strength',
      at: '2026-03-02',
      text: ' Knew it. ',
    };
    expect(readableTexts(JSON.stringify(document))).toEqual(['Knew it.']);
  });
});
