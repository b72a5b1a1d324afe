import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Id } from '../ids.ts';
import type { Answer, Details, Interview, PlannedQuestion, Step } from '../interview/interview.ts';
import { originalRevision, type Scorecard } from '../scorecard/scorecard.ts';
import type { CandidateRef } from './candidate.ts';
import type { Panel } from './debrief.ts';
import { byCodeUnits } from './folding.ts';
import type { PanelScorecard } from './member.ts';

/** Who gets a letter: the candidate's key, and when the first scorecard about them was submitted (ms since the epoch). */
export interface Anonymous {
  key: string;
  since: number;
}

/**
 * 'Candidate K', 'Candidate D', … by key. A hash of the key gives the letter, so that neither names nor ratings show through it,
 * nor who was interviewed first, which a calendar would tell. Of two with the same letter the one who was there first has it and
 * the other gets the next of their own, so that a candidate who comes later changes no letter.
 */
export function anonymousNames(candidates: readonly Anonymous[]): Map<string, string> {
  const sorted = candidates
    .map(({ key, since }) => ({ key, since, hash: bytesToHex(sha256(utf8ToBytes(key))) }))
    .sort((a, b) => a.since - b.since || byCodeUnits(a.hash, b.hash));
  const taken = new Set<string>();
  return new Map(
    sorted.map(({ key }) => {
      const own = freeLetters(key, taken);
      taken.add(own);
      return [key, `Candidate ${own}`];
    }),
  );
}

/** So many letters of one's own are tried before there are more letters to a name: 26, then 702, then 18,278. */
const tries = 24;

function freeLetters(key: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0, count = 26; ; attempt += 1) {
    if (attempt > 0 && attempt % tries === 0) count = (count + 1) * 26;
    const [first = 0, second = 0, third = 0] = sha256(utf8ToBytes(`${attempt} ${key}`));
    const own = letters(((first * 256 + second) * 256 + third) % count);
    if (!taken.has(own)) return own;
  }
}

/** A panel of the role, with the scorecards that may be seen. */
export interface LetteredPanel {
  panel: Pick<Panel, 'id' | 'createdAt'>;
  scorecards: readonly { scorecard: Scorecard }[];
}

/** What decides a panel's letter. A panel whose scorecards are all sealed goes by the time of its beginning. */
export function anonymousPanel({ panel, scorecards }: LetteredPanel): Anonymous {
  const submissions = scorecards.map(({ scorecard }) => originalRevision(scorecard).at);
  return { key: panel.id, since: submissions.length === 0 ? panel.createdAt : Math.min(...submissions) };
}

/**
 * The letters of the candidates for one role, by panel id. All of the role's panels are needed, whichever of them are shown:
 * so screen and export name everybody alike.
 */
export function roleLetters(panels: readonly LetteredPanel[]): Map<Id, string> {
  return anonymousNames(panels.map(anonymousPanel));
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/** The candidate without anything that names them. */
export function anonymousCandidate(candidate: CandidateRef, label: string): CandidateRef {
  return { name: label, role: candidate.role, email: '' };
}

/** Details that do not tell the candidate: what else they have told of themselves is left out. */
export function anonymousDetails(details: Details, label: string, hide: Hide): Details {
  const { accommodation } = details;
  return {
    ...details,
    candidate: { ...anonymousCandidate(details.candidate, label), link: '' },
    ...(accommodation && { accommodation: { ...accommodation, note: hide(accommodation.note) } }),
  };
}

/** A candidate whose name is hidden, and what stands in its place. */
export interface HiddenName {
  candidate: Pick<CandidateRef, 'name' | 'email'>;
  label: string;
}

/**
 * A text, such as a note, with the candidate's name, its parts and the e-mail address replaced by the label. Parts of two letters
 * and less stay, since they are words too. Nicknames, misspellings and what else tells a person are not found.
 */
export function withoutName(text: string, { name, email }: CandidateRef, label: string): string {
  return nameHider([{ candidate: { name, email }, label }])(text);
}

/**
 * The same for several candidates at once: notes about one may name another. Where two of them share a part of their names, the
 * first of the list has it.
 * @param what `wholeNames` leaves the parts alone, for texts that were written for everybody, such as a question
 */
export function nameHider(hidden: readonly HiddenName[], what: 'everyPart' | 'wholeNames' = 'everyPart'): Hide {
  const labels = new Map<string, string>();
  const add = (named: string, label: string) => {
    if (named !== '' && !labels.has(foldNamed(named))) labels.set(foldNamed(named), label);
  };
  for (const { candidate, label } of hidden) {
    add(composed(candidate.name), label);
    add(composed(candidate.email), label);
  }
  if (what === 'everyPart') {
    for (const { candidate, label } of hidden) for (const part of tellingParts(candidate.name)) add(part, label);
  }
  const [first] = hidden;
  if (first === undefined || labels.size === 0) return (text) => text;
  const alternatives = [...labels.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(alternatives.join('|'), 'giu');
  return (text) => text.normalize('NFC').replace(pattern, (found) => labels.get(foldNamed(found)) ?? first.label);
}

/** Takes names out of a text. */
export type Hide = (text: string) => string;

/** How texts lose their names: those about one candidate, and those that were written for everybody. */
export interface Hiders {
  personal: Hide;
  common: Hide;
}

/**
 * The scorecard without names, in whatever a person wrote in it. For showing and printing only: its hashes are those of what was
 * submitted, and no longer fit.
 * @param label what the candidate is called
 */
export function hideInScorecard(one: PanelScorecard, label: string, hiders: Hiders): PanelScorecard {
  const revisions = one.scorecard.revisions.map((revision) => ({
    ...revision,
    reason: hiders.personal(revision.reason),
    interview: hideInInterview(revision.interview, label, hiders),
  }));
  return { ...one, scorecard: { ...one.scorecard, revisions } };
}

function hideInInterview(interview: Interview, label: string, { personal, common }: Hiders): Interview {
  const { details, plan, conclusion } = interview;
  return {
    ...interview,
    details: anonymousDetails(details, label, personal),
    plan: {
      ...plan,
      title: common(plan.title),
      ...(plan.opening === undefined ? {} : { opening: common(plan.opening) }),
      ...(plan.closing === undefined ? {} : { closing: common(plan.closing) }),
      questions: plan.questions.map((question) => hideInQuestion(question, common)),
    },
    added: interview.added.map((question) => hideInQuestion(question, personal)),
    answers: interview.answers.map((answer) => hideInAnswer(answer, personal)),
    ...hideInSteps(interview, personal),
    conclusion: {
      summary: personal(conclusion.summary),
      strengths: personal(conclusion.strengths),
      concerns: personal(conclusion.concerns),
    },
  };
}

/** The question with every text in it that a person wrote gone through `hide`. */
function hideInQuestion(question: PlannedQuestion, hide: Hide): PlannedQuestion {
  return {
    ...question,
    title: hide(question.title),
    prompt: hide(question.prompt),
    competency: hide(question.competency),
    weightReason: hide(question.weightReason),
    rubric: question.rubric.map((point) => ({ ...point, text: hide(point.text) })),
    ...(question.redFlags && { redFlags: question.redFlags.map(hide) }),
  };
}

/** Opening and closing, where the interview has them, with every text in them that a person wrote gone through `hide`. */
function hideInSteps({ steps }: Pick<Interview, 'steps'>, hide: Hide): Pick<Interview, 'steps'> {
  if (steps === undefined) return {};
  return { steps: { opening: hideInStep(steps.opening, hide), closing: hideInStep(steps.closing, hide) } };
}

function hideInStep({ notes, skipped }: Step, hide: Hide): Step {
  return {
    notes: notes.map((note) => ({ ...note, text: hide(note.text) })),
    skipped: skipped && { reason: hide(skipped.reason) },
  };
}

/** The answer with every text in it that a person wrote gone through `hide`. */
function hideInAnswer(answer: Answer, hide: Hide): Answer {
  return {
    ...answer,
    ratingReason: hide(answer.ratingReason),
    notAsked: answer.notAsked && { reason: hide(answer.notAsked.reason) },
    ...(answer.notRated && { notRated: { reason: hide(answer.notRated.reason) } }),
    notes: answer.notes.map((note) => ({ ...note, text: hide(note.text) })),
  };
}

function composed(text: string): string {
  return text.normalize('NFC').trim();
}

function foldNamed(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

/** Scripts that put no space between words: there a name is found inside a run of letters, and two of them are a name. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const beginsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
const endsUnspaced = new RegExp(`[${unspaced}]$`, 'u');

function tellingParts(name: string): string[] {
  const parts = composed(name).split(/[^\p{L}\p{M}\p{N}]+/u);
  return parts.filter((part) => part.length > (beginsUnspaced.test(part) ? 1 : 2));
}

function patternOf(named: string): string {
  const words = named.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  const before = beginsUnspaced.test(named) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = endsUnspaced.test(named) ? '' : '(?![\\p{L}\\p{N}])';
  return `${before}${words}${after}`;
}
