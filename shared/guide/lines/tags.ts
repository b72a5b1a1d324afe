import { singleSpaced } from '../../domain/plainText.ts';
import { languages } from '../languages/languages.ts';
import { indexPhrases } from '../languages/phraseIndex.ts';
import { askingOf } from './asking.ts';
import { trimRange } from './guideDocument.ts';

/** A competency's name that stands in the line of its question: 'Teamwork – Tell us …', '[Teamwork] …', '… (Teamwork)'. */
export interface Tag {
  readonly name: string;
  /** How it stands there: questions of one guide are tagged alike. */
  readonly style: 'colon' | 'dash' | 'bracketBefore' | 'bracketBehind' | 'quoted';
  /** The question without it. */
  readonly from: number;
  readonly to: number;
}

const name = String.raw`\p{Lu}[\p{L}\p{N} &/,'’-]{1,38}|[\u3040-\u9fff]{2,12}`;
const before = new RegExp(
  `^[*_]*(?:[[【](?<bracketed>${name})[\\]】]|(?<bare>${name})(?<sign>[*_]*\\s?[:：][*_]*|[*_]*\\s[–—-](?=\\s)))[*_]*\\s*`,
  'u',
);
const behind = new RegExp(
  `(?:\\s*[([（【](?<bracketed>${name})[)\\]）】]|(?<=[?？]["”»]?)\\s[–—|-]\\s(?<bare>${name}))\\s*$`,
  'u',
);

/** A longer line carries no name of a competency, in code units. */
const longestTagged = 500;
const mostWords = 5;
/** So far into its line a name before a question ends, in code units. */
const longestBefore = 50;

/** Parts of a story are asked for one by one, and no competencies: 'Result: How did it end?' */
const storyParts = indexPhrases(
  languages.flatMap((language) => language.storyParts.map((part) => [part, true] as const)),
);

/** The tag in `[from, to)`, whose other part asks; undefined for other lines. */
export function findTag(text: string, from: number, to: number): Tag | undefined {
  if (to - from > longestTagged) return undefined;
  const line = text.slice(from, to);
  const mayStandBefore = /[\]】:：–—]| -/.test(line.slice(0, longestBefore));
  const mayStandBehind = /[)\]）】]\s*$|[?？]["”»]?\s[–—|-]\s/.test(line);
  return (
    (mayStandBefore ? tagBefore(text, line, from, to) : undefined) ??
    (mayStandBehind ? tagBehind(text, line, from) : undefined)
  );
}

function tagBefore(text: string, line: string, from: number, to: number): Tag | undefined {
  const found = before.exec(line);
  const { bracketed, bare, sign } = found?.groups ?? {};
  const own = (bracketed ?? bare)?.trim();
  if (found === null || own === undefined || !isName(own)) return undefined;
  const content = trimRange(text, from + found[0].length, to);
  const rest = text.slice(content.from, content.to);
  if (askingOf(singleSpaced(rest)) === 'no' || askingOf(own) !== 'no') return undefined;
  const isQuoted = /^["“„«「]/.test(rest);
  const style =
    bracketed !== undefined ? 'bracketBefore' : isQuoted ? 'quoted' : /[:：]/.test(sign ?? '') ? 'colon' : 'dash';
  return { name: own, style, ...content };
}

function tagBehind(text: string, line: string, from: number): Tag | undefined {
  const found = behind.exec(line);
  const own = (found?.groups?.bracketed ?? found?.groups?.bare)?.trim();
  if (found === null || own === undefined || !isName(own)) return undefined;
  const content = trimRange(text, from, from + found.index);
  const isAsking = askingOf(singleSpaced(text.slice(content.from, content.to))) !== 'no';
  return isAsking ? { name: own, style: 'bracketBehind', ...content } : undefined;
}

function isName(own: string): boolean {
  return own.split(' ').length <= mostWords && storyParts.whole(own.toLowerCase()) === undefined;
}

/**
 * Which tags of a guide are meant so: those that stand alike in several questions, in most of those that look alike, with
 * different names; a name before a quoted question always.
 * @param tags one for each line that asks, with the look of its line; undefined for a line that has none
 */
export function meantTags<Look>(
  tags: readonly { readonly look: Look; readonly tag: Tag | undefined }[],
): ReadonlySet<Tag> {
  const asking = new Map<Look, number>();
  const groups = new Map<Look, Map<Tag['style'], Tag[]>>();
  for (const { look, tag } of tags) {
    asking.set(look, (asking.get(look) ?? 0) + 1);
    if (tag === undefined) continue;
    const styles = groups.get(look) ?? new Map<Tag['style'], Tag[]>();
    const own = styles.get(tag.style) ?? [];
    own.push(tag);
    groups.set(look, styles.set(tag.style, own));
  }
  const meant = [...groups].flatMap(([look, styles]) =>
    [...styles].flatMap(([style, own]) =>
      style === 'quoted' || (areDifferent(own) && own.length * 2 > (asking.get(look) ?? 0)) ? own : [],
    ),
  );
  return new Set(meant);
}

function areDifferent(tags: readonly Tag[]): boolean {
  return new Set(tags.map((tag) => tag.name)).size > 1;
}
