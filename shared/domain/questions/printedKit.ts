import type { Kit, KitParts } from './kit.ts';

/** What is printed of a question set before an interview, whether or not it was handed on as it is. */
export interface PrintedKit {
  parts: KitParts;
  /** The edition that it is; null for a set that has changed since, or was never handed on. */
  edition: Pick<Kit, 'edition' | 'author' | 'hash'> | null;
  /** When the edition was made, or the set was changed last, in ms since the epoch. */
  madeAt: number;
}

/** A kit as it is printed. */
export function printedKitOf(kit: Kit): PrintedKit {
  const { edition, author, hash, madeAt, ...rest } = kit;
  const { format: _, version: __, id: ___, previousHash: ____, utcOffset: _____, ...parts } = rest;
  return { parts, edition: { edition, author, hash }, madeAt };
}
