import { z } from 'zod';
import type { Id } from '../ids.ts';
import type { Interview, Interviewer } from '../interview/interview.ts';
import { toSingleLine } from '../plainText.ts';
import { latestRevision, originalRevision, type Scorecard, scorecardSchema } from '../scorecard/scorecard.ts';
import { byCodeUnits, foldEmail, foldName } from './folding.ts';
import { publicKeySchema } from './knownKeys.ts';

/** Why a version of a scorecard cannot take the place of the one that is there. It is kept with it. */
export type ReceivedConflict =
  /** Both were amended, and neither follows from the other. */
  | 'forked'
  /** The same scorecard, signed with another key. */
  | 'otherKey'
  /** A newer state of a signed scorecard, without a signature. */
  | 'signatureMissing'
  /** A scorecard with the id of an own interview that was not submitted yet. It must not take that one's place. */
  | 'ownInterview';

/** Why a scorecard is listed and does not count. */
export type Conflict =
  | ReceivedConflict
  /** Its content is not what was submitted, or not what was signed. */
  | 'altered'
  /** Nobody has said yet whose key it is signed with. */
  | 'keyInQuestion';

/** A scorecard as it came to a panel. */
export interface PanelScorecard {
  scorecard: Scorecard;
  /** The Ed25519 key whose signature was verified, in 64 hexadecimal digits; null for an unsigned scorecard. */
  publicKey: string | null;
  /** Set when it is listed and does not count: it was received as a conflict copy, was altered, or its key is in question. */
  conflict?: Conflict;
}

export const conflictSchema = z.enum([
  'forked',
  'otherKey',
  'signatureMissing',
  'ownInterview',
  'altered',
  'keyInQuestion',
]) satisfies z.ZodType<Conflict>;

/** The same where it comes from a file. */
export const panelScorecardSchema = z.strictObject({
  scorecard: scorecardSchema,
  publicKey: publicKeySchema.nullable(),
  conflict: conflictSchema.exactOptional(),
});

/** A scorecard that is listed but does not count, and why. */
export interface SupersededScorecard extends PanelScorecard {
  /**
   * `otherState`: another state of the scorecard that counts, or a copy that conflicts with it. `earlier`: an earlier scorecard of
   * the same interviewer.
   */
  reason: 'otherState' | 'earlier';
}

/** One interviewer of a panel, with the one scorecard of theirs that counts. */
export interface PanelMember extends PanelScorecard {
  /** Who this is: the public key when the scorecard is signed, else the folded name and e-mail. */
  key: string;
  /** Name and e-mail as the scorecard gives them, each in one line. */
  interviewer: Interviewer;
  /** The latest revision: the state that counts. */
  interview: Interview;
  /** What was submitted, before any amendment. */
  original: Interview;
  /** When it was submitted, and when it was last amended (null for never), in ms since the epoch. */
  submittedAt: number;
  amendedAt: number | null;
  /** The interviewer's other scorecards and other states of this one, newest first. */
  superseded: SupersededScorecard[];
  /** Whether another member goes by the same name: two people, or one of whom one scorecard is not signed. */
  hasNamesake: boolean;
}

/**
 * Who a scorecard is from. A signature tells; without one, name and e-mail have to. An unsigned scorecard is never taken for one
 * of the person whose name it bears when theirs are signed: anybody can write a name.
 */
export function interviewerKey({ scorecard, publicKey }: PanelScorecard): string {
  if (publicKey !== null) return `key:${publicKey}`;
  const { name, email } = latestRevision(scorecard).interview.details.interviewer;
  return `name:${foldName(name)}|${foldEmail(email)}`;
}

/**
 * The members of a panel, one an interviewer, sorted by name. Of several scorecards of one interviewer the newest counts; of
 * several states of one scorecard a signed one before an unsigned one, then the newest; a conflict copy never. The order in which
 * the scorecards come does not matter, and a copy of one is nothing more.
 */
export function panelMembers(scorecards: readonly PanelScorecard[]): PanelMember[] {
  const states = groupBy(withoutCopies(scorecards), ({ scorecard }) => scorecard.id)
    .map((group) => ranked(group, mostTrusted))
    .filter(({ first }) => first.conflict === undefined);
  const interviewers = groupBy(states, ({ first }) => interviewerKey(first)).map((group) => toMember(group));
  return withNamesakes(interviewers).sort(byName);
}

/** A list that is not empty, by its first item and the others. */
interface Ranked<Item> {
  first: Item;
  others: Item[];
}

function ranked<Item>(group: Ranked<Item>, order: (a: Item, b: Item) => number): Ranked<Item> {
  const [first = group.first, ...others] = [group.first, ...group.others].sort(order);
  return { first, others };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Ranked<Item>[] {
  const groups = new Map<string, Ranked<Item>>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), { first: item, others: [] });
    else group.others.push(item);
  }
  return [...groups.values()];
}

/** Of scorecards with the same content one, the signed one where there is one. */
function withoutCopies(scorecards: readonly PanelScorecard[]): PanelScorecard[] {
  const copies = groupBy(scorecards, ({ scorecard }) => `${scorecard.id} ${latestRevision(scorecard).hash}`);
  return copies.flatMap(({ first, others }) => {
    const signers = groupBy([first, ...others], ({ publicKey }) => publicKey ?? '').map(
      (group) => ranked(group, mostTrusted).first,
    );
    return signers.length > 1 ? signers.filter(({ publicKey }) => publicKey !== null) : signers;
  });
}

function newestFirst(a: PanelScorecard, b: PanelScorecard): number {
  const [latestA, latestB] = [latestRevision(a.scorecard), latestRevision(b.scorecard)];
  return (
    latestB.at - latestA.at ||
    b.scorecard.revisions.length - a.scorecard.revisions.length ||
    byCodeUnits(latestA.hash, latestB.hash) ||
    byCodeUnits(a.publicKey ?? '', b.publicKey ?? '')
  );
}

function mostTrusted(a: PanelScorecard, b: PanelScorecard): number {
  const isConflict = ({ conflict }: PanelScorecard) => Number(conflict !== undefined);
  const isSigned = ({ publicKey }: PanelScorecard) => Number(publicKey !== null);
  return isConflict(a) - isConflict(b) || isSigned(b) - isSigned(a) || newestFirst(a, b);
}

function toMember(group: Ranked<Ranked<PanelScorecard>>): PanelMember {
  const { first, others } = ranked(group, (a, b) => newestFirst(a.first, b.first));
  const superseded = [
    ...first.others.map((state) => ({ ...state, reason: 'otherState' as const })),
    ...others.flatMap((other) =>
      [other.first, ...other.others].map((state) => ({ ...state, reason: 'earlier' as const })),
    ),
  ];
  const { scorecard, publicKey } = first.first;
  const latest = latestRevision(scorecard);
  const { name, email } = latest.interview.details.interviewer;
  return {
    key: interviewerKey(first.first),
    interviewer: { name: toSingleLine(name), email: toSingleLine(email) },
    scorecard,
    publicKey,
    interview: latest.interview,
    original: originalRevision(scorecard).interview,
    submittedAt: originalRevision(scorecard).at,
    amendedAt: scorecard.revisions.length > 1 ? latest.at : null,
    superseded: superseded.sort(newestFirst),
    hasNamesake: false,
  };
}

function withNamesakes(members: readonly PanelMember[]): PanelMember[] {
  const names = members.map(({ interviewer }) => foldName(interviewer.name));
  return members.map((member, index) => ({
    ...member,
    hasNamesake: names.some((name, other) => other !== index && name === names[index]),
  }));
}

function byName(a: PanelMember, b: PanelMember): number {
  return byCodeUnits(foldName(a.interviewer.name), foldName(b.interviewer.name)) || byCodeUnits(a.key, b.key);
}

/** What to say about a scorecard that does not count. */
export function describeSuperseded(superseded: SupersededScorecard, member: PanelMember): string {
  const { name } = member.interviewer;
  if (superseded.reason === 'earlier') return `${name} submitted another scorecard later; that one counts.`;
  if (isEarlierState(superseded.scorecard, member.scorecard)) {
    return `${name} amended this scorecard; the amended one counts.`;
  }
  return `This version of ${name}’s scorecard ${conflictInWords(conflictBetween(superseded, member))}; the other one counts.`;
}

function conflictBetween(superseded: SupersededScorecard, member: PanelMember): Conflict {
  if (superseded.conflict !== undefined) return superseded.conflict;
  if (superseded.publicKey === member.publicKey) return 'forked';
  return superseded.publicKey === null ? 'signatureMissing' : 'otherKey';
}

/** What is wrong with a conflict copy, as the end of a sentence that begins with it. */
export function conflictInWords(conflict: Conflict): string {
  switch (conflict) {
    case 'forked':
      return 'does not follow from the one that is here';
    case 'otherKey':
      return 'is signed with another key than the one that is here';
    case 'signatureMissing':
      return 'is not signed, while the one that is here is';
    case 'ownInterview':
      return 'bears the id of an interview of your own that is not submitted yet';
    case 'altered':
      return 'was altered after it was submitted';
    case 'keyInQuestion':
      return 'is signed with a key of which nobody has said yet whose it is';
  }
}

/** A scorecard's states by their hashes, oldest first. */
export interface States {
  id: Id;
  revisions: readonly { hash: string }[];
}

/** Whether a scorecard is the beginning of another: the same revisions, and then some more. */
export function isEarlierState(earlier: States, later: States): boolean {
  return (
    earlier.id === later.id &&
    earlier.revisions.length < later.revisions.length &&
    earlier.revisions.every(({ hash }, index) => hash === later.revisions[index]?.hash)
  );
}
