import type { Panel } from '../../shared/domain/panel/debrief.ts';
import { type PanelFacts, panelFacts } from '../../shared/domain/panel/facts.ts';
import { type PanelScorecard, panelMembers } from '../../shared/domain/panel/member.ts';
import { type PanelTable, panelTable } from '../../shared/domain/panel/table.ts';
import { findAlterations, latestRevision } from '../../shared/domain/scorecard.ts';
import type { Paper } from '../../shared/domain/settings.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { type Block, heading, type PrintDocument, paragraph } from './document.ts';
import { panelAppendix } from './panelAppendix.ts';
import { decisionBlocks, verdictBlock } from './panelDecision.ts';
import { disagreementBlocks } from './panelDisagreements.ts';
import { panelHeatmaps } from './panelHeatmap.ts';
import { memberBlocks } from './panelScorecards.ts';
import { isolated } from './printableText.ts';
import { withoutPrivateLines } from './privateLines.ts';

/** A panel as it is printed: what may be seen of it. Nothing of a sealed scorecard is in it but its interviewer's name. */
export interface PrintedPanel {
  panel: Panel;
  scorecards: readonly PanelScorecard[];
  /** Whose scorecards are there and sealed. */
  sealed: readonly string[];
  /** Sentences about keys, conflict copies and superseded files. */
  remarks: readonly string[];
}

/** What the parts of the document are made of. Private lines are gone. */
export interface PanelContent extends PrintedPanel {
  table: PanelTable;
  facts: PanelFacts;
  /** The ids of scorecards whose content does not match their hashes. */
  altered: ReadonlySet<string>;
  paper: Paper;
  /** The latest thing that happened to what is printed, in ms since the epoch. */
  date: number;
}

/**
 * A panel for the hiring committee. The first page has the decision or the open question, the figures and the heat map; then
 * follow the disagreements with what was noted, every scorecard's summary, and what was left out of the comparison. Private
 * lines are never in it.
 */
export function panelDocument(printed: PrintedPanel, paper: Paper): PrintDocument {
  const content = contentOf(printed, paper);
  const { panel, date } = content;
  const candidate = toSingleLine(panel.candidate.name) || 'Candidate without a name';
  const role = toSingleLine(panel.candidate.role);
  return {
    title: ['Panel', candidate, role].filter((part) => part !== '').join(' – '),
    author: '',
    subject: 'Scorecards side by side and the decision, for the hiring committee',
    paper,
    date,
    header: { left: candidate, right: role === '' ? 'Panel' : `Panel · ${isolated(role)}` },
    footer: `Panel ${panel.id}`,
    blocks: [
      ...firstPage(content, candidate, role),
      ...disagreementBlocks(content),
      heading(2, 'Scorecards'),
      ...content.table.members.flatMap(memberBlocks),
      ...panelAppendix(content),
    ],
  };
}

function contentOf(printed: PrintedPanel, paper: Paper): PanelContent {
  const scorecards = printed.scorecards.map((one) => ({ ...one, scorecard: withoutPrivateLines(one.scorecard) }));
  const table = panelTable(panelMembers(scorecards));
  const isAltered = ({ scorecard }: PanelScorecard) => findAlterations(scorecard).length > 0;
  return {
    ...printed,
    scorecards,
    table,
    facts: panelFacts(table),
    altered: new Set(printed.scorecards.filter(isAltered).map(({ scorecard }) => scorecard.id)),
    paper,
    date: dateOf(printed),
  };
}

function dateOf({ panel, scorecards }: PrintedPanel): number {
  const submissions = scorecards.map(({ scorecard }) => latestRevision(scorecard).at);
  return Math.max(panel.decision.decidedAt ?? 0, ...submissions);
}

function firstPage(content: PanelContent, candidate: string, role: string): Block[] {
  const { members } = content.table;
  const isSample = members.some(({ interview }) => interview.sample);
  const count = members.length === 1 ? '1 scorecard' : `${members.length} scorecards`;
  return [
    {
      type: 'title',
      kicker: isSample ? 'Panel with a sample interview' : 'Panel',
      text: candidate,
      lines: [isolated(role), `${count}, side by side`].filter((line) => line !== isolated('')),
    },
    ...warnings(content),
    verdictBlock(content),
    ...decisionBlocks(content),
    heading(2, 'Ratings'),
    paragraph(
      'From 1 to 5, question by question; ‘discuss’ marks questions whose ratings are two or more apart.',
      'muted',
    ),
    ...panelHeatmaps(content),
  ];
}

function warnings({ altered, table }: PanelContent): Block[] {
  const names = table.members.filter(({ scorecard }) => altered.has(scorecard.id));
  return names.map(({ interviewer }) => ({
    type: 'callout',
    tone: 'bad',
    title: `The scorecard of ${interviewer.name} was altered after it was submitted`,
    text: 'Its content does not match its hash. Ask the interviewer for the original file before you rely on it.',
  }));
}
