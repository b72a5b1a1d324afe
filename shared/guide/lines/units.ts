import { singleSpaced } from '../../domain/plainText.ts';
import { askingOf, longestPrompt, surelyAsks } from './asking.ts';
import { withAnswersBehind } from './behind.ts';
import { blockOf, contentUnit, withoutNumber } from './contentUnit.ts';
import { type GuideDocument, type RowBlock, readNumber, type TextBlock, trimRange } from './guideDocument.ts';
import { findInnerLabel, type Label, labelAt, partNameLength, questionNumber, readLabel } from './labels.ts';
import { withLevels } from './levelLines.ts';
import { inlineLevels } from './levels.ts';
import type { GivenRole, GivenRoles } from './parsedGuide.ts';
import { findTag, meantTags, type Tag } from './tags.ts';
import type { TextUnit, Unit } from './unit.ts';
import { withUnknownLabels } from './unknownLabels.ts';

/** The units of a document in order. Linear in its length. */
export function toUnits({ text, blocks }: GuideDocument): Unit[] {
  const units: Unit[] = [];
  for (const block of blocks) {
    if (block.kind === 'row') {
      units.push({ kind: 'row', span: [block.from, block.to], row: block });
      continue;
    }
    for (const unit of unitsOf(text, block)) {
      const last = units.at(-1);
      if (last !== undefined && last.kind !== 'row' && goesOn(last, unit))
        units[units.length - 1] = joined(text, last, unit);
      else units.push(unit);
    }
  }
  const listed = withListedLines(withUnknownLabels(text, withBareTitle(text, withMailHead(text, units))));
  return withTags(text, withLevels(text, withAnswersBehind(text, listed)));
}

/** Short lines right below a label that stands alone are a list, though nobody has put bullets before them. */
function withListedLines(units: Unit[]): Unit[] {
  for (let index = 0; index < units.length; index++) {
    if (!isListLabel(units[index])) continue;
    let end = index + 1;
    while (end < units.length && isListedLine(units[end], end === index + 1)) end += 1;
    if (end - index <= 2) continue;
    for (let at = index + 1; at < end; at++) {
      const unit = units[at];
      if (unit !== undefined && unit.kind !== 'row') units[at] = { ...unit, kind: 'listItem', level: 1, isApart: true };
    }
    index = end - 1;
  }
  return units;
}

function isListLabel(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind === 'row' || unit.kind === 'listItem' || unit.from < unit.to) return false;
  const kind = unit.label?.kind;
  return kind === 'guidance' || kind === 'rubric' || kind === 'redFlags';
}

/** A line that is a point whole: no sentence, and nothing that asks; behind an empty line only the first is one. */
function isListedLine(unit: Unit | undefined, isFirst: boolean): boolean {
  if (unit === undefined || unit.kind !== 'paragraph' || unit.label !== undefined || unit.look !== undefined)
    return false;
  if (unit.number !== undefined || unit.isForm || unit.isFiller || unit.isQuoted || (unit.isApart && !isFirst))
    return false;
  return !surelyAsks(unit.asks) && unit.text.length <= longestListed && !/[.:;,!?。：；，！？]$/.test(unit.text);
}

/** A longer line may be a part of running text, in code units. */
const longestListed = 100;

/** A heading above all others that only has a telling word in it ('… and how to answer them') is a title, and no label. */
function withBareTitle(text: string, units: Unit[]): Unit[] {
  const at = units.findIndex(({ kind }) => kind !== 'row');
  const unit = units[at];
  if (unit !== undefined && unit.kind !== 'row' && namesItsGuide(unit)) return units.with(at, withoutLabel(text, unit));
  if (unit === undefined || unit.kind !== 'heading' || unit.label === undefined || unit.from < unit.to) return units;
  const isExact = readLabel(text, unit.lineFrom, unit.span[1], { isExact: true }) !== undefined;
  const others = units.filter((other) => other.kind === 'heading' && other !== unit);
  const isAbove =
    others.length > 0 &&
    others.every((other) => other.kind === 'row' || other.level > unit.level || unit.label?.kind === 'questions');
  return isExact || !isAbove ? units : units.with(at, withoutLabel(text, unit));
}

/** 'Interview questions: Receptionist' on top of a guide. */
function namesItsGuide({ kind, label, number, asks, from, to, text }: TextUnit): boolean {
  if (label?.kind !== 'questions' || kind === 'listItem' || number !== undefined || asks !== 'no') return false;
  return from < to && text.length <= longestTitle && !/[.:;,。：]$/.test(text);
}

/** The longest line that is a title, in code units. */
const longestTitle = 80;

/** The lines above a message, and the one among them that says what it is about. */
const mailLine =
  /^(?:from|to|cc|bcc|date|sent|subject|von|an|datum|gesendet|betreff|de|à|envoyé|objet|para|enviado|fecha|data|asunto|assunto|da|oggetto|inviato|van|aan|verzonden|onderwerp):\s+\S/i;
const mailSubject = /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp):\s+(?:(?:re|fwd?|aw|wg|tr|rv):\s+)*/i;
/** How many lines may stand above a message. */
const mostMailLines = 8;

/** What a message is about is the title of the guide in it; who wrote it to whom is none of the guide. */
function withMailHead(text: string, units: Unit[]): Unit[] {
  const lines = units.slice(0, mostMailLines).map((unit) => {
    if (unit.kind !== 'paragraph') return '';
    return text.slice(unit.span[0], Math.min(unit.span[1], unit.span[0] + longestAsked));
  });
  const end = lines.findIndex((line) => !mailLine.test(line));
  const head = lines.slice(0, end < 0 ? lines.length : end);
  if (head.length < 2 || !head.some((line) => mailSubject.test(line))) return units;
  return units.map((unit, index) => {
    const line = head[index];
    if (line === undefined || unit.kind === 'row') return unit;
    const about = mailSubject.exec(line)?.[0].length;
    const { label: _, ...bare } = unit;
    if (about === undefined) return { ...bare, isFiller: true, isForm: false };
    const range = trimRange(text, unit.span[0] + about, unit.span[1]);
    return { ...contentUnit(text, blockOf(unit), unit.span, range), isForm: false };
  });
}

/** Questions without the names of their competencies, where a guide writes these in the same line. */
function withTags(text: string, units: Unit[]): Unit[] {
  const tagged = new Map<number, Tag | undefined>();
  const looks = units.flatMap((unit, index) => {
    if (unit.kind === 'row' || unit.from >= unit.to || (unit.label !== undefined && unit.label.kind !== 'question'))
      return [];
    const tag = findTag(text, unit.from, unit.to);
    tagged.set(index, tag);
    if (tag === undefined && unit.asks === 'no') return [];
    const look = `${unit.kind} ${unit.level} ${unit.look} ${unit.number !== undefined} ${unit.label?.kind}`;
    return [{ look, tag }];
  });
  const meant = meantTags(looks);
  return units.map((unit, index) => {
    const tag = tagged.get(index);
    return tag === undefined || unit.kind === 'row' || !meant.has(tag) ? unit : withTag(text, unit, tag);
  });
}

function withTag(text: string, unit: TextUnit, tag: Tag): TextUnit {
  const { span, label, lineFrom } = unit;
  const { minutes = unit.minutes, ...content } = contentUnit(text, blockOf(unit), span, tag);
  return {
    ...content,
    lineFrom,
    tag: tag.name,
    ...(minutes === undefined ? {} : { minutes }),
    ...(label === undefined ? {} : { label }),
  };
}

/** What a person has given a role to says something itself: a label that stands alone there is none. */
export function withoutLabels(text: string, units: readonly Unit[], given: GivenRoles): readonly Unit[] {
  if (given.size === 0) return units;
  return units.map((unit, index) => {
    const isGiven = given.has(index) && unit.kind !== 'row' && unit.label !== undefined && unit.from >= unit.to;
    if (!isGiven) return unit;
    return withoutLabel(text, unit);
  });
}

function withoutLabel(text: string, unit: TextUnit): TextUnit {
  const { span, lineFrom } = unit;
  return contentUnit(text, blockOf(unit), span, trimRange(text, lineFrom, trimColon(text, lineFrom, span[1])));
}

function trimColon(text: string, from: number, to: number): number {
  const { to: end } = trimRange(text, from, to);
  return /[:：]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

/**
 * What a row of a table says where a person has given it a role: the cells that ask, each for itself, or else the longest; as
 * anything but a question or a probe all of it.
 */
export function unitsOfRow(text: string, row: RowBlock, role: GivenRole['role']): TextUnit[] {
  const cells = row.cells.map(({ from, to }) => trimRange(text, from, to)).filter(({ from, to }) => from < to);
  const [first] = cells.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (first === undefined) return [];
  const unitAt = (range: { from: number; to: number }): TextUnit =>
    contentUnit(
      text,
      { kind: 'paragraph', level: 0, isApart: true, from: row.from, to: row.to },
      [row.from, row.to],
      range,
    );
  if (role !== 'prompt' && role !== 'probe')
    return [unitAt({ from: cells[0]?.from ?? first.from, to: cells.at(-1)?.to ?? first.to })];
  const asking = cells.map(unitAt).filter(({ asks }) => asks !== 'no');
  return asking.length > 0 ? asking : [unitAt(first)];
}

/** A block with bullets in its running text, or with a label behind its question, is several. */
function unitsOf(text: string, block: TextBlock): TextUnit[] {
  const ranges = bulletRanges(text, block);
  return ranges.flatMap((range, index) => {
    const part: TextBlock =
      index === 0
        ? { ...block, ...range, ...(ranges.length > 1 && block.kind === 'paragraph' ? asItem : {}) }
        : { ...withoutNumber(block), ...range, kind: 'listItem', level: block.level + 1 };
    const whole = unitOf(text, part);
    if (whole === undefined) return [];
    const levels = whole.kind === 'heading' ? [] : inlineLevels(text, levelsFrom(text, whole), whole.to);
    if (levels.length > 0) return levels.map((level, at) => levelUnit(text, part, level, at === 0));
    return withInner(text, part, whole);
  });
}

/** A label inside of a line, and where what it stands before ends. */
type InnerLabel = Label & { readonly at: number; readonly to: number };

const bracketedList = /["”»](\s+[([])(?=\p{Ll})([^()[\]]*[,;][^()[\]]*)[)\]]\.?$/u;

/** '“What do you check?” (tyres, lights, papers)': a list in brackets behind a quoted question is what to look for. */
function bracketLabel(text: string, from: number, to: number): InnerLabel | undefined {
  const found = to - from > longestAsked ? null : bracketedList.exec(text.slice(from, to));
  if (found === null) return undefined;
  const [, bracket = '', list = ''] = found;
  const at = from + found.index + 1;
  return { at, kind: 'guidance', from: at + bracket.length, to: at + bracket.length + list.length };
}

/** A question with a label or a reason behind it in the same line is two units. */
function withInner(text: string, part: TextBlock, whole: TextUnit): TextUnit[] {
  if (whole.label !== undefined) return [whole];
  const found = findInnerLabel(text, whole.from, whole.to);
  const inner: InnerLabel | undefined =
    found === undefined ? bracketLabel(text, whole.from, whole.to) : { ...found, to: part.to };
  const reason = inner === undefined ? reasonAt(text, whole.from, whole.to) : undefined;
  const end = inner?.at ?? reason?.question;
  if (end === undefined) return [whole];
  const question = unitOf(text, { ...part, to: end }, true);
  if (question === undefined || question.asks === 'no') return [whole];
  const from = inner?.from ?? reason?.reason ?? end;
  const lineFrom = inner?.at ?? from;
  const rest = contentUnit(
    text,
    { ...withoutNumber(part), kind: 'paragraph', isApart: false },
    [lineFrom, part.to],
    trimRange(text, from, inner?.to ?? part.to),
  );
  if (inner === undefined) return [question, rest];
  const { at: _, to: __, ...label } = inner;
  return [question, { ...rest, label, lineFrom }];
}

/** The figure of the first level may have been taken for the number of an item: '1 - hides it   3 - says so'. */
function levelsFrom(text: string, { from, number }: TextUnit): number {
  const sign = number === undefined ? null : /\d\s*[-–—:=]\s*$/.exec(text.slice(Math.max(0, from - 6), from));
  return from - (sign?.[0].length ?? 0);
}

/** One of several levels in a line: '1 = hides it, 3 = reports it'. The first has the label before them. */
function levelUnit(text: string, part: TextBlock, level: { from: number; to: number }, isFirst: boolean): TextUnit {
  const span = [isFirst ? part.from : level.from, level.to] as const;
  const { look: _, ...plain } = withoutNumber(part);
  return { ...contentUnit(text, plain, span, level), asks: 'no', isLevel: true };
}

const asItem = { kind: 'listItem', level: 1 } as const;

/** Bullets, and pictures that are labels, in running text. */
const innerSign = / • |\s(?=[✅❌🚩👍👎🟢🔴]\s)/gu;
const mayHaveSigns = /[•✅❌🚩👍👎🟢🔴]/u;

/** 'One. • Two. • Three.', '✅ One. ❌ Two.' */
function bulletRanges(text: string, { from, to, kind }: TextBlock): { from: number; to: number }[] {
  const slice = kind === 'heading' ? '' : text.slice(from, to);
  const ranges: { from: number; to: number }[] = [];
  let start = from;
  const isBare = !mayHaveSigns.test(slice);
  for (const { 0: sign, index } of isBare ? [] : slice.matchAll(innerSign)) {
    ranges.push(trimRange(text, start, from + index));
    start = from + index + sign.length;
  }
  ranges.push(trimRange(text, start, to));
  return ranges;
}

/** How much of a line is looked through for its reason, in code units. */
const longestAsked = 400;
/** What stands behind a dash and has no more words than this may be the name of a competency. */
const mostNameWords = 4;

/** Where the reason of a question begins, in the same line behind a dash: 'Why us? – they should have read of us'. */
function reasonAt(text: string, from: number, to: number): { question: number; reason: number } | undefined {
  const found = /[?？]["”»’]?(\s+[–—-]\s+)(?=\S)/.exec(text.slice(from, Math.min(to, from + longestAsked)));
  if (found === null) return undefined;
  const reason = from + found.index + found[0].length;
  const line = singleSpaced(text.slice(reason, to));
  const isName = /^\p{Lu}/u.test(line) && line.split(' ').length <= mostNameWords;
  return isName || askingOf(line) !== 'no' ? undefined : { question: reason - (found[1]?.length ?? 0), reason };
}

function unitOf(text: string, block: TextBlock, isCut = false): TextUnit | undefined {
  const bare = inside(text, block);
  if (bare.from >= bare.to) return undefined;
  const isBold = block.look === 'bold' || bare.isBold;
  const named = readPart(text, block, bare, isBold);
  const ordinal = named ?? readOrdinal(text, bare.from, bare.to);
  const from = Math.min(bare.to, bare.from + (ordinal?.length ?? 0));
  const number = block.number ?? ordinal?.number;
  const look = block.look ?? (bare.isBold ? ('bold' as const) : undefined);
  const isAsItIs = ordinal === undefined && !bare.isBold;
  const numbered: TextBlock = isAsItIs
    ? block
    : {
        ...block,
        ...(number === undefined ? {} : { number }),
        ...(look === undefined ? {} : { look }),
        ...(ordinal?.isLetter === true && block.kind === 'paragraph'
          ? { kind: 'listItem', level: block.level + 2 }
          : {}),
      };
  const labelFrom = picture.test(text.slice(bare.from, bare.from + 2)) ? bare.from : from;
  const found = isCut
    ? undefined
    : readLabel(text, named === undefined ? labelFrom : from, bare.to, lookOfBlock(block, isBold));
  const label = innermost(text, bare.to, found);
  const content = trimRange(text, label?.from ?? from, isCut ? trimDash(text, from, bare.to) : bare.to);
  const unit = contentUnit(text, numbered, [block.from, block.to], content);
  if (label === undefined) return unit;
  // 'Result: How did it end?' is no field to be filled in.
  if (label.kind === 'form' && unit.asks === 'question')
    return contentUnit(text, numbered, [block.from, block.to], trimRange(text, from, bare.to));
  return { ...unit, label, lineFrom: from };
}

/** A picture before a line may be its label. */
const picture = /^[\p{Extended_Pictographic}✗✘]/u;

function lookOfBlock({ kind }: TextBlock, isBold: boolean): { isHeading: boolean; isBold: boolean } {
  return { isHeading: kind === 'heading', isBold };
}

/** 'A: Look for patience': an answer that begins with a label of guidance is no example. */
function innermost(text: string, to: number, label: Label | undefined): Label | undefined {
  if (label?.kind !== 'example' || label.from >= to) return label;
  const inner = labelAt(text, label.from, to);
  return inner?.kind === 'guidance' || inner?.kind === 'redFlags' ? inner : label;
}

function trimDash(text: string, from: number, to: number): number {
  let end = trimRange(text, from, to).to;
  while (end > from && /[—–-]/.test(text.charAt(end - 1))) end = trimRange(text, from, end - 1).to;
  return end;
}

/** The range inside '**…**', '_…_' and their like, when they stand around all of it. */
function inside(text: string, block: TextBlock): { from: number; to: number; isBold: boolean } {
  let { from, to } = trimRange(text, block.from, block.to);
  const start = from;
  while (to - from > 2 && '*_`'.includes(text.charAt(from)) && text.charAt(to - 1) === text.charAt(from)) {
    from++;
    to--;
  }
  const isBold = from - start > 1;
  while (to > from && text.charAt(to - 1) === '#' && text.charAt(from) !== '#') to--;
  return { ...trimRange(text, from, to), isBold };
}

const ordinal =
  /(?:(?:\p{Extended_Pictographic}|\ufe0f)+\s+)?(?:(?<digit>\d)\ufe0f?\u20e3\s*|\d{1,2}\.(?<dotted>\d{1,2})\.?\s+|\(?(?<paren>\d{1,3})\)[.:]?\s+|（\d{1,3}）\s*|(?:q\.?|问|問|第)\s?(?<q>\d{1,3})(?:\s?(?:[.:)、：]|题|問)\s*|\s{2,})|(?<chinese>[一二三四五六七八九十]{1,3})[、.．]\s*|\(?(?:[a-h]|[ivx]{1,4})[).]\s+|[A-H]\s[-–—]\s+|[A-H][.)]\s+|a\d{1,3}[.:)]\s+|(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[☐☑□])+\s*)/iuy;

/** The longest line that is the heading of a part without looking like one, in code units. */
const longestPart = 60;

/** 'Part 2: ' before the name of a part. */
function readPart(
  text: string,
  { kind }: TextBlock,
  { from, to }: { from: number; to: number },
  isBold: boolean,
): { length: number; number?: number; isLetter?: boolean } | undefined {
  if (kind === 'listItem' || (kind === 'paragraph' && !isBold && to - from > longestPart)) return undefined;
  const length = partNameLength(text.slice(from, Math.min(to, from + longestPart)));
  return length === 0 ? undefined : { length };
}

/** What most lines begin with: a word that is no Roman figure and not the 'Q' of 'Q3:'. */
const plainWord = /[a-hj-pr-uwyz][a-z]/iy;

/** Numbers and letters that stand before a line in other ways than '3.': '3.1', '(3)', 'Q3:', '三、', 'A -'. */
function readOrdinal(
  text: string,
  from: number,
  to: number,
): { length: number; number?: number; isLetter?: boolean } | undefined {
  const named = questionNumber(text, from);
  if (named !== undefined && from + named.length < to) return named;
  plainWord.lastIndex = from;
  if (plainWord.test(text)) return undefined;
  const plain = readNumber(text, from);
  if (plain !== undefined && from + plain.length < to) return plain;
  ordinal.lastIndex = from;
  const found = ordinal.exec(text);
  if (found === null || from + found[0].length >= to) return bareNumber(text, from, to);
  const { digit, dotted, paren, q, chinese } = found.groups ?? {};
  const figures = digit ?? dotted ?? paren ?? q;
  if (figures !== undefined) return { length: found[0].length, number: Number(figures) };
  if (chinese !== undefined) return { length: found[0].length, number: '一二三四五六七八九十'.indexOf(chinese) + 1 };
  return { length: found[0].length, isLetter: /^(?:\(?[a-h][).]|（)/.test(found[0]) };
}

/** '1 Why should we hire you?': a figure alone before a line that asks with a capital. */
function bareNumber(text: string, from: number, to: number): { length: number; number: number } | undefined {
  const found = /^(\d{1,2})\s+(?=\p{Lu}\p{L})/u.exec(text.slice(from, Math.min(to, from + 12)));
  if (found === null) return undefined;
  return askingOf(text.slice(from + found[0].length, to)) === 'no'
    ? undefined
    : { length: found[0].length, number: Number(found[1]) };
}

/** Whether a unit goes on with the one before it: a sentence over an empty line, or a case and then its question. */
function goesOn(last: TextUnit, unit: TextUnit): boolean {
  if (unit.label !== undefined || unit.number !== undefined || unit.kind !== 'paragraph' || last.kind === 'heading')
    return false;
  if (unit.isForm || unit.isFiller || last.isForm || last.from >= last.to || unit.look !== undefined) return false;
  const first = unit.text.charAt(0);
  const isSmall = first !== first.toUpperCase();
  if (isSmall && /[\p{L}\p{N},]$/u.test(last.text) && last.span[1] - last.span[0] > 20) return true;
  if (last.number === undefined || last.label !== undefined || last.look !== undefined) return false;
  const isCase = last.asks === 'no' && /[.。]$/.test(last.text) && last.text.includes(' ') && unit.asks === 'question';
  const isMore = last.asks !== 'no' && !unit.isApart && /^(?:please|bitte)\b/i.test(unit.text);
  return (isCase && !unit.isQuoted) || isMore;
}

function joined(text: string, last: TextUnit, unit: TextUnit): TextUnit {
  const line = singleSpaced(text.slice(last.from, Math.min(unit.to, last.from + longestPrompt + 1)));
  return {
    ...last,
    span: [last.span[0], unit.span[1]],
    to: unit.to,
    text: line,
    asks: askingOf(line),
    ...(unit.minutes === undefined ? {} : { minutes: unit.minutes }),
  };
}
