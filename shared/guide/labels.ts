import { trimRange } from './guideDocument.ts';

/** What a labelled part of a question holds. 'ignored' is what a guide says but nobody scores ('Red flags'). */
export type LabelKind =
  | 'question'
  | 'purpose'
  | 'guidance'
  | 'rubric'
  | 'example'
  | 'competency'
  | 'probes'
  | 'minutes'
  | 'anchors'
  | 'signals'
  | 'ignored';

export interface Label {
  readonly kind: LabelKind;
  /** Where what is labelled begins on the same line; the end of the line where nothing follows. */
  readonly from: number;
}

/**
 * The words of each label. They are matched against the beginning of a line in lower case, with single spaces and straight
 * apostrophes; each alternative is plain words, so matching is linear.
 */
const labelWords: readonly (readonly [LabelKind, string])[] = [
  [
    'example',
    `(?:here(?:'s| is) )?(?:an? |the |one )?(?:answer example|example answer|sample answer|sample response|example response|
    model answer|model response|suggested answer|suggested response|possible answer|sample reply|example of an? (?:good|strong|great) answer|
    answer sample|response example|sample script|good response pattern|response|example|sample|answer|a)(?: \\d{1,2}| #\\d{1,2})?`,
  ],
  ['example', 'you (?:could|might|can) say|what strong sounded like|how it (?:might|could) sound'],
  [
    'purpose',
    `purpose|intent|rationale|objective|why (?:the |do |does |an? )?(?:interviewers?|employers?|recruiters?|hiring managers?|we|they|you're|companies) 
    (?:will |may |might |would )?(?:ask|asks|asked|being asked|want|use)(?: this| it| about this)?(?: question)?|why (?:it|this|this question|this one) (?:matters|is asked|works)|
    why (?:it|this)'s asked|why ask(?: this)?(?: question)?|why this question|why we're asking(?: this)?|what (?:it|this|this question) (?:tests|assesses|means|measures|reveals|evaluates)|
    what (?:the )?(?:interviewers?|employers?|they) (?:really |actually )?(?:wants?|wish|hopes?) to (?:know|learn|find out)|what they(?:'re| are) (?:really |actually )?asking|what this is about|reason (?:the |an )?(?:interviewers?|employers?|recruiters?) asks?(?: this)?|
    (?:interviewer's |question )(?:objective|intent|overview|purpose)|the real question|why this question works`,
  ],
  [
    'guidance',
    `how to (?:answer|respond|approach)(?: it| this)?(?: question)?(?: well)?|how to structure (?:your|the|an) answer|how you should answer|
    what (?:the |an? |your )?(?:interviewers?|employers?|recruiters?|hiring managers?|panel|they|we) (?:is |are |will be )?(?:looking|listening) for|
    what (?:they're|we're) (?:looking|listening) for|what (?:the )?(?:interviewers?|employers?|they) (?:wants?|hopes?|expects?) to hear|
    what to (?:look|listen) (?:for|out for)|look for|listen for|in your answer|in the answer|guidance|answer guidance|guidelines|tips?|answer tips?|advice|
    what (?:a |an? )?(?:good|strong|great|ideal) (?:answers?|response|candidates?) (?:covers?|includes?|looks? like|contains?|mentions?|says?|shows?)|what to (?:cover|include|say|mention)|
    what good looks like|key points|main points|points to (?:cover|make|mention|include)|should cover|things to (?:cover|mention)|strong answers?|good answers?|great answers?|ideal answers?|best answers?|
    strong response approach|strong response|good response|suggested approach|recommended approach|strategy|dos and don'ts|do's and don'ts|evaluation criteria|assessment criteria|criteria|
    scoring guide|talking points|interviewer notes|notes for the interviewer|positive indicators|good signs|green flags|expected answer|what we expect`,
  ],
  ['rubric', 'rubric|rubric points|scoring points|checklist|marking scheme|points'],
  ['competency', 'competency|competence|competencies|skill|skills tested|skill tested|category|area|topic|theme|trait'],
  [
    'probes',
    'probes|probing questions|follow-ups?|follow ups?|follow-up questions?|followup questions?|possible follow-ups|if they get stuck',
  ],
  ['minutes', 'minutes|time|time budget|duration|suggested time'],
  ['anchors', 'anchors|rating scale|rating anchors|ratings|scale|rating guide'],
  ['signals', 'signals|strong signals'],
  [
    'ignored',
    `red flags?|common mistakes?|mistakes? to avoid|pitfalls?|pitfalls? to avoid|what to avoid|what not to (?:say|do)|weak answers?|poor answers?|bad answers?|weak response|avoid|
    negative indicators|warning signs|related questions|similar questions|see also|further reading|interview tip|difficulty|question type|asked by|format`,
  ],
  ['question', 'question|interview question|q'],
];

const labels = labelWords.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`^(?:${words.replace(/\n\s*/g, '')})(?: ?[:?.]| ?[-–—](?= |$)|$)`),
}));

/** The longest label, with room for Markdown signs, in code units. */
const longestLabel = 90;
/** 'Answer:' and 'Points:' are labels; 'answer' and 'time' within a text are not. These need their colon. */
const needsColon =
  /^(?:a|q|response|answer|sample|example|points?|skill|area|topic|theme|time|scale|format|avoid|question|tips?|criteria|difficulty|trait|signals?|advice)$/;

/**
 * The label at the front of `[from, to)`, past the signs of Markdown emphasis and quotation; undefined for other lines. A
 * heading that is only a label is one without its colon, whatever the word.
 */
export function readLabel(text: string, from: number, to: number, isHeading = false): Label | undefined {
  const start = skipEmphasis(text, from, to);
  const end = trimEmphasis(text, start, to);
  const written = text.slice(start, Math.min(end, start + longestLabel));
  if (written.length === longestLabel && !/[:–—-]/.test(written)) return undefined;
  const head = plain(written);
  for (const { kind, pattern } of labels) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const isColoned = found[0].endsWith(':') || /[-–—]$/.test(found[0]);
    const name = found[0].replace(/ ?[:?.–—-]$/, '');
    const isAlone = start + found[0].length >= end;
    if (!isColoned && !(isAlone && (isHeading || !needsColon.test(name)))) continue;
    return { kind, from: Math.min(to, skipEmphasis(text, start + found[0].length, to)) };
  }
  return undefined;
}

/** Lower case and straight apostrophes, without changing the length: labels are found at the same offsets in the text. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[’‘]/g, "'").replace(/[*_\s]/g, ' ');
}

const emphasis = new Set(['*', '_', ' ', '\t', '>', '~', '`']);

function skipEmphasis(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (emphasis.has(text.charAt(at)) || isWide(text, at))) at++;
  return at;
}

function isWide(text: string, at: number): boolean {
  return trimRange(text, at, at + 1).from > at;
}

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
  ].join('|')})$`,
);

const cookieNotice = /\b(?:we|site|website|page|service|and) uses? cookies\b/;

/** Whether a line is what a site puts around its guides: feedback links, separators, advertisements, cookie notices. */
export function isFiller(line: string): boolean {
  if (line.length > longestFiller) return false;
  const plainLine = line.toLowerCase().replace(/\s+/g, ' ').trim();
  return fillerLine.test(plainLine) || (plainLine.includes('cookies') && cookieNotice.test(plainLine));
}
