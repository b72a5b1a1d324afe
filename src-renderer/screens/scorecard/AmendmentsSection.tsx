import { useMemo } from 'react';
import type { AmendmentChange } from '../../../shared/domain/scorecard/amendmentChanges.ts';
import { type Scorecard, shortHash } from '../../../shared/domain/scorecard/scorecard.ts';
import { formatMoment } from '../../components/format.ts';
import styles from './AmendmentsSection.module.css';
import { type Amendment, amendmentsOf } from './revisions/revisions.ts';
import { Section } from './Section.tsx';

/** Every amendment with its reason, its time and what it changed. */
export function AmendmentsSection({ scorecard }: { scorecard: Scorecard }) {
  const amendments = useMemo(() => amendmentsOf(scorecard), [scorecard]);
  return (
    <Section title="Amendments">
      <ol className="stack-3">
        {amendments.map((amendment) => (
          <AmendmentItem key={amendment.number} amendment={amendment} />
        ))}
      </ol>
    </Section>
  );
}

function AmendmentItem({ amendment: { number, revision, changes } }: { amendment: Amendment }) {
  return (
    <li className={`card ${styles.amendment} stack-2`}>
      <header className={styles.head}>
        <h3 className={styles.title}>Amendment {number}</h3>
        <span className="small muted figures">
          {formatMoment(revision)} · {shortHash(revision.hash)}
        </span>
      </header>
      <p dir="auto" className={styles.reason}>
        {revision.reason}
      </p>
      {changes.length === 0 ? (
        <p className="muted">Nothing that is shown was changed.</p>
      ) : (
        <ul>
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two changes can read the same
            <ChangeItem key={index} change={change} />
          ))}
        </ul>
      )}
    </li>
  );
}

function ChangeItem({ change: { question, subject, before, after } }: { change: AmendmentChange }) {
  return (
    <li className={styles.change}>
      <div className={styles.subject}>
        <strong>{subject}</strong>
        {question !== null && (
          <span className="muted small">
            {question.number}. {question.title}
          </span>
        )}
      </div>
      <dl className={styles.values}>
        <div className={styles.value}>
          <dt>Before</dt>
          <dd dir="auto">{before ?? 'Nothing'}</dd>
        </div>
        <div className={styles.value}>
          <dt>After</dt>
          <dd dir="auto">{after ?? 'Nothing'}</dd>
        </div>
      </dl>
    </li>
  );
}
