import { parseGuide } from '../document/parseGuide.ts';
import type { GuideDocument } from '../lines/guideDocument.ts';
import type { GuideChoices, ParsedGuide, ReadBlock } from '../lines/parsedGuide.ts';
import { blocksLike } from '../roles/alike.ts';

/** What a guide is to be read again with. Plain values: it goes to another thread. */
export interface ReadingOrder {
  readonly document: GuideDocument;
  readonly choices: GuideChoices;
  /** The lines whose like is wanted, among the blocks as they were read before; null where nobody asks. */
  readonly like: { readonly lines: readonly number[]; readonly blocks: readonly ReadBlock[] } | null;
}

/** What comes of it. */
export interface SecondReading {
  readonly guide: ParsedGuide;
  /** The lines that look like those of the order and were taken for the same, by their index. */
  readonly alike: readonly number[];
}

/** Reads a guide again around what a person has chosen. Its time is linear in the length of the guide. */
export function readAgain({ document, choices, like }: ReadingOrder): SecondReading {
  const alike = like === null ? [] : blocksLike(document, like.blocks, like.lines);
  return { guide: parseGuide(document, choices), alike };
}
