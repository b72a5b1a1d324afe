import { describe, expect, it } from 'vitest';
import { draftFeedback, type Feedback } from '../../../../../shared/domain/scorecard/feedback.ts';
import { latestRevision } from '../../../../../shared/domain/scorecard/scorecard.ts';
import { candidateDocument } from '../../../../../src-main/pdf/content/candidateContent.ts';
import { idOf, marksOf, pointId } from '../../../domain/examples.ts';
import { interviewWith, noteOf, sampleScorecard, submitted, textsIn } from '../../../pdf/examples.ts';

const secretive = submitted({
  ...interviewWith([
    {
      rating: 2,
      ratingReason: 'Reason of the rating',
      marks: marksOf(1, ['met', 'missed', null, null]),
      notes: [
        noteOf(1, { kind: 'strength', text: 'Linked strength', pointIds: [pointId(1, 1)] }),
        noteOf(2, { kind: 'private', text: 'Private line', pointIds: [pointId(1, 2)] }),
        noteOf(3, { kind: 'followUp', text: 'Follow-up line', pointIds: [pointId(1, 2)] }),
        noteOf(4, { kind: 'concern', text: 'Unlinked concern' }),
      ],
    },
  ]),
  conclusion: { summary: 'Summary text', strengths: 'Strengths text', concerns: 'Concerns text' },
});

function documentOf(feedback: Feedback = draftFeedback(latestRevision(secretive).interview)) {
  return candidateDocument(secretive, feedback, 'A4');
}

describe('candidateDocument', () => {
  it('says what was strong and where to grow, from marks and linked lines', () => {
    expect(documentOf().blocks).toEqual([
      expect.objectContaining({ type: 'title', kicker: 'Interview feedback', text: 'Ada Example' }),
      expect.objectContaining({ type: 'paragraph' }),
      { type: 'heading', level: 2, text: 'Question 1' },
      {
        type: 'columns',
        columns: [
          [
            { type: 'heading', level: 3, text: 'What was strong' },
            { type: 'list', items: ['Point 1', 'Linked strength'] },
          ],
          [
            { type: 'heading', level: 3, text: 'Where to grow' },
            { type: 'list', items: ['Point 2'] },
          ],
        ],
      },
      expect.objectContaining({ type: 'paragraph' }),
    ]);
  });

  it('has nothing of what is for the committee, in any of its parts', () => {
    const text = textsIn(documentOf()).join('\n');
    for (const secret of [
      'Reason of the rating',
      'Private line',
      'Follow-up line',
      'Unlinked concern',
      'Summary text',
      'Strengths text',
      'Concerns text',
      'Ira Example',
      secretive.id,
      latestRevision(secretive).hash.slice(0, 12),
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/rating|recommend|weak|mean|scorecard/i);
  });

  it('has no time of the submission in its properties, and no author', () => {
    expect(documentOf()).toMatchObject({ author: '', date: Date.UTC(2026, 2, 2), footer: '' });
  });

  it('prints the feedback as it was edited, and leaves empty sections and lines out', () => {
    const feedback: Feedback = {
      opening: 'Hello.',
      closing: ' ',
      editedAt: 1,
      sections: [
        { questionId: idOf(1), title: 'Edited title', strong: ['Edited line', ' '], toGrow: [] },
        { questionId: idOf(2), title: 'Empty', strong: [], toGrow: [''] },
      ],
    };
    expect(documentOf(feedback).blocks.slice(1)).toEqual([
      { type: 'paragraph', text: 'Hello.', style: 'normal', label: '' },
      { type: 'heading', level: 2, text: 'Edited title' },
      { type: 'heading', level: 3, text: 'What was strong' },
      { type: 'list', items: ['Edited line'] },
    ]);
  });

  it('leaves a private line out even where an edited feedback still has it', () => {
    const feedback: Feedback = {
      opening: 'Private line',
      closing: '',
      editedAt: 1,
      sections: [{ questionId: idOf(1), title: 'Question 1', strong: ['Private line '], toGrow: ['Kept'] }],
    };
    expect(textsIn(documentOf(feedback).blocks).join('\n')).not.toContain('Private line');
    expect(textsIn(documentOf(feedback).blocks)).toContain('Kept');
  });

  it('gives the sample’s candidate a section for every question that was asked', () => {
    const scorecard = sampleScorecard();
    const { blocks } = candidateDocument(scorecard, draftFeedback(latestRevision(scorecard).interview), 'Letter');
    const titles = blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block.text] : []));
    expect(titles).toEqual([
      'Why us',
      'Performance bottleneck',
      'Testing strategy',
      'Traffic spike',
      'Protecting personal data',
      'Schema change',
      'Ambiguity',
    ]);
  });
});
