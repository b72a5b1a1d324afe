import type { Decision } from '../../../shared/domain/panel/debrief.ts';
import {
  againstRuleInWords,
  bandInWords,
  clauseFigure,
  clauseInWords,
  clauseStateMarks,
  clauseStateNames,
  ruleChanges,
  ruleInLines,
  ruleOrigin,
} from '../../../shared/domain/panel/loopWords.ts';
import { panelMembers } from '../../../shared/domain/panel/member.ts';
import { againstRule, loopAndRule, type PanelRule, type RuleReport } from '../../../shared/domain/panel/panelRule.ts';
import { panelTable } from '../../../shared/domain/panel/table.ts';
import type { ClauseState } from '../../../shared/domain/plan/clauses.ts';
import { type Block, cell, heading, paragraph, type Tone } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { type ComparedCandidate, nameOf } from './comparedRole.ts';
import { formatMoment } from './dates.ts';

const tones: Readonly<Record<ClauseState, Tone>> = { met: 'good', notMet: 'bad', open: 'muted' };

const day = (at: number) => formatMoment({ at });

/** The rule clause by clause, with the one that it has become where it was changed. */
export function ruleBlocks(rule: PanelRule, sealed: number): Block[] {
  const changes = ruleChanges(rule, day);
  return [
    heading(2, 'The rule, clause by clause'),
    ...(sealed === 0
      ? []
      : [paragraph('How the clauses stand is told once the sealed scorecards can be read, and not before.', 'muted')]),
    ...(changes === '' ? [] : [paragraph(changes, 'normal', 'Changed.')]),
    ...(rule.latest === null ? [] : [heading(4, 'As it was when the panel was made')]),
    ...reportBlocks(rule.first),
    ...(rule.latest === null ? [] : [heading(4, 'As it is by now'), ...reportBlocks(rule.latest)]),
  ];
}

function reportBlocks(report: RuleReport): Block[] {
  const { clauses, band } = report;
  return [
    clauses.length === 0
      ? paragraph('It asked nothing.')
      : {
          type: 'table',
          caption: 'What the rule asks, and how that stands',
          columns: [
            { header: 'Clause', share: 52, isNumeric: false },
            { header: 'Stands', share: 28, isNumeric: false },
            { header: 'Figure', share: 20, isNumeric: true },
          ],
          rows: clauses.map((clause) => [
            cell(isolated(clauseInWords(clause))),
            cell(`${clauseStateMarks[clause.state]} ${clauseStateNames[clause.state]}`, {
              tone: tones[clause.state],
              isStrong: clause.state !== 'open',
            }),
            cell(clauseFigure(clause)),
          ]),
        },
    ...(band === null ? [] : [paragraph(bandInWords(band))]),
    paragraph(ruleOrigin(report, day), 'small'),
  ];
}

/** That a decision is against the rule, with its reason. */
export function againstRuleBlocks(decision: Decision, rule: PanelRule | null): Block[] {
  const against = againstRule(decision.outcome, rule);
  if (against === null) return [];
  return [
    {
      type: 'callout',
      tone: 'bad',
      title: againstRuleInWords[against],
      text: decision.againstRule.trim() || 'No reason was written down.',
    },
  ];
}

/** How each of several candidates stands to the rule, and why it was decided against it; nothing where none was agreed. */
export function comparedRuleBlocks(candidates: readonly ComparedCandidate[]): Block[] {
  const facts = candidates.flatMap((candidate) => {
    const { scorecards, agreed, sealed, outcome } = candidate;
    const { rule } = loopAndRule({ agreed }, panelTable(panelMembers(scorecards)), sealed);
    if (rule === null) return [];
    const against = againstRule(outcome, rule);
    const reason = candidate.againstRule.trim() || 'No reason was written down.';
    const decided = against === null ? [] : [`${againstRuleInWords[against]} ${reason}`];
    return [{ label: isolated(nameOf(candidate)), value: [...ruleInLines(rule), ...decided].join('\n') }];
  });
  return facts.length === 0 ? [] : [heading(2, 'The rule, clause by clause'), { type: 'facts', facts }];
}
