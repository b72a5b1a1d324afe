import { describe, expect, it } from 'vitest';
import { emptyQuestion, questionSchema, questionTitle } from '../../../shared/domain/question.ts';
import { idOf } from './examples.ts';

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
