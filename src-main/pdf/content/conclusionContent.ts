import { describeDeviation, deviations } from '../../../shared/domain/interview/deviations.ts';
import type { Conclusion, Interview } from '../../../shared/domain/interview/interview.ts';
import { absent, type Block, fitsBeside, type HeadingBlock, heading, paragraph } from '../blocks/document.ts';

/** Where the interview went another way than its plan. */
export function deviationBlocks(interview: Interview, level: HeadingBlock['level']): Block[] {
  const found = deviations(interview).map(describeDeviation);
  return [
    heading(level, 'Deviations from the plan'),
    ...(found.length === 0
      ? [absent('None: every question of the plan was asked, in its order, and no other.')]
      : listed(found)),
  ];
}

/** What spoke for the candidate and what against, side by side where both are short. */
export function strengthsAndConcerns({ strengths, concerns }: Conclusion, level: HeadingBlock['level']): Block[] {
  const left = [heading(level, 'Strengths'), ...statements(strengths)];
  const right = [heading(level, 'Concerns'), ...statements(concerns)];
  const isShort = [strengths, concerns].every((text) => fitsBeside(text.split('\n')));
  return isShort ? [{ type: 'columns', columns: [left, right] }] : [...left, ...right];
}

/** A bullet or a number that somebody typed before a line; the list has bullets of its own. */
const typedMark = /^(?:[-*•–]|\d{1,2}[.)])\s+/u;

/** What was written line by line reads as a list. */
function statements(text: string): Block[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(typedMark, ''))
    .filter((line) => line !== '');
  if (lines.length === 0) return [absent('None were written down.')];
  return listed(lines);
}

/** Running text, its lines as a list where all of them were typed as one; `nothing` where there is none. */
export function written(text: string, nothing: string): Block[] {
  if (text.trim() === '') return [absent(nothing)];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isTypedList = lines.length > 1 && lines.every((line) => typedMark.test(line.trim()));
  return isTypedList ? statements(text) : [paragraph(text.trim())];
}

/** A list of one is a sentence. */
export function listed(items: readonly string[]): Block[] {
  return items.length === 1 ? items.map((item) => paragraph(item)) : [{ type: 'list', items }];
}
