import { z } from 'zod';
import { contentHash, hashSchema } from './contentHash.ts';
import { type Id, idSchema, instantSchema } from './ids.ts';
import { utcOffsetSchema } from './moment.ts';
import { toSingleLine } from './plainText.ts';
import { lineSchema } from './text.ts';

/*
 * What is handed on as a file, and made again when it has changed: a kit, a plan. Each time is an edition, which names the one
 * before it. Content, author and place in the line are hashed; the moment at which it was made is not, so that whoever makes the same
 * twice makes the same edition.
 */

/** Who has made something that is handed on. The name is never blank: a file without one could be anybody's. */
export const authorSchema = z.strictObject({
  name: lineSchema.refine((name) => toSingleLine(name) !== '', 'names no author'),
  email: lineSchema,
});
export type Author = z.infer<typeof authorSchema>;

/** What every edition says beside its content. */
export const editionShape = {
  /** The same for all editions. */
  id: idSchema,
  /** From 1. */
  edition: z.int().min(1).max(100_000),
  /** The hash of the edition before; null for the first. */
  previousHash: hashSchema.nullable(),
  author: authorSchema,
  madeAt: instantSchema,
  /** Of the place where it was made, in minutes. */
  utcOffset: utcOffsetSchema.exactOptional(),
  /** SHA-256 of the canonical JSON of everything but the moment at which it was made: what it says, and by whom it was made. */
  hash: hashSchema,
};
const editionSchema = z.strictObject(editionShape);
export type Edition = z.infer<typeof editionSchema>;

/** Who makes an edition, and when. */
export interface EditionMaking<Made extends Edition> {
  /** For a first edition. */
  id: Id;
  author: Author;
  /** The newest edition that the author has made; null for a first one. */
  previous: Made | null;
  /** In ms since the epoch. */
  at: number;
  utcOffset?: number | undefined;
}

/** An edition: the first, or the one that follows `previous`. What is as it was is no new edition: then it is `previous`. */
export function makeEdition<Content extends object>(
  content: Content,
  { id, author, previous, at, utcOffset }: EditionMaking<Content & Edition>,
): Content & Edition {
  const said = { ...content, author: { name: author.name, email: author.email } };
  if (previous !== null) {
    const { id: sameId, edition, previousHash } = previous;
    if (contentHash({ ...said, id: sameId, edition, previousHash }) === previous.hash) return previous;
  }
  const place =
    previous === null
      ? { id, edition: 1, previousHash: null }
      : { id: previous.id, edition: previous.edition + 1, previousHash: previous.hash };
  const made = { ...said, ...place };
  return { ...made, madeAt: at, ...(utcOffset === undefined ? {} : { utcOffset }), hash: contentHash(made) };
}

/** Why an edition is not what its author made. */
export type EditionAlteration = 'content' | 'chain';

/** Checks the hash, and that an edition after the first names the one before; empty when all is well. */
export function editionAlterations<One extends Edition>(edition: One): EditionAlteration[] {
  const { hash, madeAt: _, utcOffset: __, ...content } = edition;
  const isFirst = content.edition === 1;
  return [
    ...(contentHash(content) === hash ? [] : (['content'] as const)),
    ...(isFirst === (content.previousHash === null) ? [] : (['chain'] as const)),
  ];
}

/** 'Edition 2 by Ada Lovelace'. */
export function editionBy({ edition, author }: Pick<Edition, 'edition' | 'author'>): string {
  return `Edition ${edition} by ${toSingleLine(author.name)}`;
}

/** An edition, and the key that signed it. */
export interface SignedEditionFacts {
  content: Pick<Edition, 'edition' | 'hash' | 'previousHash'>;
  publicKey: string;
}

/** How an edition that has come stands to the one with the same id that is there. */
export type EditionStanding =
  | 'same'
  /** It follows what is there. */
  | 'newer'
  | 'older'
  /** It bears the number of the one that is there, or follows another one, and so is not of the same line. */
  | 'forked'
  /** It is signed with another key. */
  | 'otherKey';

/** Compares an edition that has come with the newest one of the same that is there. */
export function standingOfEdition(there: SignedEditionFacts, came: SignedEditionFacts): EditionStanding {
  if (there.publicKey !== came.publicKey) return 'otherKey';
  if (came.content.hash === there.content.hash) return 'same';
  if (came.content.edition < there.content.edition) return 'older';
  if (came.content.edition === there.content.edition) return 'forked';
  const isNext = came.content.edition === there.content.edition + 1;
  return isNext && came.content.previousHash !== there.content.hash ? 'forked' : 'newer';
}

/** The id of the edition that somebody with this key makes of something of their own: it is the same however often it is made. */
export function editionIdOf(publicKey: string, ownId: Id): Id {
  return derivedId(publicKey, ownId);
}

/** A UUID (version 8: of our own making) that follows from two texts. */
export function derivedId(...from: [string, string]): Id {
  const digits = contentHash(from);
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
