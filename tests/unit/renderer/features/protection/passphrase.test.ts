import { describe, expect, it } from 'vitest';
import {
  makePassphrase,
  passphraseHint,
  passphraseProblem,
} from '../../../../../src-renderer/features/protection/passphrase.ts';

describe('a passphrase that is made', () => {
  it('has four groups of characters that nobody takes for each other', () => {
    const made = Array.from({ length: 200 }, makePassphrase);
    for (const one of made)
      expect(one).toMatch(/^([abcdefghjkmnpqrstuvwxyz2-9]{4}-){3}[abcdefghjkmnpqrstuvwxyz2-9]{4}$/);
    expect(new Set(made).size).toBe(200);
    // Of 3,200 characters every one turns up.
    expect(new Set(made.join('').replaceAll('-', '')).size).toBe(31);
    expect(passphraseProblem(made[0] ?? '')).toBeUndefined();
  });
});

describe('a passphrase that is typed', () => {
  it.each([
    ['', 'Length counts: four or five unrelated words, or one that is made here.'],
    ['short', '5 of at least 8 characters.'],
    ['eight ch', 'This is short: whoever gets hold of the file can try as often as they like. Add a word or two.'],
    ['seven brown otters', 'Long enough, unless it can be guessed from what is known about you.'],
  ])('%j is judged by its length', (passphrase, hint) => {
    expect(passphraseHint(passphrase)).toBe(hint);
  });

  it('needs eight characters', () => {
    expect(passphraseProblem('1234567')).toBe('Use at least 8 characters.');
    expect(passphraseProblem('12345678')).toBeUndefined();
  });
});
