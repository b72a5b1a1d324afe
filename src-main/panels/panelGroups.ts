import { contentHash } from '../../shared/domain/contentHash.ts';
import type { Id } from '../../shared/domain/ids.ts';
import {
  type CandidateGroup,
  type CandidateRef,
  compareCandidates,
  groupByCandidate,
} from '../../shared/domain/panel/candidate.ts';
import {
  isUnwritten,
  type Panel,
  type PanelEntry,
  panelLimits,
  startPanel,
} from '../../shared/domain/panel/debrief.ts';
import { sealedBy } from '../../shared/domain/panel/receive.ts';
import { type SealReason, sealReasons } from '../../shared/domain/panel/seal.ts';
import type { PanelDocument } from '../../shared/files/formats/panel.ts';
import type { Catalog, CatalogEntry } from './scorecardCatalog.ts';

/** A panel with the scorecards that belong to it. */
export interface PanelGroup {
  /** As it is stored, or as it would begin; with the scorecards that may be seen at this moment. */
  panel: Panel;
  savedAt: number;
  visible: CatalogEntry[];
  sealed: CatalogEntry[];
  /** What keeps others' scorecards sealed, whether there are any or not. */
  reasons: SealReason[];
  /** When the user said that there is no interview of this candidate to submit; null where it opens nothing. */
  answeredAt: number | null;
}

/** The panels that there are: one for every candidate with a scorecard, and those that were written about. */
export function panelGroups(seen: Catalog, stored: readonly PanelDocument[]): PanelGroup[] {
  const groups = groupByCandidate(seen.scorecards, ({ placed }) => placed);
  const claims = claim(groups, stored);
  const claimed = new Set(claims.values());
  return [
    ...groups.map((group) => panelGroup(group, claims.get(group), seen)),
    ...stored
      // What main has written by itself, the rule that was agreed, keeps no panel whose scorecards have gone.
      .filter((document) => !claimed.has(document) && (document.panel.agreed === null || !isUnwritten(document.panel)))
      .map(({ panel, savedAt }) => ({
        panel,
        savedAt,
        visible: [],
        sealed: [],
        reasons: [],
        answeredAt: panel.nothingToSubmitAt,
      })),
  ];
}

/**
 * The id of a panel before it is stored: the same at every start, so that listing ten thousand candidates writes nothing.
 * @param key stands for the candidate (`CandidateGroup`)
 */
export function panelIdOf(key: string): Id {
  const hex = contentHash({ panelOf: key });
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8';
  // A UUID of version 8, whose content is left to whoever makes it (RFC 9562).
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

type Group = CandidateGroup<CatalogEntry>;
type Fits = (group: Group, document: PanelDocument) => boolean;

/** Which stored panel is whose: by the scorecards that it has seen, by its id, by its candidate. Each has one owner. */
function claim(groups: readonly Group[], stored: readonly PanelDocument[]): Map<Group, PanelDocument> {
  const claims = new Map<Group, PanelDocument>();
  const free = new Set(stored);
  const ways: Fits[] = [
    ({ items }, { panel }) => panel.scorecards.some((entry) => items.some(({ id }) => id === entry.id)),
    ({ key }, { panel }) => panel.id === panelIdOf(key),
    ({ candidate }, { panel }) => compareCandidates(candidate, panel.candidate).kind === 'same',
  ];
  for (const fits of ways) {
    if (free.size === 0) break;
    for (const group of groups) {
      const document = claims.has(group) ? undefined : [...free].find((one) => fits(group, one));
      if (document === undefined) continue;
      claims.set(group, document);
      free.delete(document);
    }
  }
  return claims;
}

/**
 * The scorecards of others about one candidate are sealed together: what tells that the candidate is the one of an open interview,
 * an e-mail address say, may stand in one of them alone.
 */
function panelGroup(group: Group, document: PanelDocument | undefined, seen: Catalog): PanelGroup {
  const { items, candidate, key } = group;
  const createdAt = Math.min(...items.map(({ submittedAt }) => submittedAt));
  const panel = document?.panel ?? startPanel({ id: panelIdOf(key), createdAt, candidate: refOf(candidate) });
  const answeredAt = answerFor(candidate, panel);
  const reasons = sealReasons(seen, {
    openIds: [...new Set([...sealedBy(candidate, seen.open), ...items.flatMap((one) => one.sealedBy)])],
    hasOwn: items.some(({ received, conflict }) => received === null && conflict === undefined),
    nothingToSubmitAt: answeredAt,
  });
  const isSealed = ({ id }: CatalogEntry) => reasons.length > 0 && !seen.ownIds.has(id);
  const [visible, sealed] = [items.filter((one) => !isSealed(one)), items.filter(isSealed)];
  return {
    panel: { ...panel, scorecards: entriesOf(panel, visible, sealed) },
    savedAt: document?.savedAt ?? createdAt,
    visible,
    sealed,
    reasons,
    answeredAt,
  };
}

/** The answer holds for the candidate about whom it was given, even where the scorecards have come to be about another one. */
function answerFor(candidate: CandidateRef, panel: Panel): number | null {
  return compareCandidates(candidate, panel.candidate).kind === 'same' ? panel.nothingToSubmitAt : null;
}

function refOf({ name, role, email }: CandidateRef): CandidateRef {
  return { name, role, email };
}

/** The state of each visible scorecard that counts. One that was looked at before it was sealed stays as it was then. */
function entriesOf(panel: Panel, visible: readonly CatalogEntry[], sealed: readonly CatalogEntry[]): PanelEntry[] {
  const counting = new Map<Id, CatalogEntry>();
  for (const one of visible) {
    const before = counting.get(one.id);
    const counts = one.conflict === undefined && (before === undefined || one.revisions > before.revisions);
    if (counts) counting.set(one.id, one);
  }
  const kept = panel.scorecards.filter(({ id }) => !counting.has(id) && sealed.some((one) => one.id === id));
  const entries = [...counting.values()].map(({ id, hash }) => ({ id, hash }));
  return [...kept, ...entries].slice(0, panelLimits.scorecards);
}
