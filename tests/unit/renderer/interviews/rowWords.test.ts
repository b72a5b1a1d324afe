import { describe, expect, it } from 'vitest';
import { groupInWords, rowInWords } from '../../../../src-renderer/screens/interviews/rowWords.ts';
import { entry } from './entries.ts';

describe('a row of the interviews as it is said', () => {
  it('is the candidate, and every value with its column', () => {
    const done = entry(1, { candidate: 'Ada', status: 'submitted', mean: 3.5, recommendation: 'strongYes' });
    expect(rowInWords(done)).toBe(
      'Ada. Role: Backend engineer. Round: Round 1. Date: 2 Mar 2026. Status: Submitted. Mean: 3.5. Recommendation: Strong yes',
    );
  });

  it('says how far a running one is, and leaves out what there is not yet', () => {
    const running = entry(1, { candidate: '', role: '', round: '', status: 'running', settled: 2, sample: true });
    expect(rowInWords(running)).toBe('No name, sample. Date: 2 Mar 2026. Status: In progress, 2 of 8');
  });

  it('is a group with its size', () => {
    expect([groupInWords('Ada', 1), groupInWords('', 3)]).toEqual(['Ada, 1 interview', 'Not given, 3 interviews']);
  });
});
