import { type OpenedSentence, openSentence } from './leadIn.ts';
import { toSentences } from './sentences.ts';

interface Reading {
  readonly to: number;
  readonly isItem: boolean;
  readonly sentences: readonly OpenedSentence[];
}

/** How much of a guide is remembered, in code units: the guidance of thousands of questions, and not a whole book in memory. */
const mostHeld = 1_000_000;

/** The sentences of a guide, with their lead-ins taken off. Each stretch is read once, however many steps ask for it. */
export class GuideSentences {
  readonly text: string;
  /** By where a stretch begins. */
  readonly #readings = new Map<number, Reading>();
  /** How much stands in them, in code units. */
  #held = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The sentences of `[from, to)`, in UTF-16 code units of the text. @param isItem it is an item of a list without its sign */
  of(from: number, to: number, isItem = false): readonly OpenedSentence[] {
    const known = this.#readings.get(from);
    if (known?.to === to && known.isItem === isItem) return known.sentences;
    const sentences = toSentences(this.text.slice(from, to), from, isItem).map(openSentence);
    if (this.#held > mostHeld) this.#forget();
    this.#held += to - from;
    this.#readings.set(from, { to, isItem, sentences });
    return sentences;
  }

  #forget(): void {
    this.#readings.clear();
    this.#held = 0;
  }
}
