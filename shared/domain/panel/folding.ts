import { confusables } from '../confusables.ts';
import { toSingleLine } from '../plainText.ts';

/*
 * Two people seldom type a name, an address or a question in exactly the same way. These forms are for comparing only; what is
 * shown stays as it was typed.
 */

/** Characters without a shape of their own, such as a zero-width space, a variation selector or a filler inside a name. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
/** The blank pattern of Braille, which looks like a space and is none. */
const blank = /\u2800/g;

/**
 * A name, a role or a competency without what does not tell two of them apart: case, spacing, compatibility forms, characters
 * that cannot be seen.
 */
export function foldName(text: string): string {
  return toSingleLine(visible(text.normalize('NFKC')))
    .toLowerCase()
    .normalize('NFC');
}

function visible(text: string): string {
  return text.replace(invisible, '').replace(blank, ' ');
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

let prototypes: ReadonlyMap<string, string> | null = null;

/** Each character that looks like another, with the one that stands for all that look like it. */
function prototypeOf(character: string): string {
  prototypes ??= new Map(confusables.flatMap(([prototype, alike]) => [...alike].map((one) => [one, prototype])));
  return prototypes.get(character) ?? character;
}

/**
 * Whether two names can be taken for one when they are read: skeletons as in UTS 39, over letters and numbers alone, so that
 * accents and punctuation do not count either. Some capitals look like others whose small letters do not ('Н' and 'H'), and
 * some small letters the other way, so names are alike when they are so as they stand or in small letters.
 */
export function lookAlike(a: string, b: string): boolean {
  const [asRead, small] = [skeleton(visible(a)), skeleton(foldName(a))];
  return (asRead !== '' && asRead === skeleton(visible(b))) || (small !== '' && small === skeleton(foldName(b)));
}

function skeleton(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return [...letters]
    .map(prototypeOf)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Compares two texts by their code units: the same order on every computer, whatever its language. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
