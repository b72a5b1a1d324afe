import { toSingleLine } from '../text.ts';

/*
 * Two people seldom type a name, an address or a question in exactly the same way. These forms are for comparing only; what is
 * shown stays as it was typed.
 */

/** Characters without a shape of their own (Unicode category Cf), such as a zero-width space inside a name. */
const invisible = /\p{Cf}+/gu;

/** A name, a role or a competency without what does not tell two of them apart: case, spacing, compatibility forms. */
export function foldName(text: string): string {
  return toSingleLine(text.normalize('NFKC').replace(invisible, '')).toLowerCase().normalize('NFC');
}

/** An e-mail address for comparing. The part before the @ could be case-sensitive by RFC 5321; in practice none is. */
export function foldEmail(email: string): string {
  return foldName(email).replaceAll(' ', '');
}

/** The words of a prompt or a rubric point as they are read: spacing and the composition of accents do not count, case does. */
export function foldWording(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The parts of a name without accents and punctuation: 'O’Connor-Ruíz, P.' → oconnor, ruiz, p. */
export function nameParts(name: string): string[] {
  return foldName(name)
    .normalize('NFKD')
    .replace(/[\p{M}'’]+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** Compares two texts by their code units: the same order on every computer, whatever its language. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
