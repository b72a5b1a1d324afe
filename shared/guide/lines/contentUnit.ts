import { singleSpaced } from '../../domain/plainText.ts';
import { askingOf, isQuotation, longestPrompt } from './asking.ts';
import { type TextBlock, trimRange } from './guideDocument.ts';
import { isFiller } from './labels.ts';
import { isFormField, readMinutes } from './marks.ts';
import { talkOf } from './talk.ts';
import type { TextUnit } from './unit.ts';

/**
 * A unit with what its content says by itself.
 * @param span of the whole line, with its number and its label
 * @param range of the content
 */
export function contentUnit(
  text: string,
  block: TextBlock,
  span: readonly [number, number],
  range: { from: number; to: number },
): TextUnit {
  const slice = text.slice(range.from, Math.min(range.to, range.from + longestPrompt + 1));
  const whole = singleSpaced(slice);
  const { minutes, length } = readMinutes(whole);
  const to = length === 0 ? range.to : trimRange(text, range.from, range.to - length).to;
  const line = length === 0 ? whole : whole.slice(0, whole.length - length).trim();
  const talk = talkOf(line);
  // 'This question shows … Can they plan?' asks nothing, unless it is one of several questions.
  const isTalk = talk === 'answer' || (talk === 'aboutQuestion' && isPlainParagraph(block));
  return {
    kind: block.kind,
    span,
    from: range.from,
    lineFrom: range.from,
    to,
    level: block.level,
    ...(block.number === undefined ? {} : { number: block.number }),
    isApart: block.isApart,
    ...(block.look === undefined ? {} : { look: block.look }),
    ...(block.boldTo === undefined || block.boldTo <= range.from || block.boldTo >= to ? {} : { boldTo: block.boldTo }),
    ...(block.isQuote === undefined ? {} : { isQuote: true }),
    text: line,
    isQuoted: isQuotation(line),
    asks: isTalk ? 'no' : askingOf(line),
    ...(talk === undefined ? {} : { talk }),
    isFiller: isFiller(line),
    isForm: isFormField(line),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

function isPlainParagraph({ kind, number, look }: TextBlock): boolean {
  return kind === 'paragraph' && number === undefined && look === undefined;
}

/** The block that a unit was made of. */
export function blockOf({ kind, level, span, isApart, number, look, boldTo, isQuote }: TextUnit): TextBlock {
  return {
    ...{ kind, level, isApart, from: span[0], to: span[1] },
    ...(number === undefined ? {} : { number }),
    ...(look === undefined ? {} : { look }),
    ...(boldTo === undefined ? {} : { boldTo }),
    ...(isQuote === undefined ? {} : { isQuote }),
  };
}

export function withoutNumber({ number: _, ...block }: TextBlock): TextBlock {
  return block;
}
