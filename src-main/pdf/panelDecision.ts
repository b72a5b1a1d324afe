import {
  changesSinceDecision,
  type Decision,
  type DecisionOutcome,
  type Dissent,
  outcomeNames,
} from '../../shared/domain/panel/debrief.ts';
import { agreementCaption, agreementFigure, recommendationsInWords } from '../../shared/domain/panel/facts.ts';
import { panelRows } from '../../shared/domain/panel/table.ts';
import { basisChangesInWords } from '../../shared/domain/panel/words.ts';
import { formatMean } from '../../shared/domain/scoring.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { listed } from './conclusionContent.ts';
import { formatDay, formatInstant } from './dates.ts';
import { type Block, type Fact, fitsBeside, heading, paragraph, type Tone } from './document.ts';
import type { PanelContent } from './panelContent.ts';
import { isolated } from './printableText.ts';

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
        label: facts.meanCaption.split(',')[0] ?? '',
        value: formatMean(facts.mean),
        detail: weights(facts.meanCaption),
        tone: 'plain',
      },
      {
        label: 'Agreement',
        value: agreement.kind === 'measured' ? agreementFigure(agreement) : '–',
        detail: agreement.kind === 'measured' ? interval(agreement.interval) : 'too few ratings',
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

function decisionFact({ outcome, decidedAt }: Decision): Fact {
  const label = 'Decision';
  if (outcome === null) return { label, value: 'Open', detail: 'none was taken', tone: 'plain' };
  const day = decidedAt === null ? 'taken in the debrief' : formatDay(new Date(decidedAt).toISOString().slice(0, 10));
  return { label, value: outcomeNames[outcome], detail: day, tone: outcomeTones[outcome] };
}

function weights(caption: string): string {
  return caption.includes('equal') ? 'of 5, equal weights' : 'of 5, weighted';
}

function interval({ low, high }: { low: number; high: number }): string {
  const text = (value: number) => value.toFixed(2).replace('-', '−');
  return `95 % interval ${text(low)} to ${text(high)}`;
}

/** Why it was decided so, who sees it differently, who was there; or what is still to be decided. And how the figures came about. */
export function decisionBlocks(content: PanelContent): Block[] {
  const isOpen = content.panel.decision.outcome === null;
  return [
    paragraph(`Mean: ${content.facts.meanFormula}`, 'small'),
    factsBlock(content),
    ...(isOpen ? openQuestion(content) : changes(content)),
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
    reasons.trim() === '' ? paragraph('None were written down.', 'muted') : paragraph(reasons.trim()),
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
  const named = apart.slice(0, namedQuestions).map(({ title, spread }) => `${toSingleLine(title)}: ${spread} apart`);
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
  if (dissent.length === 0) return [paragraph('None was recorded.', 'muted')];
  return dissent.map(({ person, text }) =>
    paragraph(text.trim() || 'no reason was written down.', 'normal', `${toSingleLine(person) || 'Somebody'}:`),
  );
}

function factsBlock({ panel, facts }: PanelContent): Block {
  const { decidedAt } = panel.decision;
  const present = panel.present.map(({ name }) => isolated(toSingleLine(name))).join(', ');
  const { agreement } = facts;
  const figure = agreement.kind === 'measured' ? `Krippendorff’s ${agreementFigure(agreement)}, ordinal; ` : '';
  return {
    type: 'facts',
    facts: [
      ...(decidedAt === null ? [] : [{ label: 'Decided', value: formatInstant(decidedAt) }]),
      { label: 'Present', value: present || 'Nobody was put down as present.' },
      { label: 'Recommendations', value: recommendationsInWords(facts.recommendations) },
      { label: 'Agreement', value: `${figure}${agreementCaption(agreement).replace('Agreement, ', '')}` },
    ],
  };
}
