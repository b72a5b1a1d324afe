import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { competencyResults } from '../../../../shared/domain/interview/scoring.ts';
import { CompetencyChart } from '../../../../src-renderer/screens/scorecard/CompetencySection.tsx';
import { interviewOf, marksOf, plannedQuestion, withAnswer } from '../../domain/examples.ts';

it('draws the figure with tokens for colours, and says in words what it shows', () => {
  const interview = withAnswer(interviewOf([plannedQuestion(1, [1, 1]), plannedQuestion(2)]), 1, {
    rating: 4,
    marks: marksOf(1, ['met', 'partly']),
  });
  const markup = renderToStaticMarkup(<CompetencyChart results={competencyResults(interview)} />);
  expect(markup).toContain('role="img"');
  expect(markup).toContain('Design: 4.0, 1 question, 1½ of 2 points met. Operations: not rated');
  expect(markup).toContain('data-fill="accent"');
  expect(markup).toMatch(/<text[^>]*data-fill="text"[^>]*>4\.0<\/text>/);
  expect(markup).not.toMatch(/#[0-9a-f]{3,8}|rgb|style=/i);
});
