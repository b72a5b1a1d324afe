import type { GuideSentences } from '../grammar/guideSentences.ts';
import { wordAt } from '../grammar/verbs.ts';
import { surelyAsks } from '../lines/asking.ts';
import { firstPerson, houseSpeaks, secondPerson } from '../lines/persons.ts';
import type { TextUnit, Unit } from '../lines/unit.ts';
import type { Placing } from './scopes.ts';

/** What stands under no label below a question, or behind it in its line. */
export interface BelowQuestions {
  /** Lines whose words are those of an answer: 'Checks the date', 'patience, a game'. */
  readonly answers: ReadonlySet<number>;
  /** Whether several questions have such a line in the same place. */
  readonly areRegular: boolean;
}

/** How many questions show that a guide has its answers below them. */
const fewestAlike = 2;
/** How many paragraphs below a question may speak of its answer. */
const mostParagraphs = 2;
/** A longer paragraph is no answer in a few words, in code units. */
const longestAnswer = 420;

/** What stands below one question: its first answer, and further paragraphs that could be more of it. */
interface Below {
  readonly first: number[];
  readonly more: number[];
}

/**
 * Finds them in one pass: a heading, a label, a table and the next question end what stands below a question.
 * @param names indices of the lines that name what the questions below are about
 */
export function findBelowQuestions(
  sentences: GuideSentences,
  units: readonly Unit[],
  placings: readonly Placing[],
  names: ReadonlySet<number>,
): BelowQuestions {
  const all: Below[] = [];
  let below: Below | undefined;
  let question: number | undefined;
  let paragraphs = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'row' || names.has(index) || endsBelow(unit, index, question, units, placings)) {
      below = undefined;
      question = undefined;
    }
    if (unit.kind === 'row' || names.has(index)) continue;
    if (isQuestion(unit, placings[index])) {
      question = index;
      below = { first: [], more: [] };
      all.push(below);
      paragraphs = 0;
      continue;
    }
    if (below === undefined || unit.isForm || unit.isFiller || isUnderLabel(placings[index])) continue;
    if (unit.kind === 'paragraph') paragraphs += 1;
    if (paragraphs > mostParagraphs || surelyAsks(unit.asks) || !saysAnswer(sentences, unit)) continue;
    if (paragraphs > 1 || (unit.kind === 'paragraph' && below.first.length > 0)) below.more.push(index);
    else below.first.push(index);
  }
  const withFirst = all.filter(({ first }) => first.length > 0);
  const withMore = all.filter(({ more }) => more.length > 0);
  const isMore = withMore.length >= fewestAlike && withMore.length * 2 > withFirst.length;
  return {
    answers: new Set(
      [...withFirst, ...(isMore ? withMore : [])].flatMap(({ first, more }) => (isMore ? [...first, ...more] : first)),
    ),
    areRegular: withFirst.length >= fewestAlike,
  };
}

/** Whether a unit belongs to no question above it: a heading, a label, or a sibling of the question. */
function endsBelow(
  unit: TextUnit,
  index: number,
  question: number | undefined,
  units: readonly Unit[],
  placings: readonly Placing[],
): boolean {
  if (unit.kind === 'heading' || unit.label !== undefined || unit.isLevel === true) return true;
  const above = question === undefined ? undefined : units[question];
  if (question === undefined || above === undefined || above.kind === 'row' || unit.isBehind === true) return false;
  const run = placings[index]?.run;
  return (
    (run !== undefined && run === placings[question]?.run) ||
    (unit.number !== undefined && above.number !== undefined && unit.level <= above.level)
  );
}

function isQuestion({ asks, label, talk }: TextUnit, placing: Placing | undefined): boolean {
  if (placing?.section === 'note' || placing?.section === 'other' || talk === 'answer') return false;
  if (isUnderLabel(placing)) return false;
  return label === undefined ? surelyAsks(asks) : label.kind === 'question';
}

function isUnderLabel(placing: Placing | undefined): boolean {
  const { scope } = placing ?? {};
  return scope !== undefined && scope.sureness > 0.5 && scope.kind !== 'question' && scope.kind !== 'questions';
}

/** What is said with the word for a question speaks of the one above. */
const namesQuestion =
  /(?<!\p{L})(?:questions?|fragen?|preguntas?|perguntas?|domand[ae]|vra(?:ag|gen)|spørgsmål|spørsmål|fråg(?:a|or|an)|pytani[ea])(?!\p{L})|質問|问题|질문/iu;

/** One or two names on a line: who wrote this. */
const isSignature = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?$/u;

const answerers = new Set('they he she candidates people'.split(' '));
const remarks = new Set("this that these those it it's there here if when while for because so".split(' '));

/** Whether a line says what somebody does or has, and neither who asks nor why. */
function saysAnswer(sentences: GuideSentences, unit: TextUnit): boolean {
  const { text, from, to, isQuoted, talk, kind } = unit;
  // Scripts without spaces tell a sentence from a few words by its full stop.
  if (namesQuestion.test(text) || /[\u3040-\u9fff]。$/.test(text)) return false;
  if (talk === 'aboutQuestion' || talk === 'smallTalk' || talk === 'asksBack' || isQuoted) return false;
  if (kind === 'paragraph' && unit.isBehind !== true && isSignature.test(text)) return false;
  if (text.length > longestAnswer || to - from < 4 || firstPerson.test(text) || houseSpeaks.test(text)) return false;
  if (kind === 'paragraph' && secondPerson.test(text)) return false;
  const [first] = sentences.of(from, to, kind === 'listItem');
  if (first === undefined || first.kind === 'purpose' || first.kind === 'seek' || first.kind === 'warning')
    return false;
  const word = wordAt(first.sentence.tokens, 0);
  if (answerers.has(word)) return true;
  return first.kind !== 'remark' && !remarks.has(word);
}
