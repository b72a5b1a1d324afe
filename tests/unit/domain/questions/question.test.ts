import { describe, expect, it } from 'vitest';
import {
  anchorGap,
  anchorInWords,
  emptyQuestion,
  generalAnchors,
  questionSchema,
  questionTitle,
} from '../../../../shared/domain/questions/question.ts';
import { idOf } from '../examples.ts';

function titleOf(title: string, prompt: string): string {
  return questionTitle({ title, prompt });
}

describe('questionTitle', () => {
  it('is the title, in one line', () => {
    expect(titleOf('  Traffic\nspike\u0007 ', 'How do you …?')).toBe('Traffic spike');
  });

  it('is the prompt where there is no title, cut at a space within 60 characters', () => {
    expect(titleOf(' ', 'How do\n you plan?')).toBe('How do you plan?');
    expect(titleOf('', 'Tell me about a time when you had to take over a system that nobody understood.')).toBe(
      'Tell me about a time when you had to take over a system…',
    );
    expect(titleOf('', 'x'.repeat(60))).toBe('x'.repeat(60));
    expect(titleOf('', 'x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
  });

  it('does not cut an emoji in two', () => {
    expect(titleOf('', `${'x'.repeat(59)}😀😀`)).toBe(`${'x'.repeat(59)}…`);
  });

  it('has a name for a question with nothing in it', () => {
    expect(titleOf('', '\n\u200f')).toBe('Untitled question');
  });
});

describe('anchorGap', () => {
  it('is the place of a level that is empty, and none where there is an anchor or no ladder', () => {
    const three = ['Avoids it.', '', 'Names a part.', '', 'Owns it.'] as const;
    expect([1, 2, 3, 4, 5].map((rating) => anchorGap([...three], rating)?.place ?? null)).toEqual([
      null,
      'Between 1 and 3',
      null,
      'Between 3 and 5',
      null,
    ]);
    expect(anchorGap(['', '', '', '', ''], 3)).toBeNull();
  });
});

describe('anchorInWords', () => {
  it('is the anchor of the rating where the ladder has it', () => {
    expect([1, 2, 3, 4, 5].map((rating) => anchorInWords(generalAnchors, rating))).toEqual(generalAnchors);
  });

  it.each([
    [
      'between two that are as near',
      ['Blames others.', '', 'Names a part.', ' ', 'Owns it.'],
      4,
      'Between 3 and 5. 3: Names a part. 5: Owns it.',
    ],
    [
      'nearer to the lower one',
      ['Blames others.', '', '', '', 'Owns it.'],
      2,
      'Between 1 and 5, nearer to 1. 1: Blames others.',
    ],
    [
      'nearer to the upper one',
      ['Blames others.', '', '', 'Takes part.', ''],
      3,
      'Between 1 and 4, nearer to 4. 4: Takes part.',
    ],
    ['above the highest', ['Blames others.', '', 'Names a part.', '', ''], 5, 'Above 3. 3: Names a part.'],
    ['below the lowest', ['', '', 'Names a part.', '', 'Owns it.'], 1, 'Below 3. 3: Names a part.'],
    ['in an empty ladder', ['', '', '', '', ''], 3, ''],
  ] as const)('says the place of a rating without an anchor: %s', (_, anchors, rating, words) => {
    expect(anchorInWords([...anchors], rating)).toBe(words);
  });
});

describe('questionSchema', () => {
  const point = { id: idOf(11), text: 'Names the bottleneck', weight: 1 };

  it('takes an empty question', () => {
    expect(questionSchema.parse(emptyQuestion(idOf(1)))).toEqual(emptyQuestion(idOf(1)));
  });

  it('refuses two rubric points with one id', () => {
    const twice = { ...emptyQuestion(idOf(1)), rubric: [point, { ...point, text: 'Measures first' }] };
    expect(questionSchema.safeParse(twice).error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['rubric'], 'holds a rubric point twice'],
    ]);
  });

  it.each([0, -1, 10.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the weight %d for a point', (weight) => {
    expect(questionSchema.safeParse({ ...emptyQuestion(idOf(1)), rubric: [{ ...point, weight }] }).success).toBe(false);
  });

  it.each(['../../etc/passwd', '', idOf(1).toUpperCase().replace('0', 'A'), `${idOf(1)}\n`, `${idOf(1)}.json`])(
    'refuses the id %j, which would become a file name',
    (id) => {
      expect(questionSchema.safeParse(emptyQuestion(id)).success).toBe(false);
    },
  );
});
