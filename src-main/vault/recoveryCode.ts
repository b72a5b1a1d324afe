import { createHash, randomInt } from 'node:crypto';

// 28 characters of five random bits each, and four that tell a typing error from another code. No I, L, O or U, which are read as
// others (Crockford's base 32).

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 28;
const checkLength = 4;
const groupLength = 4;

/** A new code, as it is printed: eight groups of four characters. 140 bits of it are random. */
export function newRecoveryCode(): string {
  const random = Array.from({ length: randomLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return grouped(random + checkOf(random));
}

function checkOf(random: string): string {
  const hash = createHash('sha256').update(`scorecard recovery code ${random}`).digest();
  return Array.from(hash.subarray(0, checkLength), (byte) => alphabet[byte % alphabet.length]).join('');
}

function grouped(code: string): string {
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/** What somebody has typed: a code as it is printed; something that looks like one and has a typing error; or something else. */
export type TypedCode = { kind: 'code'; code: string } | { kind: 'mistyped' } | { kind: 'other' };

/** Reads a code however it was typed: small letters, without hyphens, O for 0 and I or L for 1. */
export function readRecoveryCode(typed: string): TypedCode {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code.length !== randomLength + checkLength || [...code].some((one) => !alphabet.includes(one)))
    return { kind: 'other' };
  const random = code.slice(0, randomLength);
  return random + checkOf(random) === code ? { kind: 'code', code: grouped(code) } : { kind: 'mistyped' };
}
