import { describe, expect, it } from 'vitest';
import { parseNumber, stepNumber } from '../../../../../src-renderer/components/fields/numberEntry.ts';

const minutes = { min: 0, max: 600, step: 1, isWhole: true };
const weight = { min: 0.1, max: 10, step: 0.5 };

describe('parseNumber', () => {
  it('takes a point and a comma for decimals', () => {
    expect(['2', '2.5', '2,5', ' .5 ', '3.'].map((text) => parseNumber(text, weight))).toEqual([2, 2.5, 2.5, 0.5, 3]);
  });

  it('refuses what is no number of the range', () => {
    for (const text of ['', '-1', '0', '10.1', 'two', '1e1', '1.2.3', '0x5'])
      expect(parseNumber(text, weight)).toBeNull();
    for (const text of ['2.5', '601', '-1']) expect(parseNumber(text, minutes)).toBeNull();
    expect(parseNumber('600', minutes)).toBe(600);
  });
});

describe('stepNumber', () => {
  it('goes to the next multiple and stays inside the range', () => {
    expect(stepNumber(1, 1, weight)).toBe(1.5);
    expect(stepNumber(1.2, 1, weight)).toBe(1.5);
    expect(stepNumber(1.2, -1, weight)).toBe(1);
    expect(stepNumber(0.5, -1, weight)).toBe(0.1);
    expect(stepNumber(0.1, 1, weight)).toBe(0.5);
    expect(stepNumber(10, 1, weight)).toBe(10);
    expect(stepNumber(0, -1, minutes)).toBe(0);
  });
});
