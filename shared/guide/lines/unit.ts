import type { Asking } from './asking.ts';
import type { RowBlock, TextBlock } from './guideDocument.ts';
import type { Label } from './labels.ts';
import type { Talk } from './talk.ts';

/** A block of text, or a part of one, with what can be said of it alone. */
export interface TextUnit {
  readonly kind: TextBlock['kind'];
  /** Where it stands, with its number and its label, in UTF-16 code units of the text. */
  readonly span: readonly [from: number, to: number];
  /** Its content, without number, label and signs of emphasis; empty behind a label that stands alone. */
  readonly from: number;
  readonly to: number;
  readonly label?: Label;
  /** Where its label, or else its content begins. */
  readonly lineFrom: number;
  /** A heading's level, or how deep it stands in lists. */
  readonly level: number;
  readonly number?: number;
  readonly isApart: boolean;
  readonly look?: TextBlock['look'];
  /** Where the bold type ends that its content begins with. */
  readonly boldTo?: number;
  /** Whether it stands in a block quotation. */
  readonly isQuote?: true;
  /** The content in one line; of a long text only the beginning. */
  readonly text: string;
  /** Whether all of it stands in quotation marks. */
  readonly isQuoted: boolean;
  readonly asks: Asking;
  /** What its first words show it to speak of. */
  readonly talk?: Talk;
  readonly isFiller: boolean;
  /** Blanks and boxes to be filled in. */
  readonly isForm: boolean;
  /** It is one level of a scale in lines: 'Weak: …'. */
  readonly isLevel?: true;
  /** '(5 min)' at its end. */
  readonly minutes?: number;
  /** It stands behind a question in the same line. */
  readonly isBehind?: true;
  /** The competency that its line names beside the question. */
  readonly tag?: string;
}

export interface RowUnit {
  readonly kind: 'row';
  readonly span: readonly [from: number, to: number];
  readonly row: RowBlock;
}

export type Unit = TextUnit | RowUnit;
