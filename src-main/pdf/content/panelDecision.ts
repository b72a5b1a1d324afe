import { formatMean, interviewMean } from '../../../shared/domain/interview/scoring.ts';
import { dayOf } from '../../../shared/domain/moment.ts';
import {
  changesSinceDecision,
  type Decision,
  type DecisionOutcome,
  type Dissent,
  outcomeNames,
} from '../../../shared/domain/panel/debrief.ts';
import { agreementInFull, agreementInWords } from '../../../shared/domain/panel/facts.ts';
import { panelRows } from '../../../shared/domain/panel/table.ts';
import { basisChangesInWords, memberName } from '../../../shared/domain/panel/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { recommendationNames } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { absent, type Block, cell, type Fact, fitsBeside, heading, paragraph, type Tone } from '../blocks/document.ts';
import { isolated } from '../blocks/printableText.ts';
import { listed } from './conclusionContent.ts';
import { formatDay, formatMoment } from './dates.ts';
import { roundOfColumn } from './loopContent.ts';
import type { PanelContent } from './panelParts.ts';
import { againstRuleBlocks } from './ruleContent.ts';

const outcomeTones: Readonly<Record<DecisionOutcome, Tone>> = {
  hire: 'good',
  noHire: 'bad',
  hold: 'plain',
  anotherInterview: 'plain',
};

/** The decision and the figures, side by side. */
export function verdictBlock({ panel, facts, table }: PanelContent): Block {
  const { agreement } = facts;
  const questions = panelRows(table).filter(({ spread }) => spread !== null).length;
  return {
    type: 'verdict',
    facts: [
      decisionFact(panel.decision),
      {
        label: 'Mean rating',
        value: formatMean(facts.mean),
        detail: facts.mean === null ? 'no ratings' : `of 5, ${facts.weights}`,
        tone: 'plain',
      },
      {
        label: 'Agreement',
        value: agreement.kind === 'measured' ? agreementInWords(agreement) : '–',
        detail: agreement.kind === 'measured' ? 'among the interviewers' : 'too few ratings',
        tone: 'plain',
      },
      {
        label: 'To discuss',
        value: String(facts.toDiscuss),
        detail: `of ${questions} compared`,
        tone: 'plain',
      },
    ],
  };
}

function decisionFact({ outcome, decidedAt, utcOffset }: Decision): Fact {
  const label = 'Decision';
  if (outcome === null) return { label, value: 'Open', detail: 'none was taken', tone: 'plain' };
  const day = decidedAt === null ? 'taken in the debrief' : formatDay(dayOf({ at: decidedAt, utcOffset }));
  return { label, value: outcomeNames[outcome], detail: day, tone: outcomeTones[outcome] };
}

/** Why it was decided so, who sees it differently, who was there; or what is still to be decided. And how the figures came about. */
export function decisionBlocks(content: PanelContent): Block[] {
  const isOpen = content.panel.decision.outcome === null;
  return [
    paragraph(`Mean rating: ${content.facts.meanFormula}`, 'small'),
    recommendationsTable(content),
    factsBlock(content),
    ...(isOpen
      ? openQuestion(content)
      : [...againstRuleBlocks(content.panel.decision, content.rule), ...changes(content)]),
    ...missing(content.sealed),
    ...reasonsAndDissent(content),
  ];
}

/** Side by side where both are short. Of an open question only what was noted so far. */
function reasonsAndDissent({ panel }: PanelContent): Block[] {
  const { outcome, reasons, dissent } = panel.decision;
  const isOpen = outcome === null;
  const why = [
    heading(2, isOpen ? 'Reasons noted so far' : 'Reasons'),
    reasons.trim() === '' ? absent('None were written down.') : paragraph(reasons.trim()),
  ];
  const against = [heading(2, 'Dissent'), ...dissentBlocks(dissent)];
  if (isOpen && dissent.length === 0) return reasons.trim() === '' ? [] : why;
  const isShort = fitsBeside(reasons.split('\n')) && fitsBeside(dissent.flatMap(({ text }) => text.split('\n')));
  return isShort ? [{ type: 'columns', columns: [why, against] }] : [...why, ...against];
}

/** The most questions that are named where the whole table follows anyway. */
const namedQuestions = 8;

function openQuestion({ facts, table }: PanelContent): Block[] {
  const apart = panelRows(table)
    .filter(({ isToDiscuss }) => isToDiscuss)
    .sort((a, b) => (b.spread ?? 0) - (a.spread ?? 0));
  const named = apart
    .slice(0, namedQuestions)
    .map(({ title, spread }) => `${isolated(toSingleLine(title))}: ${spread} apart`);
  const rest = apart.length - named.length;
  const first =
    facts.toDiscuss === 0
      ? 'No decision has been taken in this panel. No question has ratings two or more apart, so there is nothing that must be discussed first.'
      : `No decision has been taken in this panel. ${facts.toDiscuss === 1 ? 'One question has' : `${facts.toDiscuss} questions have`} ratings two or more apart and should be discussed first:`;
  return [
    heading(2, 'Open question'),
    paragraph(first),
    ...(named.length === 0 ? [] : listed([...named, ...(rest > 0 ? [`and ${rest} more, which follow below`] : [])])),
  ];
}

/** Names only: nothing else of a sealed scorecard may be known. */
function missing(sealed: readonly string[]): Block[] {
  if (sealed.length === 0) return [];
  const names = sealed.map((name) => isolated(toSingleLine(name))).join(', ');
  return [
    paragraph(
      `${names}. Sealed until the own interview with this candidate is submitted; nothing of ${sealed.length === 1 ? 'it is' : 'them is'} in this document.`,
      'normal',
      'Scorecards that are there and not open yet:',
    ),
  ];
}

function changes({ panel, table }: PanelContent): Block[] {
  const sentences = basisChangesInWords(changesSinceDecision(panel), table.members);
  if (sentences.length === 0) return [];
  return [
    {
      type: 'callout',
      tone: 'bad',
      title: 'The scorecards have changed since the decision',
      text: sentences.join('\n'),
    },
  ];
}

function dissentBlocks(dissent: readonly Dissent[]): Block[] {
  if (dissent.length === 0) return [absent('None was recorded.')];
  return dissent.map(({ person, text }) =>
    paragraph(
      text.trim() || 'no reason was written down.',
      'normal',
      `${isolated(toSingleLine(person) || 'Somebody')}:`,
    ),
  );
}

/** Who recommends what, by name, with the mean of their own ratings; in a loop round by round. */
function recommendationsTable({ table, loop }: PanelContent): Block {
  const rows = loop?.columns ?? table.members.map((member) => ({ member, round: null }));
  const hasRounds = loop !== null;
  return {
    type: 'table',
    caption: `Interviewers with ${hasRounds ? 'round, ' : ''}recommendation and mean rating`,
    columns: [
      ...(hasRounds ? [{ header: 'Round', share: 30, isNumeric: false }] : []),
      { header: 'Interviewer', share: 40, isNumeric: false },
      { header: 'Recommendation', share: hasRounds ? 30 : 40, isNumeric: false },
      { header: 'Mean rating', share: 20, isNumeric: true },
    ],
    rows: rows.map(({ member, round }) => {
      const { recommendation } = member.interview;
      return [
        ...(round === null ? [] : [cell(roundOfColumn({ round }))]),
        cell(memberName(member), { isStrong: true }),
        recommendation === null ? cell('None', { tone: 'muted' }) : cell(recommendationNames[recommendation]),
        cell(formatMean(interviewMean(member.interview))),
      ];
    }),
  };
}

function factsBlock({ panel, facts }: PanelContent): Block {
  const { decidedAt, utcOffset } = panel.decision;
  const present = panel.present.map(({ name }) => isolated(toSingleLine(name))).join(', ');
  return {
    type: 'facts',
    facts: [
      ...(decidedAt === null ? [] : [{ label: 'Decided', value: formatMoment({ at: decidedAt, utcOffset }) }]),
      { label: 'Present', value: present || 'Nobody was put down as present.' },
      { label: 'Agreement', value: agreementInFull(facts.agreement) },
    ],
  };
}
