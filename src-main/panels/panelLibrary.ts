import type { Id } from '../../shared/domain/identity.ts';
import type { Interviewer } from '../../shared/domain/interview.ts';
import type { Panel } from '../../shared/domain/panel/debrief.ts';
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
import { partitionSealed } from '../../shared/domain/panel/receive.ts';
import { describeScorecardProblem } from '../../shared/files/signedScorecard.ts';
import type { KeyQuestion, OpenPanel, PanelListEntry, SealedNotice } from '../../shared/ipc/panelContract.ts';
import type { RoleComparison } from '../../shared/ipc/roleComparison.ts';
import type { Saved } from '../library/interviewStore.ts';
import type { PanelStore } from '../library/panelStore.ts';
import { takingTurns } from '../library/takingTurns.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { PrintedPanel } from '../pdf/panelContent.ts';
import type { KeyRing } from './keyRing.ts';
import { type PanelGroup, panelGroups } from './panelGroups.ts';
import { createRoleComparer } from './roleComparer.ts';
import { scorecardFacts } from './scorecardFacts.ts';
import type { Present, Survey } from './survey.ts';

/** A panel as it is exported: what may be seen of it and nothing else. */
export interface VisiblePanel {
  panel: Panel;
  members: PanelMember[];
}

/** The panels, made of what is there. Nothing of a sealed scorecard passes here but its interviewer's name. */
export interface PanelLibrary {
  list(): Promise<PanelListEntry[]>;
  open(id: Id): Promise<Outcome<OpenPanel>>;
  /** The figures of every candidate for a role. */
  compareRole(role: string): Promise<RoleComparison>;
  edit(id: Id, edits: readonly PanelEdit[]): Promise<Outcome<Saved>>;
  /** Answers a key question of a panel: the key belongs to whom the scorecard names. */
  acceptKey(id: Id, interviewer: string, publicKey: string): Promise<Outcome<null>>;
  /** What an export shows. */
  visible(id: Id): Promise<Outcome<VisiblePanel>>;
  /** What a PDF prints: as it is at this moment, whatever the window has opened. */
  printed(id: Id): Promise<Outcome<PrintedPanel>>;
  /** The same of every candidate for the role of one panel. */
  printedRole(id: Id): Promise<Outcome<PrintedPanel[]>>;
  groups(): Promise<PanelGroup[]>;
}

export interface PanelLibraryOptions {
  survey(): Promise<Survey>;
  store: PanelStore;
  keys: KeyRing;
}

const gone = failed('notFound', 'This panel is not there any more: its scorecards were deleted.');

const notAsked = failed('notFound', 'This key is not in question any more. Look at the panel again.');

export function createPanelLibrary({ survey, store, keys }: PanelLibraryOptions): PanelLibrary {
  /** Panels as the window has them: edits are meant for these, whatever has arrived since. */
  const opened = new Map<Id, Panel>();
  const compareGroups = createRoleComparer();

  async function look(): Promise<{ groups: PanelGroup[]; seen: Survey }> {
    const seen = await survey();
    return { groups: panelGroups(seen, store.list()), seen };
  }

  async function find(id: Id) {
    const { groups, seen } = await look();
    const group = groups.find(({ panel }) => panel.id === id);
    return group === undefined ? null : { group, seen };
  }

  function show(group: PanelGroup, seen: Survey): OpenPanel {
    opened.set(group.panel.id, group.panel);
    const scorecards = visibleScorecards(group, seen);
    const { panel, savedAt } = group;
    return {
      panel,
      savedAt,
      scorecards,
      sealed: noticesOf(group.sealed),
      remarks: remarksOn(scorecards, seen),
      keyQuestions: signersInQuestion(scorecards, seen, keys).map(({ question }) => question),
    };
  }

  function print(group: PanelGroup, seen: Survey): PrintedPanel {
    const scorecards = visibleScorecards(group, seen);
    const sealed = noticesOf(group.sealed).map(({ interviewer }) => interviewer);
    const questions = signersInQuestion(scorecards, seen, keys).map(({ question }) => describeKeyQuestion(question));
    // On paper nobody can answer: a key that is in question is a remark like any other.
    return { panel: group.panel, scorecards, sealed, remarks: [...remarksOn(scorecards, seen), ...questions] };
  }

  /** Every group of a role, one after the other: two hundred candidates must not hold up everything else. */
  async function ofRole<T>(groups: readonly PanelGroup[], role: string, make: (group: PanelGroup) => T): Promise<T[]> {
    const made: T[] = [];
    const giveWay = takingTurns();
    for (const group of groups) {
      if (foldName(group.panel.candidate.role) === foldName(role)) made.push(make(group));
      await giveWay();
    }
    return made;
  }

  return {
    list: async () => (await look()).groups.map(entryOf).sort((a, b) => b.updatedAt - a.updatedAt),
    groups: async () => (await look()).groups,
    async open(id) {
      const found = await find(id);
      return found === null ? gone : done(show(found.group, found.seen));
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
      const members = panelMembers(visibleScorecards(found.group, found.seen));
      return done({ panel: found.group.panel, members });
    },
    async printed(id) {
      const found = await find(id);
      return found === null ? gone : done(print(found.group, found.seen));
    },
    async printedRole(id) {
      const { groups, seen } = await look();
      const one = groups.find(({ panel }) => panel.id === id);
      if (one === undefined) return gone;
      return done(await ofRole(groups, one.panel.candidate.role, (group) => print(group, seen)));
    },
  };
}

/** The seal is looked at once more, at the content itself: nothing that is sealed may leave, whatever the entry says. */
function visibleScorecards({ visible }: PanelGroup, { openInterviews, ownIds }: Survey): PanelScorecard[] {
  const loaded = visible.flatMap((one) => one.load() ?? []);
  return partitionSealed(loaded, openInterviews, ownIds).open;
}

function entryOf({ panel, savedAt, visible, sealed }: PanelGroup): PanelListEntry {
  const counting = visible.filter(({ conflict }) => conflict === undefined);
  return {
    id: panel.id,
    candidate: panel.candidate,
    interviewers: [...new Set(counting.map(({ interviewer }) => interviewer.name))].sort(byCodeUnits),
    sealed: noticesOf(sealed),
    outcome: panel.decision.outcome,
    updatedAt: Math.max(savedAt, ...visible.map(({ changedAt }) => changedAt)),
  };
}

/** One notice an interviewer, however many files have come. */
function noticesOf(sealed: readonly Present[]): SealedNotice[] {
  const notices = new Map<string, SealedNotice>();
  for (const { interviewer, sealedBy } of sealed) {
    const [ownInterviewId] = sealedBy;
    if (ownInterviewId !== undefined) notices.set(interviewer.name, { interviewer: interviewer.name, ownInterviewId });
  }
  return [...notices.values()].sort((a, b) => byCodeUnits(a.interviewer, b.interviewer));
}

function remarksOn(scorecards: readonly PanelScorecard[], { ownIds }: Survey): string[] {
  const members = panelMembers(scorecards);
  const listed = members.flatMap((member) => member.superseded.map((one) => describeSuperseded(one, member)));
  const counting = new Set(members.map(({ scorecard }) => scorecard.id));
  const others = scorecards.filter(({ scorecard }) => !ownIds.has(scorecard.id));
  return [...new Set([...listed, ...others.flatMap((one) => remarksOnOne(one, counting))])];
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
  { ownIds }: Survey,
  keys: KeyRing,
): SignerInQuestion[] {
  const signers = new Map<string, SignerInQuestion>();
  for (const one of scorecards) {
    const { publicKey, conflict, scorecard } = one;
    if (publicKey === null || conflict !== undefined || ownIds.has(scorecard.id)) continue;
    const { interviewer: signer } = scorecardFacts(one);
    const trust = keys.trust(signer, publicKey);
    if (trust.kind === 'known') continue;
    const previous = trust.kind === 'changed' ? trust.previous : [];
    signers.set(`${publicKey} ${signer.name}`, {
      signer,
      question: { interviewer: signer.name, publicKey, previous },
    });
  }
  return [...signers.values()];
}
