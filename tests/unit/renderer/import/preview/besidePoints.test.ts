import { describe, expect, it } from 'vitest';
import { emptyQuestion, generalAnchors } from '../../../../../shared/domain/questions/question.ts';
import type { GuideQuestion } from '../../../../../shared/guide/import/importPlan.ts';
import { besidePoints } from '../../../../../src-renderer/screens/import/preview/besidePoints.ts';
import { idOf } from '../../../domain/examples.ts';

function question(changes: Partial<GuideQuestion>): GuideQuestion {
  const { rubric, origin, ...own } = emptyQuestion(idOf(1));
  const marks = { points: [], decision: 'byLikeness', isTitleMadeUp: false, isCompetencyGuessed: false } as const;
  return { ...own, ...marks, anchors: generalAnchors, minutes: 4, ...changes };
}

describe('besidePoints', () => {
  it('says nothing of what every question has, but its minutes', () => {
    expect(besidePoints(question({}))).toEqual(['4 min']);
  });

  it('counts what the guide gave', () => {
    const given = question({
      probes: ['Why?'],
      redFlags: ['Blames others.', 'Knows it all.'],
      anchors: ['Guesses.', '', 'Asks.', '', 'Asks first.'],
      purpose: 'Calm at night.',
    });
    expect(besidePoints(given)).toEqual(['1 probe', '2 red flags', 'anchors 1, 3, 5', 'a purpose', '4 min']);
  });
});
