import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../../../src-main/vault/recoveryCode.ts';

describe('a recovery code', () => {
  it('is eight groups of four characters that are read as no others', () => {
    const codes = Array.from({ length: 50 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(50);
  });

  it('is read however it was typed', () => {
    const code = newRecoveryCode();
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readRecoveryCode(`  ${typed} `)).toEqual({ kind: 'code', code });
  });

  it('with a typing error is known to have one', () => {
    const code = newRecoveryCode();
    for (let place = 0; place < code.length; place += 1) {
      if (code[place] === '-') continue;
      const other = code[place] === 'X' ? 'Y' : 'X';
      const typed = `${code.slice(0, place)}${other}${code.slice(place + 1)}`;
      expect(readRecoveryCode(typed)).toEqual({ kind: 'mistyped' });
    }
  });

  it.each(['', 'eleven quiet herons', 'ABCD-EFGH', `${'A'.repeat(31)}!`])('%j is none', (typed) => {
    expect(readRecoveryCode(typed)).toEqual({ kind: 'other' });
  });
});
