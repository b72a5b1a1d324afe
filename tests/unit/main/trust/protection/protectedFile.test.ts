import { describe, expect, it } from 'vitest';
import { protectedForm } from '../../../../../src-main/trust/protection/protectedFile.ts';

const formOf = (text: string) => protectedForm(new TextEncoder().encode(text));

describe('the form of a file', () => {
  it.each([
    ['age-encryption.org/v1\n-> X25519', 'binary'],
    ['age-encryption.org/v9\n', 'binary'],
    ['-----BEGIN AGE ENCRYPTED FILE-----\n', 'armored'],
    ['\ufeff\r\n  \t-----BEGIN AGE ENCRYPTED FILE-----\r\n', 'armored'],
    ['', null],
    ['age-encryption', null],
    [' age-encryption.org/v1\n', null],
    ['{"format":"scorecard","note":"-----BEGIN AGE ENCRYPTED FILE-----"}', null],
    [`${' '.repeat(2_000)}-----BEGIN AGE ENCRYPTED FILE-----`, null],
  ])('of %j is %s', (text, form) => {
    expect(formOf(text)).toBe(form);
  });
});
