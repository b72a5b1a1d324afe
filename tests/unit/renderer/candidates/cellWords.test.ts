import { describe, expect, it } from 'vitest';
import { candidateRows } from '../../../../src-renderer/screens/candidates/table/candidateRows.ts';
import { columnInfos } from '../../../../src-renderer/screens/candidates/table/candidateTable.ts';
import { rowInWords } from '../../../../src-renderer/screens/candidates/table/cellWords.ts';
import { compared, figure } from './candidates.ts';

const columns = columnInfos(['Craft', 'Data', 'Talk']);

describe('a row of the candidates as it is said', () => {
  it('is the candidate, and every value with its column', () => {
    const [row] = candidateRows(
      [
        compared(1, 'Beatriz Ferrão', {
          mean: 3.7,
          spread: 1.25,
          recommendations: [
            { recommendation: 'strongYes', count: 1 },
            { recommendation: 'yes', count: 1 },
          ],
          competencies: [figure(3.3), figure(null), null],
          toDiscuss: 2,
          interviewers: 2,
          sealed: 1,
          coverage: { share: 0.5, covered: 2, probed: 4, points: 5 },
        }),
      ],
      false,
    );
    expect(row && rowInWords(row, columns)).toBe(
      'Beatriz Ferrão. Mean: 3.7. Recommendations: Strong yes 1 · Yes 1. Decision: Open. Craft: 3.3. Data: not rated. Talk: no question. Spread: 1.3. To discuss: 2. Interviewers: 2 + 1 sealed. Coverage: 50%',
    );
  });

  it('leaves out what is empty, as everything of sealed scorecards', () => {
    const [row] = candidateRows([compared(1, 'Ada', { mean: null, interviewers: 0, sealed: 2 })], false);
    expect(row && rowInWords(row, columns)).toBe('Ada. Decision: Open. To discuss: 0. Interviewers: 0 + 2 sealed');
  });
});
