import { describe, expect, it } from 'vitest';
import { type CandidateBarGroup, candidateBars } from '../../../shared/charts/candidateBars.ts';

const groups: CandidateBarGroup[] = [
  {
    title: 'System design',
    bars: [
      { name: 'Candidate A', mean: 4.5 },
      { name: 'Candidate B', mean: 2 },
      { name: 'Candidate C', mean: null },
    ],
  },
  {
    title: 'A competency with a name that is far longer than the figure is wide '.repeat(3),
    bars: [{ name: 'x'.repeat(200), mean: 5 }],
  },
];
const { marks, width, height, label } = candidateBars(groups, 480);

describe('candidateBars', () => {
  it('writes the name and the figure of every bar, so that it reads without colour', () => {
    const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(texts.slice(0, 12)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'System design',
      'Candidate A',
      '4.5',
      'Candidate B',
      '2.0',
      'Candidate C',
      'not rated',
    ]);
  });

  it('draws bars on one scale from 0 to 5, in the tint of the nearest rating', () => {
    const bars = marks.flatMap((mark) => (mark.type === 'rect' && mark.fill !== 'surfaceSunken' ? [mark] : []));
    expect(bars.map(({ fill }) => fill)).toEqual(['rating5', 'rating2', 'rating5']);
    const [first, second, third] = bars.map((bar) => bar.width);
    expect([(first ?? 0) / (third ?? 1), (second ?? 0) / (third ?? 1)].map((share) => share.toFixed(3))).toEqual([
      '0.900',
      '0.400',
    ]);
  });

  it('stays inside of its box, however long the names are', () => {
    for (const mark of marks) {
      if (mark.type === 'rect') expect(mark.x + mark.width).toBeLessThanOrEqual(width);
      if (mark.type === 'text') expect([mark.y <= height, mark.text.length <= 120]).toEqual([true, true]);
    }
  });

  it('says all of it in words', () => {
    expect(label).toMatch(
      /^Means by competency and candidate, from 1 to 5\. System design: Candidate A 4\.5, Candidate B 2\.0, Candidate C not rated\./,
    );
  });
});
