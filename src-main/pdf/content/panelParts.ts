import { type PanelFacts, panelFacts } from '../../../shared/domain/panel/facts.ts';
import { isLoop, type Loop } from '../../../shared/domain/panel/loop.ts';
import { type PanelScorecard, panelMembers } from '../../../shared/domain/panel/member.ts';
import { loopAndRule, type PanelRule } from '../../../shared/domain/panel/panelRule.ts';
import type { PrintedPanel } from '../../../shared/domain/panel/publicPanel.ts';
import { publicPanel } from '../../../shared/domain/panel/publicPanel.ts';
import { type PanelTable, panelTable } from '../../../shared/domain/panel/table.ts';
import { withoutPrivateLines } from '../../../shared/domain/scorecard/privateLines.ts';
import { findAlterations, latestRevision } from '../../../shared/domain/scorecard/scorecard.ts';
import type { Paper } from '../../../shared/domain/settings.ts';

/** What the parts of the document are made of. Private lines are gone. */
export interface PanelContent extends PrintedPanel {
  table: PanelTable;
  facts: PanelFacts;
  /** The candidate's rounds side by side; null where that says no more than the questions do. */
  loop: Loop | null;
  /** Null where nothing was agreed. */
  rule: PanelRule | null;
  /** The ids of scorecards whose content does not match their hashes. */
  altered: ReadonlySet<string>;
  paper: Paper;
  /** The latest thing that happened to what is printed, in ms since the epoch. */
  date: number;
}

/** Takes private lines out and works out the figures, once for all parts. */
export function contentOf(printed: PrintedPanel, paper: Paper): PanelContent {
  const scorecards = printed.scorecards.map((one) => ({ ...one, scorecard: withoutPrivateLines(one.scorecard) }));
  const table = panelTable(panelMembers(scorecards));
  const { loop, rule } = loopAndRule(printed.panel, table, printed.sealed.length);
  const isAltered = ({ scorecard }: PanelScorecard) => findAlterations(scorecard).length > 0;
  return {
    ...printed,
    panel: publicPanel(printed.panel),
    scorecards,
    table,
    facts: panelFacts(table),
    loop: isLoop(loop, table) ? loop : null,
    rule,
    altered: new Set(printed.scorecards.filter(isAltered).map(({ scorecard }) => scorecard.id)),
    paper,
    date: dateOf(printed),
  };
}

function dateOf({ panel, scorecards }: PrintedPanel): number {
  const submissions = scorecards.map(({ scorecard }) => latestRevision(scorecard).at);
  return Math.max(panel.decision.decidedAt ?? 0, ...submissions);
}
