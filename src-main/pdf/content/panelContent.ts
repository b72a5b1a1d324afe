import { toldOfName } from '../../../shared/domain/interview/words.ts';
import type { Loop } from '../../../shared/domain/panel/loop.ts';
import type { PrintedPanel } from '../../../shared/domain/panel/publicPanel.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { absent, type Block, heading, type PrintDocument, paragraph } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { loopBlocks, ownQuestionBlocks } from './loopContent.ts';
import { otherWordings, panelAppendix } from './panelAppendix.ts';
import { decisionBlocks, verdictBlock } from './panelDecision.ts';
import { disagreementBlocks } from './panelDisagreements.ts';
import { panelHeatmaps } from './panelHeatmap.ts';
import { contentOf, type PanelContent } from './panelParts.ts';
import { memberBlocks } from './panelScorecards.ts';
import { ruleBlocks } from './ruleContent.ts';

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

function firstPage(content: PanelContent, candidate: string, role: string): Block[] {
  const { members } = content.table;
  const isSample = members.some(({ interview }) => interview.sample);
  const told =
    members.map(({ interview }) => toldOfName(interview.details.candidate)).find((words) => words !== '') ?? '';
  const count = members.length === 1 ? '1 scorecard' : `${members.length} scorecards`;
  return [
    {
      type: 'title',
      kicker: isSample ? 'Panel with a sample interview' : 'Panel',
      text: candidate,
      lines: [isolated(told), isolated(role), `${count}, side by side`].filter((line) => line !== isolated('')),
    },
    ...warnings(content),
    verdictBlock(content),
    ...decisionBlocks(content),
    ...(content.rule === null ? [] : ruleBlocks(content.rule, content.sealed.length)),
    ...(content.loop === null ? ratingBlocks(content) : roundBlocks(content, content.loop)),
  ];
}

function ratingBlocks(content: PanelContent): Block[] {
  return [heading(2, 'Ratings'), ratingsWords, ...panelHeatmaps(content)];
}

/** The loop first, then what two or more were to ask, then what each round asked alone. */
function roundBlocks(content: PanelContent, loop: Loop): Block[] {
  const { sealed, paper, table } = content;
  const shared =
    table.members.length < 2
      ? []
      : [
          heading(3, 'What two or more were to ask'),
          ...(table.groups.length === 0
            ? [absent('No question was in the sets of two interviewers.')]
            : [ratingsWords, ...panelHeatmaps(content)]),
        ];
  return [
    heading(2, 'Rounds side by side'),
    ...loopBlocks(loop, sealed.length, paper),
    ...shared,
    ...ownQuestionBlocks(loop),
    ...otherWordings(table),
  ];
}

const ratingsWords = paragraph(
  'From 1 to 5, question by question; ‘discuss’ marks questions whose ratings are two or more apart.',
  'muted',
);

function warnings({ altered, table }: PanelContent): Block[] {
  const names = table.members.filter(({ scorecard }) => altered.has(scorecard.id));
  return names.map(({ interviewer }) => ({
    type: 'callout',
    tone: 'bad',
    title: `The scorecard of ${isolated(toSingleLine(interviewer.name))} was altered after it was submitted`,
    text: 'Its content does not match its hash. Ask the interviewer for the original file before you rely on it.',
  }));
}
