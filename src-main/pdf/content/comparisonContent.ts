import { publicText } from '../../../shared/domain/interview/privateLine.ts';
import { formatMean, formatShare } from '../../../shared/domain/interview/scoring.ts';
import { type ComparisonRow, compareRole } from '../../../shared/domain/panel/candidateComparison.ts';
import { outcomeNames } from '../../../shared/domain/panel/debrief.ts';
import { recommendationsInWords } from '../../../shared/domain/panel/facts.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { withoutPrivateLines } from '../../../shared/domain/scorecard/privateLines.ts';
import { latestRevision } from '../../../shared/domain/scorecard/scorecard.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import { type Block, cell, heading, type PrintDocument, paragraph, type TableCell } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { type ComparedCandidate, type ComparedRole, nameOf } from './comparedRole.ts';
import { competencyHeatmaps } from './comparisonHeatmap.ts';
import { withHiddenNames } from './hiddenNames.ts';
import { comparedRuleBlocks } from './ruleContent.ts';
import { sideBySideBlocks } from './sideBySideContent.ts';

/** The most candidates who stand side by side question by question. */
const mostSideBySide = 4;

/**
 * Candidates for one role beside each other: figures, decision, competencies as a heat map; two to four of them question by
 * question as well, with a chart and the notes. Private lines, e-mail addresses, links and keys are never in it, and with
 * `hidden` no name of a candidate.
 */
export function comparisonDocument(compared: ComparedRole, paper: Paper): PrintDocument {
  const isHidden = compared.hidden !== null;
  const { role, candidates } = withHiddenNames({ ...compared, candidates: compared.candidates.map(printable) });
  const title = toSingleLine(role) || 'Role without a name';
  const count = candidates.length === 1 ? '1 candidate' : `${candidates.length} candidates`;
  const { rows, competencies } = compareRole(candidates);
  return {
    title: `Candidates – ${title}`,
    author: '',
    subject: `${count} side by side, for the hiring committee${isHidden ? '; names are hidden' : ''}`,
    paper,
    date: dateOf(candidates),
    header: { left: title, right: isHidden ? `${count} · names are hidden` : count },
    footer: isHidden ? 'Candidates for one role · names are hidden' : 'Candidates for one role',
    blocks: [
      { type: 'title', kicker: 'Candidates for one role', text: title, lines: [`${count}, side by side`] },
      ...(isHidden ? [hiddenNotice] : []),
      overviewTable(rows, candidates),
      paragraph(
        'Mean: the sum of weight × rating over all ratings of all interviewers, divided by the sum of the weights. Spread: highest − lowest of the competencies’ means. To discuss: questions whose ratings are two or more apart.',
        'small',
      ),
      ...comparedRuleBlocks(candidates),
      heading(2, 'Competencies'),
      ...competencyHeatmaps(rows, competencies, paper),
      ...(candidates.length >= 2 && candidates.length <= mostSideBySide
        ? sideBySideBlocks(candidates, rows, competencies, paper)
        : []),
      paragraph('Lines that an interviewer marked as private are not printed in this document.', 'small'),
    ],
  };
}

const hiddenNotice: Block = {
  type: 'callout',
  tone: 'plain',
  title: 'Names are hidden',
  text: 'Candidates are called by letters, the same as on the screen. Their names, the parts of these and e-mail addresses are replaced in everything that was written about them; nicknames, misspellings and what else tells a person are not found.',
};

function printable(candidate: ComparedCandidate): ComparedCandidate {
  const scorecards = candidate.scorecards.map((one) => ({ ...one, scorecard: withoutPrivateLines(one.scorecard) }));
  return { ...candidate, scorecards, againstRule: publicText(candidate.againstRule) };
}

function dateOf(candidates: readonly ComparedCandidate[]): number {
  const times = candidates.flatMap(({ scorecards }) => scorecards.map(({ scorecard }) => latestRevision(scorecard).at));
  return Math.max(0, ...times);
}

function overviewTable(rows: readonly ComparisonRow[], candidates: readonly ComparedCandidate[]): Block {
  return {
    type: 'table',
    caption: 'Candidates with mean, spread, recommendations, interviewers, coverage and decision',
    columns: [
      { header: 'Candidate', share: 27, isNumeric: false },
      { header: 'Mean', share: 9, isNumeric: true },
      { header: 'Spread', share: 10, isNumeric: true },
      { header: 'Recommendations', share: 27, isNumeric: false },
      { header: 'Interviewers', share: 15, isNumeric: false },
      { header: 'Covered', share: 12, isNumeric: true },
      { header: 'To discuss', share: 13, isNumeric: true },
      { header: 'Decision', share: 15, isNumeric: false },
    ],
    rows: rows.map((row, index) => overviewRow(row, candidates[index]?.sealed ?? 0)),
  };
}

function overviewRow(row: ComparisonRow, sealed: number): TableCell[] {
  const { mean, spread, recommendations, interviewers, coverage, toDiscuss, outcome } = row;
  return [
    cell(isolated(nameOf(row)), { isStrong: true }),
    cell(formatMean(mean)),
    cell(formatMean(spread)),
    cell(recommendations.length === 0 ? 'None' : recommendationsInWords(recommendations).replace(/ (?=\d)/g, '\u00a0')),
    cell(sealed === 0 ? String(interviewers) : `${interviewers}, ${sealed} sealed`),
    cell(formatShare(coverage.share)),
    cell(String(toDiscuss)),
    outcome === null ? cell('Open', { tone: 'muted' }) : cell(outcomeNames[outcome], { isStrong: true }),
  ];
}
