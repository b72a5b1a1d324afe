import { surelyAsks } from '../lines/asking.ts';
import type { TextUnit, Unit } from '../lines/unit.ts';

/** A longer line names nothing, in code units and in words. */
const longestName = 60;
const mostWords = 7;
/** How many names show that a guide has its questions in groups. */
const fewestNames = 2;
/** How far the questions of a group begin below its name. */
const farthest = 3;

/**
 * Plain lines that stand over questions and name what these are about, as headings do elsewhere: short, apart from what is
 * above, a question next. One alone may be anything.
 */
export function linesOverQuestions(units: readonly Unit[]): ReadonlySet<number> {
  const found = units.flatMap((unit, index) => {
    const mayName = unit.kind === 'paragraph' || (unit.kind === 'listItem' && unit.number !== undefined);
    const isName = mayName && index > 0 && isNameLike(unit, units[index - 1]);
    return isName && (isOver(unit, nextText(units, index)) || isOver(unit, behindSentence(units, index)))
      ? [index]
      : [];
  });
  const names = new Set(found.map((index) => textOf(units[index])));
  return names.size >= fewestNames ? new Set(found) : new Set();
}

function textOf(unit: Unit | undefined): string {
  return unit === undefined || unit.kind === 'row' ? '' : unit.text;
}

function isNameLike(unit: TextUnit, above: Unit | undefined): boolean {
  const { text, asks, label, isQuoted, isForm, isFiller } = unit;
  const isBelowLabel = above !== undefined && above.kind !== 'row' && above.from >= above.to;
  const isApart =
    unit.isApart ||
    (above !== undefined && above.kind !== 'row' && above.isFiller) ||
    isBelowLabel ||
    (above?.kind === 'listItem' && unit.level === 0) ||
    unit.kind === 'listItem' ||
    above?.kind === 'heading';
  if (asks !== 'no' || label !== undefined || !isApart || isQuoted || isForm || isFiller) return false;
  const isShort = text.length <= longestName && text.split(' ').length <= mostWords;
  return isShort && /^[\p{Lu}\p{Lo}]/u.test(text) && !/[.!?;,。！？；，]$/.test(text) && !/\d{2}|@|https?:/.test(text);
}

function nextText(units: readonly Unit[], index: number): TextUnit | undefined {
  for (const unit of units.slice(index + 1, index + 1 + farthest)) {
    if (unit.kind === 'row') return undefined;
    if (!unit.isFiller && !unit.isForm) return unit;
  }
  return undefined;
}

/** What stands behind a sentence about the name: 'Wins customers', 'This measures …', and then the question. */
function behindSentence(units: readonly Unit[], index: number): TextUnit | undefined {
  const next = nextText(units, index);
  const isSentence =
    next?.kind === 'paragraph' && next.asks === 'no' && next.label === undefined && /[.。]$/.test(next.text);
  return isSentence ? nextText(units, units.indexOf(next)) : undefined;
}

/** Whether a question comes next that is no member of the same list. */
function isOver(unit: TextUnit, next: TextUnit | undefined): boolean {
  if (next === undefined || next.kind === 'heading') return false;
  const mayAsk = next.asks === 'maybe' && next.kind === 'listItem';
  const asks = surelyAsks(next.asks) || mayAsk || next.label?.kind === 'question';
  const areAlike = unit.number !== undefined && next.number !== undefined && isInner(unit) === isInner(next);
  return asks && !areAlike;
}

/** Whether a number is written in another way than '3.': '三、', '(3)'. */
function isInner({ lineFrom, span }: TextUnit): boolean {
  return lineFrom !== span[0];
}
