import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';
import {
  type GuideLine,
  guessedQuestions,
  guideLines,
  leftOutLines,
  lineAt,
  nextDoubt,
  unusedTables,
} from '../../../../shared/guide/import/guideLines.ts';
import { giveColumns, giveRole } from '../../../../shared/guide/import/settlePlan.ts';
import { composeDocument, documentFromText } from '../../../../shared/guide/lines/guideDocument.ts';
import { type GuideChoices, noChoices } from '../../../../shared/guide/lines/parsedGuide.ts';
import { blocksLike } from '../../../../shared/guide/roles/alike.ts';

const table = composeDocument([
  { kind: 'heading', text: 'Ward nurse', level: 1 },
  { kind: 'row', cells: ['Area', 'Question', 'Look for'], isFirst: true },
  { kind: 'row', cells: ['Care', 'Why do you nurse?', 'Warmth'] },
  { kind: 'row', cells: ['Safety', 'What is a near miss?', 'Reports it'] },
  { kind: 'paragraph', text: 'Agenda' },
  { kind: 'row', cells: ['09:00', 'Welcome'], isFirst: true },
  { kind: 'row', cells: ['09:10', 'Any questions so far?'] },
  { kind: 'row', cells: ['09:30', 'Tour'] },
]);

const rolesOf = (document: typeof table, choices: GuideChoices = noChoices) =>
  guideLines(parseGuide(document, choices), choices).map(({ role }) => role);

describe('guideLines', () => {
  it('says what became of each row of a table', () => {
    expect(rolesOf(table)).toEqual(['title', 'heads', 'prompt', 'prompt', 'label', 'leftOut', 'leftOut', 'leftOut']);
  });

  it('wants a row looked at that is no question in a table of them', () => {
    const odd = composeDocument([
      { kind: 'row', cells: ['Question', 'Look for'], isFirst: true },
      { kind: 'row', cells: ['Why do you nurse?', 'Warmth'] },
      { kind: 'row', cells: ['How do you triage', 'and why?', 'Asks first'] },
    ]);
    expect(guideLines(parseGuide(odd), noChoices).map(({ role, isUnsure }) => [role, isUnsure])).toEqual([
      ['heads', false],
      ['prompt', false],
      ['leftOut', true],
    ]);
    const choices = giveColumns(noChoices, 0, ['question', 'guidance']);
    expect(parseGuide(odd, choices).warnings).toContainEqual(expect.stringMatching(/^1 row has more cells/));
  });

  it('calls the rows of a scale anchors', () => {
    const scale = composeDocument([
      { kind: 'paragraph', text: 'How do you train a picker who makes the same mistake again?' },
      { kind: 'row', cells: ['1', '3', '5'], isFirst: true },
      { kind: 'row', cells: ['Gives a warning.', 'Repeats the briefing.', 'Works beside the picker.'] },
    ]);
    expect(rolesOf(scale)).toEqual(['prompt', 'anchor', 'anchor']);
  });

  it('knows a role that a person gave, and gives it back', () => {
    const given = giveRole(noChoices, [6], { role: 'prompt' });
    const line = guideLines(parseGuide(table, given), given)[6];
    expect(line).toEqual({
      span: parseGuide(table).blocks[6]?.span,
      role: 'prompt',
      question: 2,
      isGiven: true,
      isUnsure: false,
    });
    expect(giveRole(given, [6], null)).toEqual(noChoices);
  });

  it('marks roles that are a guess until a person says so', () => {
    const guide =
      'Team day\n\nThe panel has met before.\n\nWhy do you like nights?\n\nMorning people are welcome here too.';
    const { blocks } = parseGuide(guide);
    const unsure = blocks.findIndex(({ isUnsure }) => isUnsure === true);
    expect(unsure).toBeGreaterThanOrEqual(0);
    const given = giveRole(noChoices, [unsure], { role: 'filler' });
    expect(guideLines(parseGuide(guide, given), given)[unsure]?.isUnsure).toBe(false);
  });
});

describe('columns', () => {
  it('lists the tables of which nothing is used, until a person names a column of questions', () => {
    expect(unusedTables(parseGuide(table)).map(({ block }) => block)).toEqual([5]);
    const choices = giveColumns(noChoices, 5, ['minutes', 'question']);
    const read = parseGuide(table, choices);
    expect(unusedTables(read)).toEqual([]);
    expect(read.questions.map(({ prompt }) => prompt)).toContain('Any questions so far?');
  });
});

describe('what was left out', () => {
  const read = parseGuide(table);

  it('stands in a line of the guide', () => {
    expect(leftOutLines(read)).toEqual([
      { text: 'Any questions so far?', reason: 'table', span: expect.any(Array), line: 6 },
    ]);
    expect([lineAt(read.blocks, 0), lineAt(read.blocks, table.text.length), lineAt([], 3)]).toEqual([0, 7, -1]);
  });

  it('is what one should look at, with the guesses, from the end on to the first', () => {
    const line = (isUnsure: boolean): GuideLine => ({ span: [0, 1], role: 'guidance', isGiven: false, isUnsure });
    const lines = [line(false), line(true), line(false), line(false)];
    const left = [{ text: '', reason: 'note', span: [0, 1], line: 3 }] as const;
    expect([0, 1, 3].map((after) => nextDoubt(lines, left, after))).toEqual([1, 3, 1]);
    expect(nextDoubt([line(false)], [], 0)).toBeNull();
  });

  it('tells questions of whose line it is a guess from others', () => {
    const line = (role: GuideLine['role'], isUnsure: boolean, question: number): GuideLine => ({
      ...{ span: [0, 1], role, isGiven: false },
      ...{ isUnsure, question },
    });
    const lines = [line('prompt', false, 0), line('guidance', true, 0), line('prompt', true, 1)];
    expect([...guessedQuestions(lines)]).toEqual([1]);
  });
});

describe('blocksLike', () => {
  it('takes rows that are questions for like, and no others', () => {
    const { blocks } = parseGuide(table);
    expect(blocksLike(table, blocks, [2])).toEqual([3]);
  });

  it('finds what is like one of several', () => {
    const guide = documentFromText('1. Why us?\n  - Warm\n2. Why now?\n  - Honest\n3. Why you?');
    const { blocks } = parseGuide(guide);
    expect(blocksLike(guide, blocks, [0, 1])).toEqual([2, 3, 4]);
  });
});
