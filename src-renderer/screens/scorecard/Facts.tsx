import styles from './Facts.module.css';
import type { Fact } from './scorecardFacts.ts';

/** The figures at the head of the scorecard, each with its origin beside it. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={`${styles.facts} figures`}>
      {facts.map(({ name, value, note }) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.note}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
