import {
  agreementCaption,
  agreementFigure,
  type PanelFacts,
  recommendationsInWords,
  toDiscussInWords,
} from '../../../shared/domain/panel/facts.ts';
import { spreadToDiscuss } from '../../../shared/domain/panel/table.ts';
import { formatMean } from '../../../shared/domain/scoring.ts';
import styles from './PanelFigures.module.css';

/** The four facts above the table, the formula of the mean under it. */
export function PanelFigures({ facts }: { facts: PanelFacts }) {
  const { agreement, toDiscuss } = facts;
  return (
    <dl className={`${styles.facts} figures`}>
      <Figure name={facts.meanCaption} value={formatMean(facts.mean)} note={facts.meanFormula} />
      <Figure name="Recommendations" value={recommendationsInWords(facts.recommendations)} />
      <Figure name="Krippendorff’s α, ordinal" value={agreementFigure(agreement)} note={agreementCaption(agreement)} />
      <Figure
        name="Disagreement"
        value={toDiscussInWords(toDiscuss)}
        note={`Questions whose ratings are ${spreadToDiscuss} or more apart`}
      />
    </dl>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      {note !== undefined && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
