import { describeDeviation, deviations } from '../../../shared/domain/interview/deviations.ts';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import styles from './DeviationsSection.module.css';
import { Section } from './Section.tsx';

/** Where the interview left its plan; nothing when it did not. */
export function DeviationsSection({ interview }: { interview: Interview }) {
  const list = deviations(interview);
  if (list.length === 0) return null;
  return (
    <Section title="Deviations from the plan">
      <ul className={`${styles.list} stack-1`}>
        {list.map((deviation) => (
          <li key={`${deviation.kind}:${deviation.questionId}`} dir="auto">
            {describeDeviation(deviation)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
