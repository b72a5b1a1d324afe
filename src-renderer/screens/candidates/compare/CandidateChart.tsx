import { candidateDots, type DottedCandidate } from '../../../../shared/charts/candidateDots.ts';
import { FigureSvg } from '../../../features/answers/FigureSvg.tsx';

/** The width of the figure in its own units; the drawing grows to the place it gets. */
const figureWidth = 640;

interface CandidateChartProps {
  competencies: readonly string[];
  candidates: readonly DottedCandidate[];
}

/** The means of a few candidates by competency. */
export function CandidateChart({ competencies, candidates }: CandidateChartProps) {
  return <FigureSvg figure={candidateDots(competencies, candidates, figureWidth)} />;
}
