import { describe, expect, it } from 'vitest';
import type { PrintedPanel } from '../../../../../shared/domain/panel/publicPanel.ts';
import { agreeOn } from '../../../../../shared/domain/plan/agreed.ts';
import type { Block } from '../../../../../src-main/pdf/blocks/document.ts';
import { comparisonDocument } from '../../../../../src-main/pdf/content/comparisonContent.ts';
import { panelDocument } from '../../../../../src-main/pdf/content/panelContent.ts';
import { idOf, minute, nine } from '../../../domain/examples.ts';
import { sketch, sketchQuestions } from '../../../domain/panel/panelExamples.ts';
import { competencyOf, planOf, roundNamed } from '../../../domain/plan/planBuilders.ts';
import { textsIn } from '../../../pdf/examples.ts';
import { decided, panelOf } from '../../../pdf/panelPdfExamples.ts';

const [osei, lindqvist, haddad] = sketch;

/** The panel of the sketch over three rounds: the last one asks only about collaboration, in other words. */
const rounds = panelOf(
  { ...osei, round: 'Team' },
  { ...lindqvist, round: 'Screen' },
  {
    ...haddad,
    round: 'Design',
    questions: sketchQuestions
      .slice(3)
      .map((one) => ({ ...one, id: idOf(44), title: 'Conflict', prompt: 'A conflict?' })),
    given: [2],
  },
);

const plan = planOf({
  competencies: [competencyOf(1, 'collaboration', 3), competencyOf(2, 'Security')],
  rounds: ['Screen', 'Design', 'Team'].map((name, index) => roundNamed(index, name)),
  rule: { leastMean: 4, leastInterviews: 3, mostConcerns: null, bands: [{ name: 'Regular', from: 3 }] },
});
const agreed = agreeOn(null, { plan, edition: null, since: nine - minute }, nine);
const lowered = agreeOn(
  agreed,
  { plan: { ...plan, rule: { ...plan.rule, leastMean: 3 } }, edition: 2, since: nine + 90 * minute },
  nine + 95 * minute,
);

const withRule = (printed: PrintedPanel, known = agreed): PrintedPanel => ({
  ...printed,
  panel: { ...printed.panel, agreed: known },
});

const blocksOf = (printed: PrintedPanel) => panelDocument(printed, 'A4').blocks;

/** A part of the document, from its heading to the next of its level: headings, tables and heat maps as they are read. */
function shown(blocks: readonly Block[], part: string): unknown[] {
  const isHead = (block: Block) => block.type === 'heading' && block.level === 2;
  const from = blocks.findIndex((block) => isHead(block) && block.type === 'heading' && block.text === part);
  const length = blocks.slice(from + 1).findIndex(isHead);
  return blocks.slice(from, from + 1 + length).flatMap((block): unknown[] => {
    if (block.type === 'heading') return [block.text];
    if (block.type === 'table') return [block.rows.map((row) => row.map(({ text }) => text))];
    if (block.type !== 'heatmap') return [];
    const rows = block.groups.flatMap((group) => group.rows);
    return [
      rows.map(({ title, cells, figures }) => [
        title,
        ...cells.map(({ text, detail }) => [text, detail].filter(Boolean).join(' ')),
        ...figures.map(({ text }) => text),
      ]),
    ];
  });
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/[\u2066-\u2069]/g, '')) as unknown;

describe('the rounds of a panel on paper', () => {
  it('are laid side by side, then what two or more asked, then what one asked alone', () => {
    // Lindqvist (Screen) 2, 4, 4, 3; Haddad (Design) 2; Osei (Team) 4, 4, 3, 5.
    expect(plain(shown(blocksOf(withRule(rounds)), 'Rounds side by side'))).toMatchObject([
      'Rounds side by side',
      [
        ['collaboration (must-have, at least 3)', '3.0 (1)', '2.0 (1)', '5.0 (1)', '3.3', '3'],
        ['Security', '', '', '', '–', '0'],
        ['System design', '3.0 (2)', '', '4.0 (2)', '3.5', '4'],
        ['Data and APIs', '4.0 (1)', '', '3.0 (1)', '3.5', '2'],
      ],
      'What two or more were to ask',
      expect.any(Array),
      'What one interviewer alone was to ask',
      [['Conflict', 'Design', 'M. Haddad', '2']],
    ]);
  });

  it('name the round beside each interviewer', () => {
    const table = blocksOf(withRule(rounds)).find(
      (block) => block.type === 'table' && block.caption.startsWith('Interviewers with round'),
    );
    expect(plain(table?.type === 'table' && table.rows.map((row) => row.slice(0, 2).map(({ text }) => text)))).toEqual([
      ['Screen', 'J. Lindqvist'],
      ['Design', 'M. Haddad'],
      ['Team', 'A. Osei'],
    ]);
  });

  it('change nothing about a panel of one round without a rule', () => {
    const texts = textsIn(panelDocument(panelOf(...sketch), 'A4'));
    expect(texts.filter((text) => /rounds|rule/i.test(text))).toEqual([]);
    expect(texts).toContain('Ratings');
  });
});

describe('the rule of a panel on paper', () => {
  it('stands clause by clause, with the figures and its dates', () => {
    const printed = withRule(rounds);
    // 34 ÷ 9 = 3.78 without Haddad's 2: (4 + 4 + 3 + 5 + 2 + 4 + 4 + 3 + 2) ÷ 9 = 3.44.
    expect(plain(shown(blocksOf(printed), 'The rule, clause by clause'))).toEqual([
      'The rule, clause by clause',
      [
        ['Mean of all ratings at least 4', '× Not met', '3.44'],
        ['collaboration (must-have) at least 3', '✓ Met', '3.33'],
        ['At least 3 interviews submitted', '✓ Met', '3'],
      ],
    ]);
    const texts = textsIn(panelDocument(printed, 'A4'));
    expect(texts).toContain('The mean falls in the band “Regular”, which begins at 3.');
    expect(texts).toContain(
      'Frozen into this panel on 2 March 2026, 09:00 UTC, as the plan said; it was last changed on 2 March 2026, 08:59 UTC, before the first scorecard was submitted.',
    );
  });

  it('is shown with what it has become', () => {
    expect(plain(shown(blocksOf(withRule(rounds, lowered)), 'The rule, clause by clause'))).toEqual([
      'The rule, clause by clause',
      'As it was when the panel was made',
      [['Mean of all ratings at least 4', '× Not met', '3.44'], expect.any(Array), expect.any(Array)],
      'As it is by now',
      [['Mean of all ratings at least 3', '✓ Met', '3.44'], expect.any(Array), expect.any(Array)],
    ]);
  });

  it('gives the reason of a decision against it, without private lines, or that there is none', () => {
    const callouts = (reason: string) =>
      blocksOf(withRule(decided(rounds, { againstRule: reason })))
        .filter((block) => block.type === 'callout' && block.title !== 'From the debrief')
        .filter((block) => block.type === 'callout')
        .map(({ title, text }) => [title, text]);
    const title = 'The decision is to hire, although a clause of the rule is not met.';
    expect(callouts('Grew in each round\n! paid too little elsewhere')).toEqual([[title, 'Grew in each round']]);
    expect(callouts('')).toEqual([[title, 'No reason was written down.']]);
  });

  it('has no figure where a scorecard is sealed', () => {
    const sealed = { ...withRule(rounds), sealed: ['Bea'] };
    expect(plain(shown(blocksOf(sealed), 'The rule, clause by clause'))).toEqual([
      'The rule, clause by clause',
      [
        ['Mean of all ratings at least 4', '○ Not yet to be said', '–'],
        ['collaboration (must-have) at least 3', '○ Not yet to be said', '–'],
        ['At least 3 interviews submitted', '○ Not yet to be said', '–'],
      ],
    ]);
  });
});

describe('the comparison of candidates on paper', () => {
  const candidate = {
    key: idOf(1),
    candidate: rounds.panel.candidate,
    scorecards: rounds.scorecards,
    outcome: 'hire' as const,
    sealed: 0,
    agreed,
    againstRule: 'Grew in each round',
  };
  const other = { ...candidate, key: idOf(2), outcome: null, agreed: null, againstRule: '' };

  it('says of each candidate how the rule stands, and why it was decided against it', () => {
    const document = comparisonDocument({ role: 'Engineer', candidates: [candidate, other], hidden: null }, 'A4');
    const facts = document.blocks.find((block) => block.type === 'facts');
    expect(plain(facts?.type === 'facts' && facts.facts)).toEqual([
      {
        label: 'Priya Raman',
        value: [
          '× Not met: Mean of all ratings at least 4 (3.44)',
          '✓ Met: collaboration (must-have) at least 3 (3.33)',
          '✓ Met: At least 3 interviews submitted (3)',
          'The decision is to hire, although a clause of the rule is not met. Grew in each round',
        ].join('\n'),
      },
    ]);
  });

  it('has the rounds of each candidate, as their panels have', () => {
    const document = comparisonDocument({ role: 'Engineer', candidates: [candidate, other], hidden: null }, 'A4');
    const maps = document.blocks.filter(
      (block) => block.type === 'heatmap' && block.caption === 'Means by competency and interviewer',
    );
    expect(maps).toHaveLength(2);
    expect(document.blocks.some((block) => block.type === 'heading' && block.text === 'Rounds of each candidate')).toBe(
      true,
    );
  });
});
