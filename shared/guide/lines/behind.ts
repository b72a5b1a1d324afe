import { singleSpaced } from '../../domain/plainText.ts';
import { askingOf, surelyAsks } from './asking.ts';
import { blockOf, contentUnit, withoutNumber } from './contentUnit.ts';
import { trimRange } from './guideDocument.ts';
import { readMinutes } from './marks.ts';
import { opensQuestion } from './questionWords.ts';
import type { TextUnit, Unit } from './unit.ts';

/** How something is parted from the question that it stands behind, in the same line. */
type Parting = 'bracket' | 'arrow' | 'room' | 'pipe' | 'dash' | 'bold';

interface Behind {
  readonly parting: Parting;
  /** Where the question ends, and the range of what stands behind it. */
  readonly question: number;
  readonly from: number;
  readonly to: number;
}

/** How much of a line is looked at, in code units. */
const longestLine = 700;
/** What is parted so in fewer questions is a part of them. */
const fewestAlike = 2;

const signs: readonly (readonly [Parting, RegExp])[] = [
  ['bracket', /[?？.。]["”»’]?(?<gap>\s*[([（])(?<rest>[^()[\]（）]{3,})[)\]）][.。]?$/u],
  ['arrow', /["”»’?？.。\p{L}](?<gap>\s+(?:[>→⇒➔»]|[-=]>|>>|\/\/|::)\s+)(?<rest>\S.*)$/u],
  ['pipe', /[?？.。]["”»’]?(?<gap>\s*\|\s*)(?<rest>[^|]+)$/u],
  ['room', /[?？.。]["”»’]?(?<gap>\t\s*|[ \u00a0]{3,})(?<rest>\S.*)$/u],
  ['dash', /[?？.。]["”»’]?(?<gap>\s+[–—-]\s+)(?<rest>\S.*)$/u],
];

/**
 * Questions with what stands behind them in the same line are two units each, where a guide does it alike in several: 'Why here?
 * (has read our page)', 'How do you tune it? > by ear', '**Why nights** – some like the calm'.
 */
export function withAnswersBehind(text: string, units: readonly Unit[]): Unit[] {
  const found = units.map((unit) => (unit.kind === 'row' ? undefined : behindOf(text, unit)));
  const counts = new Map<Parting, number>();
  for (const part of found) if (part !== undefined) counts.set(part.parting, (counts.get(part.parting) ?? 0) + 1);
  return units.flatMap((unit, index) => {
    const part = found[index];
    if (part === undefined || unit.kind === 'row' || (counts.get(part.parting) ?? 0) < fewestAlike) return [unit];
    return parted(text, unit, part);
  });
}

function behindOf(text: string, unit: TextUnit): Behind | undefined {
  const { from, to, label, isForm } = unit;
  if (to - from > longestLine || to - from < 12 || (label !== undefined && label.kind !== 'question')) return undefined;
  return isForm ? undefined : (behindBold(text, unit) ?? behindSign(text, from, to));
}

/** '**A time a volunteer left you alone** – can lead without pay': what is in bold type asks, though it has no mark. */
function behindBold(text: string, { from, to, boldTo, asks }: TextUnit): Behind | undefined {
  if (boldTo === undefined || asks === 'question') return undefined;
  const front = singleSpaced(text.slice(from, boldTo).replace(/[*_]+/g, '')).trim();
  const gap = /^[*_]*\s*[–—:-]\s+|^[*_]*\s{2,}/.exec(text.slice(boldTo, boldTo + 8))?.[0];
  const mayAsk = askingOf(front) !== 'no' || opensQuestion(front);
  if (gap === undefined || !mayAsk || /[:：]$/.test(front)) return undefined;
  return { parting: 'bold', question: boldTo, ...trimRange(text, boldTo + gap.length, to) };
}

function behindSign(text: string, from: number, to: number): Behind | undefined {
  const line = text.slice(from, to);
  for (const [parting, pattern] of signs) {
    const found = pattern.exec(line);
    const { gap = '', rest = '' } = found?.groups ?? {};
    if (found === null || rest === '') continue;
    const at = found.index + found[0].indexOf(gap, 1);
    const asking = askingOf(singleSpaced(line.slice(0, at)));
    if (!surelyAsks(asking) || !saysMore(parting, rest, line)) continue;
    const start = from + at + gap.length;
    return { parting, question: from + at, ...trimRange(text, start, start + rest.length) };
  }
  return undefined;
}

/** Whether what stands behind a question is more than its minutes, its points, or the name of what it is about. */
function saysMore(parting: Parting, rest: string, line: string): boolean {
  if (readMinutes(line).length > 0) return false;
  const words = rest.trim().split(/\s+/);
  const isName = /^\p{Lu}/u.test(rest) && words.length <= mostNameWords && !/[,;.:]/.test(rest);
  const isPlain = /^\p{Ll}/u.test(rest) || /[,;]/.test(rest) || words.length > mostNameWords;
  return parting === 'bracket' || parting === 'dash' ? !isName && isPlain : true;
}

/** A name has no more words. */
const mostNameWords = 4;

function parted(text: string, unit: TextUnit, { parting, question, from, to }: Behind): TextUnit[] {
  const { label, lineFrom, span, minutes } = unit;
  const { boldTo: _, ...block } = blockOf(unit);
  const isBold = parting === 'bold';
  const range = trimRange(text, ...withoutSigns(text, unit.from, question));
  const front = contentUnit(text, isBold ? { ...block, look: 'bold' } : block, [span[0], question], range);
  const behind = contentUnit(
    text,
    { ...withoutNumber(block), kind: 'paragraph', isApart: false, from, to: span[1] },
    [question, span[1]],
    { from, to },
  );
  return [
    {
      ...front,
      lineFrom,
      ...(isBold && !surelyAsks(front.asks) ? { asks: 'instruction' as const } : {}),
      ...(label === undefined ? {} : { label }),
      ...(minutes === undefined ? {} : { minutes }),
    },
    { ...behind, isBehind: true },
  ];
}

function withoutSigns(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && '*_ '.includes(text.charAt(start))) start++;
  while (end > start && '*_ '.includes(text.charAt(end - 1))) end--;
  return [start, end];
}
