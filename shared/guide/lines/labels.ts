import { isPlainLetter } from '../../domain/plainText.ts';
import type { LabelKind } from '../languages/language.ts';
import { labelKinds } from '../languages/language.ts';
import { languages } from '../languages/languages.ts';
import { indexPhrases } from '../languages/phraseIndex.ts';

export interface Label {
  readonly kind: LabelKind;
  /** Where what is labelled begins on the same line; the end of the line where nothing follows. */
  readonly from: number;
  /** The number in it: 'Question 3'. */
  readonly number?: number;
  /** What it is called, where its kind is not known. */
  readonly name?: string;
}

/** How a line looks; a label in bold type or a heading can do without its colon. */
export interface LabelLook {
  readonly isHeading?: boolean;
  readonly isBold?: boolean;
  /** Whether only what is wholly a label counts, and no line in which a telling word stands. */
  readonly isExact?: boolean;
}

/** The longest label, with room for Markdown signs, in code units. */
const longestLabel = 90;
/** The longest label that is known by one telling word, in words. */
const mostHintWords = 9;

const wholeLabels = indexPhrases(
  labelKinds.flatMap((kind) =>
    languages.flatMap(({ labels }) => (labels[kind] ?? []).map((phrase) => [phrase, kind] as const)),
  ),
);

/** Kinds whose telling words are looked for, the surest first: 'negative indicators' are no indicators. */
const hintKinds = [
  'other',
  'badExample',
  'redFlags',
  'probes',
  'example',
  'purpose',
  'anchors',
  'guidance',
  'competency',
  'questions',
] as const satisfies readonly LabelKind[];

const hints = hintKinds.map((kind) => ({
  kind,
  pattern: hintPattern(languages.flatMap(({ hints: own }) => own[kind] ?? [])),
}));

/** Finds one of some telling words; in a script with spaces only as a word of its own. */
function hintPattern(words: readonly string[]): RegExp {
  const unspaced = words.filter((word) => /[\u3040-\u9fff]/.test(word));
  const spaced = words.filter((word) => !unspaced.includes(word));
  return new RegExp([...unspaced, `(?<!\\p{L})(?:${spaced.join('|') || '(?!)'})(?!\\p{L})`].join('|'), 'u');
}

/**
 * The label at the front of `[from, to)`, past the signs of Markdown emphasis and quotation; undefined for other lines. It
 * needs a colon (or a dash) behind it, unless it is the whole line.
 */
export function readLabel(text: string, from: number, to: number, look: LabelLook = {}): Label | undefined {
  const start = skipSigns(text, from, to);
  const end = trimEmphasis(text, start, to);
  if (start >= end) return undefined;
  const line = plain(text.slice(start, Math.min(end, start + longestLabel)));
  const colon = /[:：】]|(?<=\S) ?[–—](?= |$)| -(?= )/.exec(line);
  const isStrong = look.isExact !== true && (look.isHeading === true || look.isBold === true);
  const mayBeHinted = look.isExact !== true;
  if (colon !== null && colon.index > 0) {
    const kind = kindOf(line.slice(0, colon.index), true, mayBeHinted && (/^[:：]/.test(colon[0]) || isStrong));
    const at = start + colon.index + colon[0].length;
    if (kind !== undefined) return withFrom(kind, Math.min(to, skipSigns(text, at, to)));
  }
  const mark = markedKind(text, from, start, end, look);
  if (mark !== undefined) return { kind: mark, from: start };
  if (end - start >= longestLabel || isSentence(line)) return undefined;
  const kind = kindOf(line.replace(/[.?？。]$/, ''), isStrong, isStrong);
  // 'Do you have any questions for us?' is asked, and may be one of the guide's questions.
  return kind === undefined || (kind.kind === 'closing' && /[?？]$/.test(line)) ? undefined : withFrom(kind, to);
}

/** Pictures that stand before what a good answer does, and before what a weak one does. */
const markKinds: readonly (readonly [LabelKind, RegExp])[] = [
  ['guidance', /[✅✔👍🟢🟩]/u],
  ['redFlags', /[❌✗✘👎🔴🟥🚩⚠]/u],
];

/** '✅ checks the date', '🚩 wipes around it': the picture is the label of what stands behind it. */
function markedKind(text: string, from: number, start: number, end: number, look: LabelLook): LabelKind | undefined {
  if (look.isHeading === true || look.isBold === true || end - start < shortestMarked) return undefined;
  const sign = text.slice(from, start);
  return markKinds.find(([, pattern]) => pattern.test(sign))?.[0];
}

/** What stands behind such a picture and is shorter says nothing, in code units. */
const shortestMarked = 4;

/** A sentence of its own, though a label has the same words: 'A good answer covers planning.', 'Why?' */
function isSentence(line: string): boolean {
  return /^\S+[?？]$/.test(line) || (/[.。]$/.test(line) && line.split(' ').length > mostLabelWords);
}

/** With a full stop behind it a longer line is no label, in words. */
const mostLabelWords = 4;

/**
 * Where a label begins that stands behind a question on the same line: '“How …?” — Listen for a and b'. It follows the end of
 * a sentence or a dash.
 */
export function findInnerLabel(text: string, from: number, to: number): (Label & { readonly at: number }) | undefined {
  const line = text.slice(from, Math.min(to, from + longestInner));
  for (const { 0: gap, index } of line.matchAll(
    /(?:[?？!.。]["”’»」)]*\s*[—–-]?\s*|["”»」]\s*[—–-]?\s+|\s[—–]\s+)(?=\p{L})/gu,
  )) {
    const at = from + index + gap.length;
    const found = labelAt(text, at, to);
    if (found !== undefined) return { at, ...found };
  }
  return undefined;
}

/** The label at `at`: 'Listen for a and b', 'Red flags: c'. */
export function labelAt(text: string, at: number, to: number): Label | undefined {
  const found = innerLabels.head(plain(text.slice(at, Math.min(to, at + longestLabel))));
  if (found === undefined) return undefined;
  const after = /^\s*[:：]?\s*/.exec(text.slice(at + found.length, at + found.length + 10))?.[0].length ?? 0;
  if (found.needsColon && !/[:：]/.test(text.slice(at + found.length, at + found.length + after))) return undefined;
  return { kind: found.value, from: Math.min(to, at + found.length + after) };
}

/** The longest line in which a label is looked for behind a question, in code units. */
const longestInner = 600;

const innerLabels = indexPhrases([
  ...['look for', 'listen for', 'looking for', 'listening for'].map((phrase) => [phrase, 'guidance'] as const),
  ...(['guidance', 'redFlags', 'probes'] as const).flatMap((kind) =>
    languages.flatMap(({ labels }) =>
      (labels[kind] ?? []).map((phrase) => [`${phrase.replace(/:$/, '')}:`, kind] as const),
    ),
  ),
]);

/** What the head of a column may be called beside the labels, compared by its words. The first entry that fits wins. */
const headWords: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'probes',
    /\b(?:follow[ -]?ups?|probes?|probing|dig(?:ging)? deeper)\b|\bif (?:they|needed|stuck)\b|\b(?:hints?|prompts)$/,
  ],
  [
    'redFlags',
    /\b(?:red flags?|warning|avoid|negative|pitfalls?|mistakes?|walk away|deal[ -]?breakers?|no[ -]?gos?|reject|worr(?:y|ies|ying)|concerns?|fears?|not (?:so |as )?good|unacceptable)\b/,
  ],
  [
    'guidance',
    /\b(?:key ?words?|includes?|indicators|criteria|expected|points to cover|key points|hop(?:e|ing)(?: for)?|(?:good|strong|great|ideal|best) \p{L}+ (?:says?|does?|answers?|mentions?|covers?|shows?|looks?))\b/u,
  ],
  ['purpose', /\b(?:purpose|why|reason|rationale|intent|objective)\b/],
  ['example', /\b(?:example|sample|model|suggested|ideal answer)\b|^answers?$/],
  ['rubric', /\b(?:rubric|points|checklist)\b/],
  [
    'guidance',
    /\b(?:guidance|how to answer|look(?:ing)? for|listen(?:ing)? for|cover|scoring|good answer|strong answer|good responses?|strong responses?|tips|desired|evidence|sounds? like|looks? like|should hear|want to hear)\b/,
  ],
  ['signals', /\bsignals?\b/],
  ['question', /\b(?:questions?|prompts?|ask|frage|pregunta|pergunta|domanda|vraag)\b|質問|问题|题目/],
  ['competency', /\b(?:competenc(?:y|ies|e)|skills?|category|area|topic|theme|trait|dimension|section)\b/],
  ['minutes', /\b(?:minutes?|mins?|time|duration)\b/],
];

/** What a column holds, by its head in any of the languages; undefined for a head that says nothing known. */
export function headKind(head: string): LabelKind | undefined {
  const name = plain(head)
    .replace(/["“”„«»]/g, '')
    .replace(/[:：]$/, '')
    .trim();
  if (name === '' || (/[?？]$/.test(name) && name.split(' ').length > 3)) return undefined;
  const whole = wholeLabels.whole(name)?.value ?? wholeLabels.whole(name.replace(/ ?[([（].*$/, ''))?.value;
  if (whole !== undefined) return whole === 'questions' ? 'question' : whole;
  return (
    headWords.find(([, pattern]) => pattern.test(name))?.[0] ?? hints.find(({ pattern }) => pattern.test(name))?.kind
  );
}

const aboutPhrases = languages.flatMap(({ questionsAbout }) =>
  questionsAbout.map((phrase) => {
    const [before = '', behind = ''] = phrase.split('…');
    return { before, behind };
  }),
);

/**
 * What the questions under a heading are about: 'Questions about teamwork' → 'teamwork', as the range of that in the text;
 * undefined for a heading that names questions alone ('Interview questions', 'Part 2: questions').
 */
export function questionsAbout(text: string, from: number, to: number): { from: number; to: number } | undefined {
  const start = skipSigns(text, from, to);
  const line = plain(text.slice(start, to)).replace(/[\s:：]+$/, '');
  if (line.length > longestLabel || wholeLabels.whole(line) !== undefined) return undefined;
  const ranges = aboutPhrases.flatMap(({ before, behind }) => {
    const isSo = line.startsWith(before) && line.endsWith(behind) && line.length > before.length + behind.length;
    return isSo ? [{ from: start + before.length, to: start + line.length - behind.length }] : [];
  });
  const [best] = ranges.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const topic = best === undefined ? '' : text.slice(best.from, best.to);
  const isName = topic.trim() !== '' && topic.split(' ').length <= mostTopicWords && !/[\d:：?]/.test(topic);
  return isName ? best : undefined;
}

/** A topic of more words is a sentence. */
const mostTopicWords = 5;

interface FoundKind {
  readonly kind: LabelKind;
  readonly number?: number;
}

/** 'question 3', 'q3', 'part no. 2 of 5'. */
const numberAtEnd = /(?:^q| q|[^\d\s])? ?(?:no\.? ?|nr\.? ?|#)?(\d{1,3})(?: (?:of|von|de|di|van|sur) \d+)?$/;

/** What a label is, by its name without colon. A number behind it and a letter before it do not count. */
function kindOf(name: string, hasColon: boolean, mayBeHinted: boolean): FoundKind | undefined {
  const words = name.replace(/^\p{L}[.)] /u, '').trim();
  const number = /\d$/.test(words.slice(-1)) ? numberAtEnd.exec(words) : null;
  const bare =
    number === null
      ? words
      : words.slice(0, words.lastIndexOf(number[1] ?? '')).replace(/[ #]*(?:no\.?|nr\.?)?[ #]*$/, '');
  const aside = /[([（]/.test(words) ? words.replace(/ ?[([（][^)\]）]{0,40}[)\]）]/g, '') : words;
  for (const candidate of new Set([words, bare, aside])) {
    const found = candidate === '' ? undefined : wholeLabels.whole(candidate);
    const isNumbered = candidate === bare && number !== null;
    const isComplete = hasColon || (isNumbered && found?.value === 'question');
    if (found === undefined || (found.needsColon && !isComplete)) continue;
    return isNumbered ? { kind: found.value, number: Number(number[1]) } : { kind: found.value };
  }
  const joined = jointKind(words, hasColon);
  if (joined !== undefined) return { kind: joined };
  if (!mayBeHinted || words.split(' ').length > mostHintWords || words.includes('?')) return undefined;
  const hinted = hints.find(({ pattern }) => pattern.test(words));
  return hinted === undefined ? undefined : { kind: hinted.kind };
}

const joiners = new Set(['and', ...languages.flatMap(({ cutting }) => cutting?.joiners ?? [])]);
const joint = new RegExp(`\\s*[+&/,・、]\\s*|\\s(?:${[...joiners].join('|')})\\s`, 'u');
/** Kinds that stand around the questions, and may be named together. */
const aroundKinds: ReadonlySet<LabelKind> = new Set(['opening', 'closing', 'note', 'form']);

/** The kind of a label that has several names: 'Intro + warm-up', 'Context/Why we ask'. The first counts. */
function jointKind(words: string, hasColon: boolean): LabelKind | undefined {
  const names = words.split(joint).filter((name) => name !== '');
  if (names.length < 2 || names.length > mostJoined) return undefined;
  const kinds = names.flatMap((name) => {
    const found = wholeLabels.whole(name);
    return found === undefined || (found.needsColon && !hasColon) ? [] : [found.value];
  });
  const [first] = kinds;
  if (first === undefined || kinds.length < names.length) return undefined;
  const areAlike = kinds.every((kind) => kind === first);
  return areAlike || kinds.every((kind) => aroundKinds.has(kind)) ? first : undefined;
}

/** How many names a label may have. */
const mostJoined = 4;

/** What a question is called in a word: 'Frage 2.', 'Vraag 2)'. */
const questionNames = languages.flatMap(({ labels }) =>
  (labels.question ?? []).filter((name) => /^\p{L}{4,}$/u.test(name)),
);
const namedNumber = new RegExp(`(?:${questionNames.join('|')})\\s?(?:nr\\.?\\s?|n[°º]\\s?)?(\\d{1,3})[.)]\\s+`, 'iuy');

/** The number of a question that stands with its name before it, and how much both take, in code units. */
export function questionNumber(text: string, at: number): { length: number; number: number } | undefined {
  namedNumber.lastIndex = at;
  const found = namedNumber.exec(text);
  return found === null ? undefined : { length: found[0].length, number: Number(found[1]) };
}

const partName = new RegExp(
  `^(?:${languages.flatMap(({ partNames }) => partNames).join('|')})\\s(?:\\d{1,2}|[a-h]|[ivx]{1,4}|one|two|three|four|five|six)(?:\\s?[:.)]\\s+|\\s[–—-]\\s+)(?=\\S)`,
  'iu',
);

/** How much 'Part 2: ' takes at the front of a line, in code units. */
export function partNameLength(line: string): number {
  return partName.exec(line.slice(0, longestPartName))?.[0].length ?? 0;
}

/** The longest name of a part with its number, in code units. */
const longestPartName = 24;

function withFrom({ kind, number }: FoundKind, from: number): Label {
  return number === undefined ? { kind, from } : { kind, from, number };
}

/** Lower case and straight apostrophes, without changing the length: labels are found at the same offsets in the text. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  const straight = (lower.length === text.length ? lower : text).replace(/[’‘]/g, "'");
  return /[*_]|[^\S ]/.test(straight) ? straight.replace(/[*_\s]/g, ' ') : straight;
}

/** Signs of emphasis, of quotation, brackets and pictures before a label. */
const signs = /(?:[*_\s>~`【[\u200b\ufeff\u3000]|\p{Extended_Pictographic}|\ufe0f|\u200d|\u20e3|[☐☑□■✗✘])+/uy;

function skipSigns(text: string, from: number, to: number): number {
  if (isPlainLetter(text.charCodeAt(from))) return from;
  signs.lastIndex = from;
  const found = signs.exec(text);
  return found === null ? from : Math.min(to, from + found[0].length);
}

const emphasis = new Set(['*', '_', ' ', '\t', '~', '`', ']']);

function trimEmphasis(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && emphasis.has(text.charAt(at - 1))) at--;
  return at;
}

/** The longest line that may be the filler of a site, in code units. */
const longestFiller = 160;

const fillerLine = new RegExp(
  `^(?:${[
    'help us (?:improve|make) .*',
    'share(?: (?:this|on|via|your feedback|with)\\b.*)?',
    '(?:give|leave|send)(?: us)? (?:your )?feedback.*',
    '[-–—_=*•·|/\\\\.+~<>#\\s]+',
    'advert(?:isement)?s?',
    'ads?',
    'sponsored(?: content)?',
    'promoted',
    'copy(?: link| answer)?',
    'print',
    'save(?: this)?(?: question)?',
    '(?:dis)?like',
    '(?:yes|no)(?:\\s+(?:yes|no))?',
    'was this (?:answer |page |question |article )?helpful\\??.*',
    'rate this (?:answer|page|question)\\.?',
    '\\d+ (?:likes?|comments?|shares?|views?|upvotes?|reads?)',
    '(?:read|show|see|view|load) (?:more|less|all|the answer|answer)\\.*',
    '(?:sign|log) (?:up|in)\\b.*',
    'subscribe\\b.*',
    'join (?:now|for free|our newsletter).*',
    'accept(?: all)?(?: cookies)?',
    '(?:reject|manage|decline)(?: all)?(?: cookies)?',
    'cookie (?:policy|settings|preferences|notice)',
    'privacy(?: policy)?',
    'terms(?: of (?:use|service)| and conditions)?',
    '(?:©|copyright\\b|\\(c\\) ).*',
    'all rights reserved\\.?',
    'back to (?:top|questions)',
    'skip to (?:main )?content',
    'download (?:as )?(?:pdf|the app|now)\\b.*',
    '(?:tweet|facebook|linkedin|twitter|whatsapp|pinterest|reddit|instagram|youtube|x|email|e-mail)',
    'follow us\\b.*',
    'report(?: this)?(?: answer)?',
    '(?:next|previous|prev|menu|home|search|close|open|edit|reply|loading)(?: question)?\\.*',
    'page \\d+(?: (?:of|/) \\d+)?',
    '\\d{1,4}(?: ?/ ?\\d{1,4})?',
    '(?:last )?updated\\b.{0,40}',
    '\\d+ min(?:ute)?s? read',
    'practi[cs]e (?:this )?(?:question|answer|now)',
    'ai feedback',
    '(?:slide|folie|diapositiva|diapositive|diapo|slajd|dia|スライド|幻灯片) ?\\d{1,3}',
  ].join('|')})$`,
);

const cookieNotice = /\b(?:we|site|website|page|service|and) uses? cookies\b/;

/** Whether a line, in single spaces, is what a site puts around its guides: feedback links, separators, advertisements, cookie notices. */
export function isFiller(line: string): boolean {
  if (line.length > longestFiller) return false;
  const plainLine = line.toLowerCase().trim();
  return fillerLine.test(plainLine) || (plainLine.includes('cookies') && cookieNotice.test(plainLine));
}
