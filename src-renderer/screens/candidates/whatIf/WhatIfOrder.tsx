import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import { memo, useMemo } from 'react';
import { fragilityInWords } from '../../../../shared/domain/panel/whatIf.ts';
import { useSpoken } from '../../../components/status/Announcer.tsx';
import { VirtualRows } from '../../../components/table/VirtualRows.tsx';
import styles from './WhatIfOrder.module.css';
import { flipsInWords, movedInWords, type OrderedCandidate } from './weighedOrder.ts';

interface WhatIfOrderProps {
  order: readonly OrderedCandidate[];
  /** What each candidate is called on this screen. */
  names: ReadonlyMap<string, string>;
  /** Whether a newer order is being worked out. */
  isSettling: boolean;
}

const estimates = { firm: 34, fragile: 92 } as const;

/** The candidates in the order of the weights: score, rank, how far from the stored order, and where the rank is fragile. */
export const WhatIfOrder = memo(function WhatIfOrder({ order, names, isSettling }: WhatIfOrderProps) {
  const rows = useMemo(() => order.map((candidate) => ({ id: candidate.key, candidate })), [order]);
  const nameOf = (key: string) => names.get(key) ?? '';
  const fragile = order.filter(({ flips }) => flips.length > 0).length;
  const summary =
    fragile === 0
      ? 'Every rank holds when the weights change by 10 %.'
      : `${fragile} of ${order.length} ranks are fragile.`;
  useSpoken(summary);
  return (
    <section className={styles.section} aria-label="Order under these weights" aria-busy={isSettling}>
      <p className="small strong">{summary}</p>
      <VirtualRows
        label="Candidates in the order of the weights"
        rows={rows}
        estimate={estimateRow}
        keep={null}
        className={styles.list}
      >
        {({ candidate }) => <OrderLine candidate={candidate} name={nameOf(candidate.key)} nameOf={nameOf} />}
      </VirtualRows>
    </section>
  );
});

function estimateRow({ candidate }: { candidate: OrderedCandidate }): number {
  return candidate.flips.length > 0 ? estimates.fragile : estimates.firm;
}

interface OrderLineProps {
  candidate: OrderedCandidate;
  name: string;
  nameOf: (key: string) => string;
}

function OrderLine({ candidate, name, nameOf }: OrderLineProps) {
  const { rank, score, moved, flips, missing } = candidate;
  const fragility = fragilityInWords(candidate);
  return (
    <div className={styles.line}>
      <span className={`${styles.rank} figures`}>{rank ?? '–'}</span>
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      <Moved moved={moved} />
      <span className={`${styles.score} figures`}>{formatScore(score)}</span>
      {fragility !== null && (
        <p className={styles.fragile}>
          <strong>Fragile.</strong> {fragility} <bdi>{flipsInWords(flips, nameOf)}</bdi>
        </p>
      )}
      {rank !== null && missing.length > 0 && (
        <p className={styles.missing}>
          Not rated:{' '}
          {missing.length === 1 ? <bdi>{missing[0] || 'without a competency'}</bdi> : `${missing.length} competencies`}
        </p>
      )}
    </div>
  );
}

/** With two decimals, since small changes of the weights are what this is about. */
function formatScore(score: number | null): string {
  return score === null ? '–' : score.toFixed(2);
}

function Moved({ moved }: { moved: number | null }) {
  const Icon = moved === null || moved === 0 ? Equal : moved > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={styles.moved} data-moved={moved !== null && moved !== 0}>
      <Icon size={12} aria-hidden />
      {movedInWords(moved)}
    </span>
  );
}
