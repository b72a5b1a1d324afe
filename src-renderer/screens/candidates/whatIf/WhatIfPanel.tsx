import { type Ref, useCallback, useDeferredValue, useMemo } from 'react';
import { Button } from '../../../components/Button.tsx';
import type { CandidateRow } from '../table/candidateRows.ts';
import type { CandidatesViewing } from '../table/useCandidatesView.ts';
import { WeightSlider } from './WeightSlider.tsx';
import { WhatIfOrder } from './WhatIfOrder.tsx';
import styles from './WhatIfPanel.module.css';
import { weightOf, whatIfOrder, withWeight } from './weighedOrder.ts';

interface WhatIfPanelProps {
  rows: readonly CandidateRow[];
  competencies: readonly string[];
  weights: Readonly<Record<string, number>>;
  onChange: CandidatesViewing['change'];
  ref: Ref<HTMLElement>;
}

/** A slider for each competency, and the order of the candidates that their weights would give. */
export function WhatIfPanel({ rows, competencies, weights, onChange, ref }: WhatIfPanelProps) {
  const names = useMemo(() => new Map(rows.map(({ figures, name }) => [figures.key, name])), [rows]);
  const figures = useMemo(() => ({ competencies, rows: rows.map((row) => row.figures) }), [competencies, rows]);
  // The sliders stay ahead of the order, which takes some frames with 200 candidates.
  const settled = useDeferredValue(weights);
  const order = useMemo(() => whatIfOrder(figures, settled), [figures, settled]);
  const changeWeight = useCallback(
    (competency: string, weight: number) =>
      onChange((view) => ({ weights: withWeight(view.weights, competency, weight) })),
    [onChange],
  );
  return (
    <aside ref={ref} className={`card ${styles.panel}`} aria-label="What if">
      <header className="bar-2">
        <h2 className="large">What if</h2>
        <Button look="quiet" disabled={Object.keys(weights).length === 0} onClick={() => onChange({ weights: {} })}>
          Reset to equal
        </Button>
      </header>
      <p className={styles.about}>
        What if some competencies weighed more than others? Stored ratings, means and decisions stay as they are.
      </p>
      <ul className={styles.sliders} aria-label="Weights">
        {competencies.map((competency) => (
          <WeightSlider
            key={competency}
            competency={competency}
            weight={weightOf(weights, competency)}
            onChange={changeWeight}
          />
        ))}
      </ul>
      <WhatIfOrder order={order} names={names} isSettling={settled !== weights} />
    </aside>
  );
}
