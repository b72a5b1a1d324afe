import { describe, expect, it } from 'vitest';
import { fold, searchWords } from '../../../../../src-renderer/components/table/searchWords.ts';

describe('fold', () => {
  it('takes case and accents away, and leaves other scripts readable', () => {
    expect(fold('Núñez ÅNGSTRÖM')).toBe('nunez angstrom');
    expect(fold('Plain ASCII')).toBe('plain ascii');
    expect(fold('山田 太郎')).toBe('山田 太郎');
  });
});

describe('searchWords', () => {
  it.each<[string, string[]]>([
    ['  Núñez  back-end ', ['nunez', 'back-end']],
    ['   ', []],
  ])('of %j', (search, expected) => {
    expect(searchWords(search)).toEqual(expected);
  });
});
