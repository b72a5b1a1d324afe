import { expect, it } from 'vitest';
import { linesToTakeOver } from '../../../../shared/domain/interview/conclusionLines.ts';
import type { Note } from '../../../../shared/domain/interview/interview.ts';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import { idOf, interviewOf, plannedQuestion, withAnswer } from '../examples.ts';

const interviewWith = (...lines: Pick<Note, 'kind' | 'text'>[]) =>
  withAnswer(interviewOf([plannedQuestion(1)]), 1, {
    notes: lines.map((line, index) => ({ id: idOf(index + 1), at: 0, pointIds: [], ...line })),
  });

it('offers the lines of the kind that are not in the text yet', () => {
  const interview = interviewWith(
    { kind: 'strength', text: 'calm' },
    { kind: 'concern', text: 'slow' },
    { kind: 'strength', text: 'exact' },
  );
  expect(linesToTakeOver(interview, 'strength', 'calm, says Sam')).toEqual(['exact']);
});

it('offers no line that is private, whatever its kind says', () => {
  const interview = interviewWith(
    { kind: 'strength', text: 'knows the ward\n! tired' },
    { kind: 'strength', text: 'a' },
  );
  expect(linesToTakeOver(interview, 'strength', '')).toEqual(['a']);
});

it('offers as many as there is room for', () => {
  const half = { kind: 'strength', text: 'x'.repeat(textLimits.note / 2) } as const;
  const interview = interviewWith(half, { ...half, text: half.text.replaceAll('x', 'y') }, { ...half, text: 'short' });
  const lines = linesToTakeOver(interview, 'strength', '');
  expect(lines).toEqual([half.text]);
  expect(linesToTakeOver(interview, 'strength', lines.join('\n'))).toEqual([]);
});
