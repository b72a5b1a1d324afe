import { type OpenedSentence, openSentence } from './leadIn.ts';
import { toSentences } from './sentences.ts';

interface Reading {
  readonly to: number;
  readonly isItem: boolean;
  readonly sentences: readonly OpenedSentence[];
}

/** The sentences of a guide, with their lead-ins taken off. Each stretch is read once, however many steps ask for it. */
export class GuideSentences {
  readonly text: string;
  /** By where a stretch begins. */
  readonly #readings = new Map<number, Reading>();

  constructor(text: string) {
    this.text = text;
  }

  /** The sentences of `[from, to)`, in UTF-16 code units of the text. @param isItem it is an item of a list without its sign */
  of(from: number, to: number, isItem = false): readonly OpenedSentence[] {
    const known = this.#readings.get(from);
    if (known?.to === to && known.isItem === isItem) return known.sentences;
    const sentences = toSentences(this.text.slice(from, to), from, isItem).map(openSentence);
    this.#readings.set(from, { to, isItem, sentences });
    return sentences;
  }
}
