import { surelyAsks } from '../lines/asking.ts';
import type { TextUnit, Unit } from '../lines/unit.ts';

/** How many block quotations show that a guide sets its questions off by them. */
const fewestQuotes = 2;

/**
 * The block quotations of a guide whose questions stand in block quotations, those included that ask nothing and say what to do
 * ('Climb to the grid, clip on'); none where quotations are what somebody says.
 */
export function questionsInQuotes(units: readonly Unit[]): ReadonlySet<number> {
  const quotes = units.flatMap((unit, index) =>
    unit.kind === 'paragraph' && unit.isQuote === true && unit.label === undefined && !unit.isFiller
      ? [{ unit, index }]
      : [],
  );
  const asking = quotes.filter(({ unit }) => surelyAsks(unit.asks) || ordersSomething(unit));
  const others = units.filter((unit) => unit.kind !== 'row' && unit.isQuote !== true && surelyAsks(unit.asks)).length;
  const areQuestions = asking.length >= fewestQuotes && asking.length * 2 > quotes.length && asking.length * 2 > others;
  return new Set(areQuestions ? asking.map(({ index }) => index) : []);
}

/** What a sentence begins with that tells of somebody, and orders nothing. */
const tellers = new Set(
  `i i'm i've we my our they he she it this that there these those a an the you your in on at for with when if as after
  before last one two some most no yes because`.split(/\s+/),
);

/** 'Put this saw back together.': the first word is no name, and no form of a verb that tells of somebody. */
function ordersSomething({ text }: TextUnit): boolean {
  const [first = '', second = ''] = text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[\s,]+/);
  const isOrder = /^\p{Lu}\p{Ll}+/u.test(text) && !tellers.has(first) && !/(?:s|ed|ing)$/.test(first);
  return isOrder && second !== '' && text.length >= shortestOrder;
}

/** A shorter line is a name, in code units. */
const shortestOrder = 12;
