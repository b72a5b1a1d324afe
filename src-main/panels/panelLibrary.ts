import type { Id } from '../../shared/domain/ids.ts';
import type { Interviewer } from '../../shared/domain/interview/interview.ts';
import { calendarDate } from '../../shared/domain/moment.ts';
import type { Panel } from '../../shared/domain/panel/debrief.ts';
import { describeEditions } from '../../shared/domain/panel/editions.ts';
import { byCodeUnits, foldName } from '../../shared/domain/panel/folding.ts';
import { describeKeyQuestion } from '../../shared/domain/panel/knownKeys.ts';
import {
  conflictInWords,
  describeSuperseded,
  type PanelMember,
  type PanelScorecard,
  panelMembers,
} from '../../shared/domain/panel/member.ts';
import type { PanelEdit } from '../../shared/domain/panel/panelEdit.ts';
import type { PrintedPanel } from '../../shared/domain/panel/publicPanel.ts';
import { partitionSealed } from '../../shared/domain/panel/receive.ts';
import { canAnswer } from '../../shared/domain/panel/seal.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { describeScorecardProblem } from '../../shared/files/signedScorecard.ts';
import type {
  KeyQuestion,
  OpenPanel,
  PanelListEntry,
  ReceivedFile,
  SealedNotice,
} from '../../shared/ipc/panelContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { RoleComparison } from '../../shared/ipc/roleComparison.ts';
import type { Saved } from '../storage/pendingWrites.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import { type AgreedRulesOptions, createAgreedRules } from './agreedRules.ts';
import { type PanelGroup, panelGroups } from './panelGroups.ts';
import type { PanelStore } from './panelStore.ts';
import { createRoleComparer } from './roleComparer.ts';
import type { Catalog, CatalogEntry } from './scorecardCatalog.ts';
import { scorecardFacts } from './scorecardSummary.ts';

/** A panel as it is exported: what may be seen of it and nothing else. */
export interface VisiblePanel {
  panel: Panel;
  members: PanelMember[];
  /** Those among them that are listed and do not count. */
  notCounted: PanelScorecard[];
}

/** The panels, made of what is there. Nothing of a sealed scorecard passes here but its interviewer's name. */
export interface PanelLibrary {
  list(): Promise<PanelListEntry[]>;
  open(id: Id): Promise<Result<OpenPanel>>;
  /** The figures of every candidate for a role. */
  compareRole(role: string): Promise<RoleComparison>;
  edit(id: Id, edits: readonly PanelEdit[]): Promise<Result<Saved>>;
  /** Says that there is no interview of the candidate to submit: what nothing else seals is open from now on. */
  sayNothingToSubmit(id: Id): Promise<Result<null>>;
  /** Answers a key question of a panel: the key belongs to whom the scorecard names. */
  acceptKey(id: Id, interviewer: string, publicKey: string): Promise<Result<null>>;
  /** What an export shows. */
  visible(id: Id): Promise<Result<VisiblePanel>>;
  /** What a PDF prints: as it is at this moment, whatever the window has opened. */
  printed(id: Id): Promise<Result<PrintedPanel>>;
  /** The same of every candidate for the role of one panel. */
  printedRole(id: Id): Promise<Result<PrintedPanel[]>>;
  groups(): Promise<PanelGroup[]>;
  /** Writes down what was agreed for those whose first scorecard has come since the app was started. */
  agreeOnArrivals(): Promise<void>;
}

export interface PanelLibraryOptions {
  catalog(): Promise<Catalog>;
  store: PanelStore;
  keys: TrustedKeys;
  plans: AgreedRulesOptions['plans'];
  now(): number;
}

const gone = err('notFound', 'This panel is not there any more: its scorecards were deleted.');

const hasOpenInterview = err(
  'notAllowed',
  'You have an interview of this candidate that is not submitted, or your interviews cannot be listed. Submit the interview, or delete it, first.',
);

const notAsked = err('notFound', 'This key is not in question any more. Look at the panel again.');

export function createPanelLibrary({ catalog, store, keys, plans, now }: PanelLibraryOptions): PanelLibrary {
  /** Panels as the window has them: edits are meant for these, whatever has arrived since. */
  const opened = new Map<Id, Panel>();
  const compareGroups = createRoleComparer();
  const rules = createAgreedRules({ plans, store, opened, now });

  async function look(): Promise<{ groups: PanelGroup[]; seen: Catalog }> {
    const seen = await catalog();
    return { groups: panelGroups(seen, store.list()), seen };
  }

  async function find(id: Id) {
    const { groups, seen } = await look();
    const group = groups.find(({ panel }) => panel.id === id);
    return group === undefined ? null : { group, seen };
  }

  /** A panel with what was agreed for it by now. */
  async function findAgreed(id: Id) {
    const found = await find(id);
    return found === null ? null : { ...found, group: await withAgreed(found.group) };
  }

  const withAgreed = async (group: PanelGroup) => ({ ...group, panel: await rules.agree(group) });

  return {
    list: async () => (await look()).groups.map(entryOf).sort((a, b) => b.updatedAt - a.updatedAt),
    groups: async () => (await look()).groups,
    async agreeOnArrivals() {
      if (plans.states().length > 0) await rules.agreeOnArrivals((await look()).groups);
    },
    async open(id) {
      const found = await findAgreed(id);
      if (found === null) return gone;
      opened.set(id, found.group.panel);
      return ok(openPanel(found.group, found.seen, keys));
    },
    async compareRole(role) {
      const { groups, seen } = await look();
      const ofRole = groups.filter(({ panel }) => foldName(panel.candidate.role) === foldName(role));
      return compareGroups(ofRole, seen, (group) => visibleScorecards(group, seen));
    },
    async edit(id, edits) {
      const base = opened.get(id) ?? (await find(id))?.group.panel;
      if (base === undefined) return gone;
      const saving = store.edit(base, edits);
      const stored = store.find(id);
      if (stored !== undefined) opened.set(id, stored.panel);
      return saving;
    },
    async sayNothingToSubmit(id) {
      const found = await find(id);
      if (found === null) return gone;
      const { panel, reasons } = found.group;
      if (reasons.length === 0) return ok(null);
      if (!canAnswer(reasons)) return hasOpenInterview;
      const saved = await store.sayNothingToSubmit(panel);
      const stored = store.find(id);
      if (stored !== undefined) opened.set(id, stored.panel);
      return saved.ok ? ok(null) : saved;
    },
    async acceptKey(id, interviewer, publicKey) {
      const found = await find(id);
      if (found === null) return gone;
      const { group, seen } = found;
      const asked = signersInQuestion(visibleScorecards(group, seen), seen, keys).find(
        ({ question }) => question.interviewer === interviewer && question.publicKey === publicKey,
      );
      return asked === undefined ? notAsked : keys.accept(asked.signer, publicKey);
    },
    async visible(id) {
      const found = await find(id);
      if (found === null) return gone;
      const scorecards = visibleScorecards(found.group, found.seen);
      const notCounted = scorecards.filter(({ conflict }) => conflict !== undefined);
      return ok({ panel: found.group.panel, members: panelMembers(scorecards), notCounted });
    },
    async printed(id) {
      const found = await findAgreed(id);
      return found === null ? gone : ok(printedPanel(found.group, found.seen, keys));
    },
    async printedRole(id) {
      const { groups, seen } = await look();
      const one = groups.find(({ panel }) => panel.id === id);
      if (one === undefined) return gone;
      const print = async (group: PanelGroup) => printedPanel(await withAgreed(group), seen, keys);
      return ok(await ofRole(groups, one.panel.candidate.role, print));
    },
  };
}

/** A panel as the window shows it. */
function openPanel(group: PanelGroup, seen: Catalog, keys: TrustedKeys): OpenPanel {
  const scorecards = visibleScorecards(group, seen);
  const { panel, savedAt } = group;
  return {
    panel,
    savedAt,
    scorecards,
    sealed: noticesOf(group),
    canAnswer: canAnswer(group.reasons),
    received: receivedFiles(group),
    remarks: [...remarksOnSeal(group, seen), ...remarksOn(scorecards, seen)],
    keyQuestions: signersInQuestion(scorecards, seen, keys).map(({ question }) => question),
  };
}

/** A panel as a PDF prints it. */
function printedPanel(group: PanelGroup, seen: Catalog, keys: TrustedKeys): PrintedPanel {
  const scorecards = visibleScorecards(group, seen);
  const sealed = noticesOf(group).map(({ interviewer }) => interviewer);
  const questions = signersInQuestion(scorecards, seen, keys).map(({ question }) => describeKeyQuestion(question));
  // On paper nobody can answer: a key that is in question is a remark like any other.
  const remarks = [...remarksOnSeal(group, seen), ...remarksOn(scorecards, seen), ...questions];
  return { panel: group.panel, scorecards, sealed, remarks };
}

/** Every group of a role, one after the other: two hundred candidates must not hold up everything else. */
async function ofRole<T>(
  groups: readonly PanelGroup[],
  role: string,
  make: (group: PanelGroup) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  const yieldIfLong = createYielding();
  for (const group of groups) {
    if (foldName(group.panel.candidate.role) === foldName(role)) made.push(await make(group));
    await yieldIfLong();
  }
  return made;
}

/**
 * The seal is looked at once more, at the content itself: nothing that is sealed may leave, whatever was remembered of it. Where
 * one's own scorecard opens those of others, it has to be there and unaltered.
 */
function visibleScorecards({ visible, answeredAt }: PanelGroup, { open, ownIds }: Catalog): PanelScorecard[] {
  const loaded = visible.flatMap((one) => one.load() ?? []);
  const isOwn = ({ scorecard }: PanelScorecard) => ownIds.has(scorecard.id);
  const hasOwn = loaded.some((one) => isOwn(one) && one.conflict === undefined);
  return partitionSealed(hasOwn || answeredAt !== null ? loaded : loaded.filter(isOwn), open, ownIds).open;
}

function entryOf(group: PanelGroup): PanelListEntry {
  const { panel, savedAt, visible } = group;
  const counting = visible.filter(({ conflict }) => conflict === undefined);
  return {
    id: panel.id,
    candidate: panel.candidate,
    interviewers: [...new Set(counting.map(({ interviewer }) => interviewer.name))].sort(byCodeUnits),
    sealed: noticesOf(group),
    outcome: panel.decision.outcome,
    updatedAt: Math.max(savedAt, ...visible.map(({ changedAt }) => changedAt)),
  };
}

/** One notice an interviewer, however many files have come, with what has to be done first. */
function noticesOf({ sealed, reasons }: PanelGroup): SealedNotice[] {
  const [reason] = reasons;
  if (reason === undefined) return [];
  const names = [...new Set(sealed.map(({ interviewer }) => interviewer.name))].sort(byCodeUnits);
  return names.map((interviewer) => ({ interviewer, reason }));
}

function receivedFiles({ visible, sealed }: PanelGroup): ReceivedFile[] {
  const list = (all: readonly CatalogEntry[], isSealed: boolean) =>
    all.flatMap(({ id, received, interviewer, submittedAt, conflict }): ReceivedFile[] => {
      if (received === null) return [];
      const { documentId } = received;
      const standing = isSealed ? null : (conflict ?? null);
      return [
        { documentId, scorecardId: id, interviewer: interviewer.name, submittedAt, isSealed, conflict: standing },
      ];
    });
  return [...list(visible, false), ...list(sealed, true)].sort(
    (a, b) => byCodeUnits(a.interviewer, b.interviewer) || a.submittedAt - b.submittedAt,
  );
}

/** What is recorded about the seal: the answer that opened it, and which of one's own came when others' could be read. */
function remarksOnSeal({ panel, visible, answeredAt }: PanelGroup, { ownIds }: Catalog): string[] {
  const said =
    answeredAt === null
      ? []
      : [`You said on ${dateInWords(answeredAt)} that you have no interview of ${nameOf(panel)} to submit.`];
  const own = visible.filter(({ id, received }) => ownIds.has(id) && received === null);
  const openSince = Math.min(answeredAt ?? Number.POSITIVE_INFINITY, ...own.map(({ submittedAt }) => submittedAt));
  const late = own.filter(
    ({ submittedAt }) =>
      submittedAt > openSince &&
      visible.some(({ id, received }) => !ownIds.has(id) && received !== null && received.receivedAt < submittedAt),
  );
  return [
    ...said,
    ...late.map(
      ({ submittedAt }) =>
        `Looked before submitting: you submitted your scorecard of ${dateInWords(submittedAt)} when others’ could be read, since ${dateInWords(openSince)}.`,
    ),
  ];
}

function nameOf({ candidate }: Panel): string {
  return toSingleLine(candidate.name) || 'this candidate';
}

function dateInWords(at: number): string {
  return calendarDate(new Date(at));
}

function remarksOn(scorecards: readonly PanelScorecard[], { ownIds }: Catalog): string[] {
  const members = panelMembers(scorecards);
  const listed = members.flatMap((member) => member.superseded.map((one) => describeSuperseded(one, member)));
  const counting = new Set(members.map(({ scorecard }) => scorecard.id));
  const others = scorecards.filter(({ scorecard, conflict }) => !ownIds.has(scorecard.id) || conflict === 'altered');
  return [
    ...new Set([...listed, ...describeEditions(members), ...others.flatMap((one) => remarksOnOne(one, counting))]),
  ];
}

/** What is to be known about somebody else's scorecard: no key at all, a copy without an original. */
function remarksOnOne(one: PanelScorecard, counting: ReadonlySet<Id>): string[] {
  const { id, interviewer } = scorecardFacts(one);
  if (one.conflict !== undefined) {
    const isAlone = !counting.has(id);
    return isAlone ? [`A scorecard from ${interviewer.name} ${conflictInWords(one.conflict)}; it does not count.`] : [];
  }
  if (one.publicKey !== null) return [];
  return [`${interviewer.name}: ${describeScorecardProblem({ kind: 'unsigned' })}`];
}

/** Whose key somebody has to compare. */
interface SignerInQuestion {
  signer: Interviewer;
  question: KeyQuestion;
}

/** Signers of others' scorecards whose key is not known under the name that they bear, each once. */
function signersInQuestion(
  scorecards: readonly PanelScorecard[],
  { ownIds }: Catalog,
  keys: TrustedKeys,
): SignerInQuestion[] {
  const signers = new Map<string, SignerInQuestion>();
  for (const one of scorecards) {
    const { publicKey, conflict, scorecard } = one;
    const isAboutKey = conflict === 'keyInQuestion' || conflict === 'otherKey';
    if (publicKey === null || !isAboutKey || ownIds.has(scorecard.id)) continue;
    const { interviewer: signer } = scorecardFacts(one);
    const trust = keys.trust(signer, publicKey);
    if (trust.kind === 'known') continue;
    const { doubt, previous } = trust.kind === 'question' ? trust : { doubt: null, previous: [] };
    signers.set(`${publicKey} ${signer.name}`, {
      signer,
      question: { interviewer: signer.name, publicKey, doubt, previous },
    });
  }
  return [...signers.values()];
}
