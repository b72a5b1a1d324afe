import { useState } from 'react';
import { competencyBars } from '../../../shared/charts/competencyBars.ts';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import {
  type CompetencyResult,
  competencyResults,
  formatCoverage,
  formatMean,
} from '../../../shared/domain/interview/scoring.ts';
import { Button } from '../../components/Button.tsx';
import { FigureSvg } from '../../features/answers/FigureSvg.tsx';
import styles from './CompetencySection.module.css';
import { Section } from './Section.tsx';

/** The ratings by competency: drawn, or as a table with the same figures. */
export function CompetencySection({ interview }: { interview: Interview }) {
  const [isTable, setIsTable] = useState(false);
  const results = competencyResults(interview);
  return (
    <Section
      title="Competencies"
      actions={
        <Button look="quiet" aria-pressed={isTable} className={styles.switch} onClick={() => setIsTable(!isTable)}>
          As a table
        </Button>
      }
    >
      {isTable ? <CompetencyTable results={results} /> : <CompetencyChart results={results} />}
    </Section>
  );
}

function CompetencyTable({ results }: { results: readonly CompetencyResult[] }) {
  return (
    <table className={`${styles.table} figures`}>
      <caption className="visually-hidden">Ratings by competency</caption>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col">Mean</th>
          <th scope="col">Rated</th>
          <th scope="col">Rubric</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ competency, mean, rated, questions, coverage }) => (
          <tr key={competency}>
            <th scope="row">{competency === '' ? 'No competency' : competency}</th>
            <td>{formatMean(mean)}</td>
            <td>
              {rated} of {questions}
            </td>
            <td>{formatCoverage(coverage)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The width of the figure in its own units; the drawing grows to the place it gets. Narrow enough for letters that can be read. */
const figureWidth = 430;

/** The ratings by competency as bars. */
export function CompetencyChart({ results }: { results: readonly CompetencyResult[] }) {
  return <FigureSvg figure={competencyBars(results, figureWidth)} />;
}
