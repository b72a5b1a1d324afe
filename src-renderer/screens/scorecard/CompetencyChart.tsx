import { competencyBars } from '../../../shared/charts/competencyBars.ts';
import type { CompetencyResult } from '../../../shared/domain/interview/scoring.ts';
import { FigureSvg } from '../../features/answers/FigureSvg.tsx';

/** The width of the figure in its own units; the drawing grows to the place it gets. Narrow enough for letters that can be read. */
const figureWidth = 430;

/** The ratings by competency as bars. */
export function CompetencyChart({ results }: { results: readonly CompetencyResult[] }) {
  return <FigureSvg figure={competencyBars(results, figureWidth)} />;
}
