import type { Edition } from '../../shared/domain/edition.ts';
import type { SignedThing } from '../../shared/domain/panel/knownKeys.ts';
import type { EditionFiles } from '../../shared/files/signedEdition.ts';
import { err, type Result } from '../../shared/ipc/result.ts';

/** What is to be known of a kind of editions (kits, plans) to make, keep, receive and show them. */
export interface EditionKind<Content extends Edition> {
  files: EditionFiles<Content>;
  thing: SignedThing;
  words: EditionWords;
  titleOf(content: Content): string;
  /** What differs between two editions, a sentence each. */
  changesBetween(older: Content, newer: Content): string[];
}

/** What the sentences about a kind say. */
export interface EditionWords {
  /** What one's own are that it is made from: 'question set'. */
  own: string;
  /** Where received ones are: 'question sets'. */
  among: string;
  /** Who shows a newer edition, at the beginning of a sentence: 'Its set'. */
  holder: string;
  /** What is deleted to make room for another line of editions: 'set'. */
  short: string;
}

/** Said of an edition whose file no longer is what its author signed. */
export function alteredHere(noun: string): string {
  return `This ${noun} was altered on this computer after it was received. Ask its author to send it again, and add it once more.`;
}

export function goneEdition(noun: string): Result<never> {
  return err('notFound', `This ${noun} is not there any more.`);
}

/** Said where an edition cannot be made, since nobody is named who made it. */
export function nameless(noun: string): Result<never> {
  return err(
    'notAllowed',
    `A ${noun} names its author, and the settings do not have your name yet. Write it there, and try again.`,
  );
}
