import { describe, expect, it } from 'vitest';
import { knowFile, knowText } from '../../../../src-main/guide/guideKind.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const kindOf = (text: string, name = 'guide'): string => knowFile(bytes(text), name).kind;

describe('knowFile', () => {
  it.each([
    ['pdf', '%PDF-1.4\n', 'a.txt'],
    ['pdf', 'x\0\0\x01junk\n%PDF-1.4\n', 'a.txt'],
    ['text', 'Begin with %PDF-1.4 and go on.', 'a.pdf'],
    ['archive', 'PK\x03\x04', 'a.pdf'],
    ['bank', '{"format": "scorecard-bank"}', 'a.txt'],
    ['bank', '[1]', 'a.txt'],
    ['text', '[1] Why do you ask?', 'a.txt'],
    ['html', '<!DOCTYPE html><p>Why?', 'a.txt'],
    ['html', '\n<!-- a comment -->\n<?xml version="1.0"?><html>', 'a.txt'],
    ['html', 'Why? <br> Because.', 'a.html'],
    ['text', 'Why? <br> Because.', 'a.txt'],
    ['text', 'Is a < b?', 'a.html'],
    ['csv', 'a,b\n1,2\n', 'a.csv'],
    ['text', 'a,b\n1,2\n', 'a.txt'],
    ['csv', 'Question,Purpose\nWhy?,so\n', 'a.txt'],
    ['markdown', '## Why?\n\n- one\n', 'a.md'],
    ['markdown', '# Guide\n\n## Why?\n', 'a.txt'],
    ['text', 'Why?\n\nIn your answer, cover it.\n', 'a.md'],
  ])('takes for %s: %j called %s', (kind, text, name) => {
    expect(kindOf(text, name)).toBe(kind);
  });

  it('refuses JSON that is cut off where it is known to be JSON', () => {
    expect(() => kindOf('{"title": "Gui', 'a.json')).toThrow('not valid JSON');
    expect(kindOf('{"title": "Gui', 'a.txt')).toBe('text');
  });
});

describe('knowText', () => {
  it('refuses nothing at all', () => {
    expect(() => knowText('\n \t')).toThrow('it is empty');
  });

  // Work that grew with the square of the length would not end within the limit.
  it.each(['<!--', '<', ' ', '{', '# ', '"', ',', '<p ', '\n|', '<?xml'])(
    'comes to an end on two hundred thousand times %j',
    { timeout: 30_000 },
    (piece) => {
      expect(knowText(`x${piece.repeat(200_000)}`, '.html')).toBeDefined();
      expect(knowText(`${piece.repeat(100_000)}x`, '.md')).toBeDefined();
    },
  );
});
