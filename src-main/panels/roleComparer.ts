import type { Id } from '../../shared/domain/ids.ts';
import { type Anonymous, anonymousNames, anonymousPanel } from '../../shared/domain/panel/anonymise.ts';
import {
  alignSummaries,
  type CandidateSummary,
  type ComparisonRow,
  summariseCandidate,
} from '../../shared/domain/panel/candidateComparison.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import type { ComparedCandidate, RoleComparison } from '../../shared/ipc/roleComparison.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import type { PanelGroup } from './panelGroups.ts';
import type { Catalog } from './scorecardCatalog.ts';

/** What the comparison has of one candidate, and what it came from. */
interface Summarised {
  source: string;
  summary: CandidateSummary;
  anonymous: Anonymous;
}

/** @param visible the scorecards of a panel that may be seen */
type RoleComparer = (
  groups: readonly PanelGroup[],
  seen: Catalog,
  visible: (group: PanelGroup) => PanelScorecard[],
) => Promise<RoleComparison>;

/**
 * Candidates × competencies for the panels of one role. It reads scorecards by the hundred, so it gives way to everything else
 * in between, and keeps the figures of each candidate until something of theirs changes.
 */
export function createRoleComparer(): RoleComparer {
  const kept = new Map<Id, Summarised>();

  function summarise(group: PanelGroup, seen: Catalog, visible: () => PanelScorecard[]): Summarised {
    const { panel } = group;
    const source = sourceOf(group, seen);
    const known = kept.get(panel.id);
    if (known?.source === source) return known;
    const scorecards = visible();
    const { id: key, candidate, decision } = panel;
    const summary = summariseCandidate({ key, candidate, scorecards, outcome: decision.outcome });
    const summarised = { source, summary, anonymous: anonymousPanel({ panel, scorecards }) };
    kept.set(panel.id, summarised);
    return summarised;
  }

  return async (groups, seen, visible) => {
    const all: Summarised[] = [];
    const yieldIfLong = createYielding();
    for (const group of groups) {
      all.push(summarise(group, seen, () => visible(group)));
      await yieldIfLong();
    }
    const letters = anonymousNames(all.map(({ anonymous }) => anonymous));
    const { competencies, rows } = alignSummaries(all.map(({ summary }) => summary));
    const candidates = rows.map((row, index) => toCandidate(row, letters.get(row.key) ?? '', sealedIn(groups[index])));
    return { competencies, candidates };
  };
}

/** Everything that the figures of a candidate depend on: the scorecards, what keeps some of them sealed, and the decision. */
function sourceOf({ panel, visible }: PanelGroup, { open, ownIds }: Catalog): string {
  const scorecards = visible.map(({ id, hash, conflict, received }) => [
    id,
    hash,
    conflict,
    received?.documentId,
    ownIds.has(id),
  ]);
  return JSON.stringify([panel.candidate, panel.createdAt, panel.decision.outcome, scorecards, open]);
}

function sealedIn(group: PanelGroup | undefined): number {
  return new Set(group?.sealed.map(({ interviewer }) => interviewer.name)).size;
}

function toCandidate({ competencies, ...row }: ComparisonRow, label: string, sealed: number): ComparedCandidate {
  return {
    ...row,
    label,
    sealed,
    competencies: competencies.map(
      (summary) => summary && { mean: summary.mean, ratings: summary.ratings, spread: summary.spread },
    ),
  };
}
