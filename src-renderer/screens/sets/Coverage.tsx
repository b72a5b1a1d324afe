import type { CompetencyShare } from '../../../shared/domain/questions/questionSet.ts';
import { coveredShares } from '../../../shared/domain/questions/setEditing.ts';
import styles from './Coverage.module.css';

interface CoverageProps {
  /** The competencies that matter to the set. */
  shares: readonly CompetencyShare[];
  /** The competency that the bank is narrowed to. */
  chosen: string | null;
  onChoose: (competency: string | null) => void;
}

/** Which competencies the set asks about, for how long, and which not. Pressing one narrows the bank to it. */
export function Coverage({ shares, chosen, onChoose }: CoverageProps) {
  const longest = Math.max(1, ...shares.map(({ minutes }) => minutes));
  return (
    <section className={`card ${styles.coverage} stack-1`} aria-labelledby="coverage-title">
      <h2 id="coverage-title" className={styles.title}>
        Competencies
        <span className="figures">
          {coveredShares(shares).length} of {shares.length} covered
        </span>
      </h2>
      {shares.length === 0 && (
        <p className={styles.none}>The set has no question with a competency yet, nor has another set for this role.</p>
      )}
      <ul>
        {shares.map(({ competency, questions, minutes }) => (
          <li key={competency}>
            <button
              type="button"
              className={styles.share}
              aria-pressed={chosen === competency}
              title={`Show the questions of ${competency}`}
              onClick={() => onChoose(chosen === competency ? null : competency)}
            >
              <span className="anywhere">{competency}</span>
              {questions === 0 ? (
                <span className={styles.missing}>not covered</span>
              ) : (
                <>
                  <span className={styles.bar} aria-hidden>
                    <span style={{ inlineSize: `${(minutes / longest) * 100}%` }} />
                  </span>
                  <span className={`${styles.figures} figures`}>
                    {questions} · {minutes} min
                  </span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
