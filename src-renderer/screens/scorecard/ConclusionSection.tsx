import type { Conclusion } from '../../../shared/domain/interview.ts';
import styles from './ConclusionSection.module.css';
import { Section } from './Section.tsx';

const parts = [
  { key: 'summary', name: 'Summary' },
  { key: 'strengths', name: 'Strengths' },
  { key: 'concerns', name: 'Concerns' },
] as const;

/** What the interviewer wrote after the last question. */
export function ConclusionSection({ conclusion }: { conclusion: Conclusion }) {
  return (
    <div className={styles.parts}>
      {parts.map(({ key, name }) => (
        <Section key={key} title={name}>
          {conclusion[key].trim() === '' ? (
            <p className="muted">Nothing was written.</p>
          ) : (
            <p dir="auto" className={styles.text}>
              {conclusion[key].trim()}
            </p>
          )}
        </Section>
      ))}
    </div>
  );
}
