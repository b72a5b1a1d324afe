import { describe, expect, it } from 'vitest';
import { indexPhrases } from '../../../../shared/guide/languages/phraseIndex.ts';

const index = indexPhrases([
  ['why we ask', 'purpose'],
  ['notes:', 'note'],
  ['look for', 'guidance'],
  ['[please] tell/show me', 'instruction'],
  ['what … covers', 'guidance'],
  ['なぜ', 'purpose'],
]);

describe('indexPhrases', () => {
  it('finds what stands for a whole line, with words that may be missing or change', () => {
    expect(index.whole('why we ask')).toEqual({ value: 'purpose', needsColon: false, length: 10 });
    expect(index.whole('notes')).toEqual({ value: 'note', needsColon: true, length: 5 });
    expect(index.whole('show me')?.value).toBe('instruction');
    expect(index.whole('please tell me')?.value).toBe('instruction');
    expect(index.whole('what a good answer covers')?.value).toBe('guidance');
    expect(index.whole('why we ask this')).toBeUndefined();
    expect(index.whole('please me')).toBeUndefined();
  });

  it('finds what a line begins with, as whole words', () => {
    expect(index.head('look for three signs')).toEqual({ value: 'guidance', needsColon: false, length: 8 });
    expect(index.head('please show me, in detail')?.length).toBe(14);
    expect(index.head('look fortunate')).toBeUndefined();
    expect(index.head("look for's")).toBeUndefined();
    expect(index.head('なぜ聞くのか')?.length).toBe(2);
  });
});
