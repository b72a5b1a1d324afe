import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import { composeDocument, documentFromText } from '../../../../shared/guide/lines/guideDocument.ts';
import { type GivenRole, type GuideChoices, noChoices } from '../../../../shared/guide/lines/parsedGuide.ts';
import { blocksLike } from '../../../../shared/guide/roles/alike.ts';

const text = `Night porter

1. How do you decide which guest to help first?
   Look for: safety first, tells the others
   - Which one did you leave waiting?
2. Tell us about a complaint that you turned around.
   Says sorry before explaining.`;

const lines = parseGuide(text).blocks.map(({ span }) => text.slice(...span));
const at = (words: string): number => lines.findIndex((line) => line.includes(words));

function chosen(...roles: [string, GivenRole][]): GuideChoices {
  return { ...noChoices, roles: new Map(roles.map(([words, role]) => [at(words), role])) };
}

const prompts = (choices?: GuideChoices) => parseGuide(text, choices).questions.map(({ prompt }) => prompt);

describe('roles that a person gives', () => {
  it('stands for each line by one block, whatever was chosen', () => {
    const read = parseGuide(text, chosen(['Which one', { role: 'prompt' }], ['Night', { role: 'filler' }]));
    expect(read.blocks.map(({ span }) => text.slice(...span))).toEqual(lines);
  });

  it('says where each prompt stands', () => {
    const read = parseGuide(text);
    expect(read.prompts.map((span) => text.slice(...span))).toEqual(read.questions.map(({ prompt }) => prompt));
  });

  it('makes a probe a question, and what stands below it belongs there', () => {
    expect(prompts(chosen(['Which one', { role: 'prompt' }]))).toEqual([
      'How do you decide which guest to help first?',
      'Which one did you leave waiting?',
      'Tell us about a complaint that you turned around.',
    ]);
  });

  it('takes a question away and says that the user did', () => {
    const read = parseGuide(text, chosen(['Tell us about', { role: 'filler' }]));
    expect(read.questions.map(({ prompt }) => prompt)).toEqual(['How do you decide which guest to help first?']);
    expect(read.leftOut.map(({ text: line, reason }) => [line, reason])).toContainEqual([
      'Tell us about a complaint that you turned around.',
      'chosen',
    ]);
  });

  it('makes a line a point, a red flag, a purpose, an anchor of the question above', () => {
    const read = (role: GivenRole) => parseGuide(text, chosen(['Says sorry', role])).questions[1];
    expect(read({ role: 'guidance' })?.rubric.map((point) => point.text)).toEqual(['Says sorry before explaining']);
    expect(read({ role: 'redFlag' })?.redFlags).toEqual(['Says sorry before explaining.']);
    expect(read({ role: 'purpose' })?.purpose).toBe('Says sorry before explaining.');
    expect(read({ role: 'anchor', level: 4 })?.anchors).toEqual([
      { level: 4, text: 'Says sorry before explaining.', name: '4' },
    ]);
  });

  it('takes the figure of its rating from an anchor, and no other', () => {
    const guide = 'Why do you like nights?\n\n5 Sleeps by day.\n\n3 weeks of nights were fine.';
    const roles = new Map<number, GivenRole>([
      [1, { role: 'anchor', level: 5 }],
      [2, { role: 'anchor', level: 2 }],
    ]);
    expect(parseGuide(guide, { ...noChoices, roles }).questions[0]?.anchors?.map((anchor) => anchor.text)).toEqual([
      '3 weeks of nights were fine.',
      'Sleeps by day.',
    ]);
  });

  it('reads a label that a person calls a competency as its name', () => {
    const guide = 'Notes:\nWhy do you like nights?\nHow do you stay awake?';
    const read = parseGuide(guide, { ...noChoices, roles: new Map([[0, { role: 'competency' }]]) });
    expect(read.questions.map(({ competency }) => competency)).toEqual(['Notes', 'Notes']);
  });

  it('gives a heading that is called a point to the question above', () => {
    const guide = documentFromText('# Porter\n\nWhy do you like nights?\n\n## Keeps calm\n\nHow do you stay awake?');
    const read = parseGuide(guide, { ...noChoices, roles: new Map([[2, { role: 'guidance' }]]) });
    expect(read.questions.map(({ prompt, rubric }) => [prompt, rubric.map((point) => point.text)])).toEqual([
      ['Why do you like nights?', ['Keeps calm']],
      ['How do you stay awake?', []],
    ]);
  });

  it('finds the lines that look like one and were taken for the same', () => {
    const guide = '1. Why us?\n  - Warm\n  - Brief\n2. Why now?\n  - Honest\n\nWe say goodbye.';
    const document = documentFromText(guide);
    const { blocks } = parseGuide(document);
    expect(blocksLike(document, blocks, [1]).map((index) => guide.slice(...(blocks[index]?.span ?? [0, 0])))).toEqual([
      'Brief',
      'Honest',
    ]);
  });
});

const table = composeDocument([
  { kind: 'row', cells: ['Area', 'What we say', 'Remarks of ours'], isFirst: true },
  { kind: 'row', cells: ['Care', 'Why do you nurse?', 'Warmth; Truth'] },
  { kind: 'row', cells: ['Safety', 'What is a near miss?', 'Reports it'] },
]);

describe('tables', () => {
  it('says what each column is used for', () => {
    expect(parseGuide(table).tables).toEqual([
      {
        block: 0,
        heads: ['Area', 'What we say', 'Remarks of ours'],
        columns: ['competency', 'question', 'unused'],
        rows: 3,
      },
    ]);
  });

  it('reads its columns as a person says', () => {
    const columns = ['unused', 'question', 'level5'] as const;
    const read = parseGuide(table, { ...noChoices, columns: new Map([[0, columns]]) });
    expect(read.tables[0]?.columns).toEqual(columns);
    expect(read.questions.map(({ prompt, competency, anchors }) => [prompt, competency, anchors])).toEqual([
      ['Why do you nurse?', undefined, [{ level: 5, text: 'Warmth; Truth', name: '5' }]],
      ['What is a near miss?', undefined, [{ level: 5, text: 'Reports it', name: '5' }]],
    ]);
    const first = parseGuide(table, { ...noChoices, columns: new Map([[0, ['question', 'unused', 'unused']]]) });
    expect(first.questions.map(({ prompt }) => prompt)).toEqual(['Care', 'Safety']);
  });

  it('leaves a row out, and takes one that asks out of a table without questions', () => {
    const without = parseGuide(table, { ...noChoices, roles: new Map([[1, { role: 'filler' }]]) });
    expect(without.questions.map(({ prompt }) => prompt)).toEqual(['What is a near miss?']);
    expect(without.leftOut.map(({ text: line, reason }) => [line, reason])).toEqual([['Why do you nurse?', 'chosen']]);

    const agenda = composeDocument([
      { kind: 'row', cells: ['09:00', 'Welcome'], isFirst: true },
      { kind: 'row', cells: ['09:10', 'Any questions so far?'] },
      { kind: 'row', cells: ['09:30', 'Tour'] },
    ]);
    expect(parseGuide(agenda).leftOut.map(({ text: line }) => line)).toEqual(['Any questions so far?']);
    const taken = parseGuide(agenda, { ...noChoices, roles: new Map([[1, { role: 'prompt' }]]) });
    expect(taken.questions.map(({ prompt }) => prompt)).toEqual(['Any questions so far?']);
    expect(taken.leftOut).toEqual([]);
  });
});
