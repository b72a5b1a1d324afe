import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../../shared/domain/interview/interview.ts';
import { panelMembers } from '../../../../../shared/domain/panel/member.ts';
import type { PrintedPanel } from '../../../../../shared/domain/panel/publicPanel.ts';
import { panelTable } from '../../../../../shared/domain/panel/table.ts';
import { amend, latestRevision } from '../../../../../shared/domain/scorecard/scorecard.ts';
import type { Block } from '../../../../../src-main/pdf/blocks/document.ts';
import { panelDocument } from '../../../../../src-main/pdf/content/panelContent.ts';
import { idOf, plannedQuestion } from '../../../domain/examples.ts';
import {
  amended,
  type Example,
  exampleScorecard,
  patient,
  present,
  sketch,
  sketchQuestions,
  unsigned,
} from '../../../domain/panel/panelExamples.ts';
import { noteOf, textsIn } from '../../../pdf/examples.ts';
import { decided, largePanel, panelOf, printedPanel } from '../../../pdf/panelPdfExamples.ts';

function blocksOf(printed: PrintedPanel): readonly Block[] {
  return panelDocument(printed, 'A4').blocks;
}

function only<Type extends Block['type']>(blocks: readonly Block[], type: Type): Extract<Block, { type: Type }>[] {
  return blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
}

/** What stands before the first heat map. */
function beforeHeatmap(printed: PrintedPanel): readonly Block[] {
  const blocks = blocksOf(printed);
  return blocks.slice(
    0,
    blocks.findIndex(({ type }) => type === 'heatmap'),
  );
}

const panel = panelOf(...sketch);

describe('the first page of a panel', () => {
  it('has the decision with its date, the figures, the reasons, the dissent and who was there', () => {
    const blocks = beforeHeatmap(decided(panel));
    expect(
      only(blocks, 'verdict')[0]?.facts.map(({ label, value, detail, tone }) => [label, value, detail, tone]),
    ).toEqual([
      ['Decision', 'Hire', '13 March 2026', 'good'],
      ['Mean rating', '3.7', 'of 5, equal weights', 'plain'],
      ['Agreement', '–', 'too few ratings', 'plain'],
      ['To discuss', '2', 'of 4 compared', 'plain'],
    ]);
    expect(only(blocks, 'table')[0]?.rows.map((row) => row.slice(0, 2).map(({ text }) => text))).toEqual([
      ['A. Osei', 'Yes'],
      ['J. Lindqvist', 'No'],
      ['M. Haddad', 'Yes'],
    ]);
    expect(textsIn(blocks)).toEqual(
      expect.arrayContaining([
        'Clear strength in data and operations; system design can be learnt on the job.',
        '\u2068Jonas Lindqvist\u2069:',
        'No example of leading a change across teams.',
        '13 March 2026, 14:30 UTC',
        '\u2068Alex Osei\u2069, \u2068Jonas Lindqvist\u2069, \u2068Mona Haddad\u2069',
        'Mean rating: The sum of all 11 ratings of 3 interviewers, divided by their number: 41 ÷ 11 = 3.7. Questions that were not asked or not rated do not count.',
        'Too few ratings. Agreement takes at least five questions that two or more interviewers rated',
      ]),
    );
  });

  it.each([
    ['noHire', 'No hire', 'bad'],
    ['hold', 'Hold', 'plain'],
    ['anotherInterview', 'Another interview', 'plain'],
  ] as const)('says %s in words', (outcome, value, tone) => {
    expect(only(blocksOf(decided(panel, { outcome })), 'verdict')[0]?.facts[0]).toMatchObject({ value, tone });
  });

  it('is of the day on which it was taken, there, on whatever computer the PDF is made', () => {
    const inLosAngeles = { decidedAt: Date.UTC(2026, 10, 28, 1, 30), utcOffset: -480 };
    const blocks = blocksOf(decided(panel, inLosAngeles));
    expect(only(blocks, 'verdict')[0]?.facts[0]).toMatchObject({ label: 'Decision', detail: '27 November 2026' });
    expect(textsIn(blocks)).toContain('27 November 2026, 17:30 UTC−8');
  });

  it('has the open question where none was taken: what to discuss first, and whose scorecards are sealed', () => {
    const blocks = beforeHeatmap({ ...panel, sealed: ['Noor Example'] });
    expect(only(blocks, 'verdict')[0]?.facts[0]).toMatchObject({ value: 'Open', detail: 'none was taken' });
    expect(only(blocks, 'list')).toEqual([
      {
        type: 'list',
        items: ['\u2068Traffic spike\u2069: 3 apart', '\u2068Disagreement with a stakeholder\u2069: 2 apart'],
      },
    ]);
    expect(textsIn(blocks)).toContainEqual(expect.stringContaining('2 questions have ratings two or more apart'));
    expect(textsIn(blocks)).toContain(
      '\u2068Noor Example\u2069. Sealed until the own interview with this candidate is submitted; nothing of it is in this document.',
    );
    expect(textsIn(blocks)).not.toContain('Dissent');
  });

  it('measures agreement where there is enough, with interval and n', () => {
    const [verdict] = only(blocksOf(largePanel()), 'verdict');
    expect(verdict?.facts[2]).toEqual({
      label: 'Agreement',
      value: 'Low',
      detail: 'among the interviewers',
      tone: 'plain',
    });
    expect(textsIn(blocksOf(largePanel()))).toContain(
      'Krippendorff’s α 0.62, ordinal, 8 raters × 40 questions; 95% interval 0.41 to 0.78',
    );
  });

  it('says when the scorecards are not those that the decision stood on', () => {
    const [first, second, third] = sketch;
    const scorecards = panel.scorecards.map(({ scorecard }) => scorecard);
    const later = amended(present(scorecards[0]), { ...first, given: [5, 4, 3, 5] });
    const now = printedPanel([
      unsigned(later),
      ...[second, third].map((example) => unsigned(exampleScorecard(example))),
    ]);
    const after = { ...now, panel: { ...decided(panel).panel, scorecards: now.panel.scorecards } };
    expect(only(blocksOf(after), 'callout')).toContainEqual(
      expect.objectContaining({
        title: 'The scorecards have changed since the decision',
        text: 'The scorecard of A. Osei was amended after the decision.',
      }),
    );
  });
});

describe('the heat map', () => {
  it('has every rating with its tint, what is none in words, and mean and spread', () => {
    const maps = only(blocksOf(panel), 'heatmap');
    expect(maps.map(({ columns }) => columns)).toEqual([['A. Osei', 'J. Lindqvist', 'M. Haddad']]);
    const groups = maps[0]?.groups ?? [];
    const titles = groups.map(({ title }) => title);
    expect(titles).toEqual(['System design · 3.8', 'Data and APIs · 3.5', 'Collaboration · 3.7']);
    expect(groups[0]?.rows[0]).toEqual({
      title: 'Traffic spike',
      cells: [4, 2, 5].map((rating) => ({ text: String(rating), rating, detail: '' })),
      figures: [
        { text: '3.7', isStrong: false, tone: 'plain' },
        { text: '3 · discuss', isStrong: true, tone: 'plain' },
      ],
    });
    expect(groups[1]?.rows[0]?.cells[2]).toEqual({ text: 'not asked', rating: null, detail: '' });
  });

  it('tells what was not in the set from what was not asked, and shows both values of an amended rating', () => {
    const [first, second, third] = sketch;
    const more = [...sketchQuestions, plannedQuestion(9, [1], { title: 'Only here', competency: 'Motivation' })];
    const scorecard = amended(exampleScorecard(first), { ...first, given: [5, 4, 3, 5] });
    const printed = printedPanel([
      unsigned(scorecard),
      unsigned(exampleScorecard({ ...second, questions: more, given: [...second.given, 3] })),
      unsigned(exampleScorecard(third)),
    ]);
    const maps = only(blocksOf(printed), 'heatmap');
    expect(maps[0]?.groups[0]?.rows[0]?.cells[0]).toEqual({ text: '5', rating: 5, detail: 'was 4' });
    expect(maps.at(-1)?.groups[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      'not in the set',
      '3',
      'not in the set',
    ]);
    expect(textsIn(blocksOf(printed))).toContainEqual(
      expect.stringContaining('Amended, was 4 until 2 March 2026, 10:30 UTC: Heard the recording again'),
    );
  });

  it('heads its columns with initials and a key where names are long, and parts into several beyond ten', () => {
    const maps = only(blocksOf(largePanel()), 'heatmap');
    expect(maps[0]?.columns).toEqual(['AL', 'AC', 'BC', 'KV', 'MV', 'OA', 'SD', 'WD']);
    expect(textsIn(blocksOf(largePanel()))).toContainEqual(
      expect.stringContaining('BC \u2068Bartholomew Featherstonehaugh-Cholmondeley\u2069'),
    );
    const many = only(blocksOf(largePanel(12, 5)), 'heatmap');
    expect(many.map(({ columns }) => columns.length)).toEqual([10, 2]);
    expect(new Set(many.flatMap(({ columns }) => columns)).size).toBe(12);
  });
});

describe('the disagreements', () => {
  it('come by spread, with every rating, reason, mark, note, and what the debrief said', () => {
    const [first, second, third] = sketch;
    const detailed: Example = {
      ...first,
      answers: {
        1: { ratingReason: 'She asked for figures.', notes: [noteOf(3, { kind: 'strength', text: 'Queue first' })] },
      },
    };
    const blocks = blocksOf(decided(panelOf(detailed, second, third)));
    expect(only(blocks, 'questionHeading').map(({ number, text, aside }) => [number, text, aside])).toEqual([
      [1, 'Traffic spike', '3 apart'],
      [4, 'Disagreement with a stakeholder', '2 apart'],
    ]);
    expect(only(blocks, 'callout')).toContainEqual({
      type: 'callout',
      tone: 'plain',
      title: 'From the debrief',
      text: 'We read the notes again: the question was asked in two ways.',
    });
    const [, ratings, points] = only(blocks, 'table');
    expect(ratings?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['A. Osei', '4 Strong', 'none of 2 points probed', 'She asked for figures.'],
      ['J. Lindqvist', '2 Weak', 'none of 2 points probed', '–'],
      ['M. Haddad', '5 Outstanding', 'none of 2 points probed', '–'],
    ]);
    expect(points?.rows[0]?.map(({ text }) => text)).toEqual(['Point 1', ...Array(3).fill('–  Not probed')]);
    expect(only(blocks, 'notes')[0]?.notes[0]).toMatchObject({ time: '3:00', kind: 'Strength', text: 'Queue first' });
  });

  it('are told to be none where there is none', () => {
    const same = sketch.map((example) => ({ ...example, given: [3, 3, 3, 3] as const }));
    expect(textsIn(blocksOf(panelOf(...same)))).toContain('None: no question has ratings two or more apart.');
  });
});

describe('what never is in a panel’s document', () => {
  it('are private lines, whatever their state in any revision', () => {
    const [first, second] = sketch;
    const secret = (kind: Note['kind']): Example => ({
      ...first,
      answers: { 1: { notes: [noteOf(1, { kind, text: 'Quartzite' }), noteOf(2, { text: 'Granite' })] } },
    });
    const hiddenLater = amended(exampleScorecard(secret('plain')), secret('private'));
    const shownLater = amended(exampleScorecard(secret('private')), secret('plain'));
    for (const scorecard of [exampleScorecard(secret('private')), hiddenLater, shownLater]) {
      const texts = textsIn(
        panelDocument(printedPanel([unsigned(scorecard), unsigned(exampleScorecard(second))]), 'A4'),
      );
      expect(texts.join('\n')).not.toContain('Quartzite');
      expect(texts).toContain('Granite');
      expect(texts).toContain('Lines that an interviewer marked as private are not printed in this document.');
    }
  });

  it('are private lines of any words', patient, () => {
    const words = fc.stringMatching(/^[a-z]{3,12} [a-z]{3,12}$/).map((text) => `§${text}§`);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (secrets) => {
        const notes = secrets.map((text, index) => noteOf(index + 1, { kind: 'private', text }));
        const [first, second] = sketch;
        const printed = panelOf({ ...first, answers: { 1: { notes } } }, second);
        expect(textsIn(panelDocument(decided(printed), 'A4')).join('\n')).not.toContain('§');
      }),
      { numRuns: 30 },
    );
  });
});

describe('the last part', () => {
  it('has ids, hashes and keys, the remarks, and the files that do not count', () => {
    const [first, second] = sketch;
    const publicKey = 'ab'.repeat(32);
    const signed = { scorecard: exampleScorecard(first), publicKey };
    const earlier = { scorecard: exampleScorecard({ ...first, id: 150, at: 1_700_000_000_000 }), publicKey };
    const printed = printedPanel([signed, earlier, unsigned(exampleScorecard(second))], {
      remarks: ['J. Lindqvist: this scorecard is not signed.'],
    });
    const texts = textsIn(blocksOf(printed));
    const about = texts.find((text) => text.startsWith(`Scorecard ${idOf(101)}`));
    expect(about).toContain(`SHA-256 ${latestRevision(signed.scorecard).hash}`);
    expect(about).toContain(`Signed with the key ${publicKey}`);
    expect(about).toContain('unaltered since');
    expect(texts).toContain('J. Lindqvist: this scorecard is not signed.');
    expect(texts.find((text) => text.includes(idOf(150)))).toMatch(/^A. Osei submitted another scorecard later/);
  });

  it('has the notes that belong to no disagreement', () => {
    expect(textsIn(blocksOf(decided(panel)))).toEqual(
      expect.arrayContaining(['In general:', 'References are still to be called.']),
    );
  });

  it('has what each amendment changed, with its reason', () => {
    const [first, second] = sketch;
    const scorecard = exampleScorecard(first);
    const changed = structuredClone(latestRevision(scorecard).interview);
    changed.recommendation = 'strongYes';
    const later = present(amend(scorecard, changed, 'Slept on it', latestRevision(scorecard).at + 1_000));
    const blocks = blocksOf(printedPanel([unsigned(later), unsigned(exampleScorecard(second))]));
    const table = only(blocks, 'table').find(({ caption }) => caption === 'What amendment 1 changed');
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([['Recommendation', 'Yes', 'Strong yes']]);
    expect(textsIn(blocks)).toContain('Slept on it');
  });

  it('warns on the first page of a scorecard whose content does not match its hash', () => {
    const altered = structuredClone(present(panel.scorecards[0]));
    latestRevision(altered.scorecard).interview.conclusion.summary = 'Changed later';
    const printed = { ...panel, scorecards: [altered, ...panel.scorecards.slice(1)] };
    expect(only(beforeHeatmap(printed), 'callout')).toContainEqual(
      expect.objectContaining({
        tone: 'bad',
        title: 'The scorecard of \u2068A. Osei\u2069 was altered after it was submitted',
      }),
    );
  });
});

describe('the document', () => {
  it('bears the candidate and the role, and the date of the last thing that happened', () => {
    const document = panelDocument(decided(panel), 'Letter');
    expect(document).toMatchObject({
      title: 'Panel – Priya Raman – Senior back-end engineer',
      author: '',
      paper: 'Letter',
      date: Date.UTC(2026, 2, 13, 14, 30),
    });
    expect(panelTable(panelMembers(panel.scorecards)).members).toHaveLength(3);
  });
});
