import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../../shared/guide/document/parseGuide.ts';
import { looksLikeCsv, readCsv } from '../../../../../src-main/guide/readers/csvReader.ts';

const points = (csv: string) =>
  parseGuide(readCsv(csv)).questions.map(({ prompt, rubric }) => [prompt, ...rubric.map(({ text }) => text)]);

describe('readCsv', () => {
  it.each([
    ['commas', 'Question,Criteria\n"How, exactly, do you lead?","goals, ""trust"" and care"\n'],
    ['semicolons', 'Question;Criteria\nHow, exactly, do you lead?;goals, "trust" and care\n'],
    ['tabs', 'Question\tCriteria\nHow, exactly, do you lead?\tgoals, "trust" and care\n'],
    ['what it announces', 'sep=|\nQuestion|Criteria\nHow, exactly, do you lead?|goals, "trust" and care\n'],
  ])('reads cells parted by %s', (_, csv) => {
    expect(points(csv)).toEqual([['How, exactly, do you lead?', 'Goals', expect.stringMatching(/trust/i), 'Care']]);
  });

  it('reads a list in a cell, a point a line, and rows that are too short or too long', () => {
    const csv =
      'Question,Rubric,Example\nWhy us?,"- the team\n- the house"\nWhy you?,"1. skill\n2. will",I can.,more\n';
    expect(points(csv)).toEqual([
      ['Why us?', 'Team', 'House'],
      ['Why you?', 'Skill', 'Will'],
    ]);
  });

  it('finds the heads below a title and what to do, and takes what stands in no answer for none', () => {
    const csv = [
      'Barista trial shift,,,,',
      'Taste first,,,,',
      ',,,,',
      'Topic,Ask,Green,Red,My rating (1-5)',
      'Coffee,How do you dial in a new bean?,"- weighs each shot\n- tastes in between",- turns the dial by feel,',
      'Guests,A guest sends a drink back. What now?,"- makes it again\n- asks what was wrong",,',
      ',,,Total,',
    ].join('\n');
    const { questions, warnings } = parseGuide(readCsv(csv));
    expect(
      questions.map(({ competency, prompt, rubric, redFlags, anchors }) => [
        competency,
        prompt,
        rubric.map(({ text }) => text),
        redFlags,
        anchors,
      ]),
    ).toEqual([
      [
        'Coffee',
        'How do you dial in a new bean?',
        ['Weighs each shot', 'Tastes in between'],
        ['turns the dial by feel'],
        undefined,
      ],
      [
        'Guests',
        'A guest sends a drink back. What now?',
        ['Makes it again', 'Asks what was wrong'],
        undefined,
        undefined,
      ],
    ]);
    expect(warnings).toEqual(['Columns that were not used: ‘My rating (1-5)’.']);
  });

  it('reads a table whose heads say nothing, or that has none, like text', () => {
    expect(
      points(
        'Column A,Column B\n"Why did you leave your last position?","In your answer, cover growth, people and pay."\n',
      ),
    ).toEqual([['Why did you leave your last position?', 'Growth', 'People', 'Pay']]);
  });

  it('says when its quotation marks do not match', () => {
    expect(() => readCsv('Question,Criteria\n"Why us?,goals\n')).toThrow(
      'the quotation marks around its cells do not match',
    );
  });
});

describe('looksLikeCsv', () => {
  it('knows a table of questions, and takes no text for one', () => {
    expect(looksLikeCsv('Question,Purpose\nWhy?,to see\n')).toBe(true);
    expect(
      looksLikeCsv('Question, purpose and answers\n\nWhy did you come, in short?\nBecause, as I said, it is near.\n'),
    ).toBe(false);
    expect(looksLikeCsv('Name,Town\nAda,London\n')).toBe(false);
    expect(looksLikeCsv('Question,Purpose\n')).toBe(false);
    expect(looksLikeCsv('"')).toBe(false);
  });
});
