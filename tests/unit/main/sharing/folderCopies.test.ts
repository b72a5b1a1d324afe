import { describe, expect, it } from 'vitest';
import { latestRevision } from '../../../../shared/domain/scorecard/scorecard.ts';
import { describeCopies, folderScorecard } from '../../../../src-main/sharing/folderCopies.ts';
import { amended, exampleScorecard, sketch, unsigned } from '../../domain/panel/panelExamples.ts';

const [osei] = sketch;
const submitted = exampleScorecard(osei);
const later = amended(submitted, { ...osei, given: [3, 4, 3, 5] });

describe('a scorecard in the shared folder', () => {
  it('is kept without its content, so that no folder can fill the memory', () => {
    expect(folderScorecard({ scorecard: later, publicKey: 'a1'.repeat(32) })).toEqual({
      id: submitted.id,
      publicKey: 'a1'.repeat(32),
      interviewer: 'A. Osei',
      candidate: 'Priya Raman',
      revisions: [{ hash: latestRevision(submitted).hash }, { hash: latestRevision(later).hash }],
    });
  });

  it('counts once, in its latest state', () => {
    const [earlier, latest] = [folderScorecard(unsigned(submitted)), folderScorecard(unsigned(later))];
    const files = [
      { name: 'a', scorecard: earlier },
      { name: 'b (copy)', scorecard: latest },
      { name: 'b', scorecard: latest },
    ];
    expect([...describeCopies(files)]).toEqual([
      ['b (copy)', '“b (copy)” is another copy of A. Osei’s scorecard about Priya Raman. It is not counted again.'],
      ['a', '“a” holds an earlier state of A. Osei’s scorecard about Priya Raman. The later one counts.'],
    ]);
  });
});
