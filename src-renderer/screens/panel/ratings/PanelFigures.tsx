import { Fragment, type ReactNode } from 'react';
import { formatMean } from '../../../../shared/domain/interview/scoring.ts';
import {
  agreementCaption,
  agreementInWords,
  type PanelFacts,
  type RecommendationCount,
  recommendationsInWords,
  toDiscussInWords,
} from '../../../../shared/domain/panel/facts.ts';
import { spreadToDiscuss } from '../../../../shared/domain/panel/table.ts';
import styles from './PanelFigures.module.css';

/** The four facts above the table, the formula of the mean under it. */
export function PanelFigures({ facts }: { facts: PanelFacts }) {
  const { agreement, toDiscuss } = facts;
  return (
    <dl className={`${styles.facts} figures`}>
      <Figure name={`Mean rating, ${facts.weights}`} value={formatMean(facts.mean)} note={facts.meanFormula} />
      <Figure name="Recommendations" value={<Recommendations counts={facts.recommendations} />} />
      <Figure name="Agreement" value={agreementInWords(agreement)} note={agreementCaption(agreement)} />
      <Figure
        name="Disagreement"
        value={toDiscussInWords(toDiscuss)}
        note={`Questions whose ratings are ${spreadToDiscuss} or more apart`}
      />
    </dl>
  );
}

/** A word and its number stand in one line. */
function Recommendations({ counts }: { counts: readonly RecommendationCount[] }) {
  if (counts.length === 0) return recommendationsInWords(counts);
  return counts.map((count, index) => (
    <Fragment key={count.recommendation}>
      {index > 0 && ' · '}
      <span className={styles.whole}>{recommendationsInWords([count])}</span>
    </Fragment>
  ));
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note?: string }) {
  return (
    <div className={`card ${styles.fact}`}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      {note !== undefined && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
