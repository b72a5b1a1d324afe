import { memo } from 'react';
import styles from './WeightSlider.module.css';
import { weightRange } from './weighedOrder.ts';

interface WeightSliderProps {
  competency: string;
  /** 0 to 3. */
  weight: number;
  onChange: (competency: string, weight: number) => void;
}

/** The weight of one competency. The arrow keys move it by a tenth, Page Up and Page Down by more. */
export const WeightSlider = memo(function WeightSlider({ competency, weight, onChange }: WeightSliderProps) {
  const name = competency || 'Without a competency';
  return (
    <li>
      <label className={styles.slider}>
        <span className={styles.name} dir="auto" title={name}>
          {name}
        </span>
        <input
          type="range"
          {...weightRange}
          className={styles.range}
          value={weight}
          aria-valuetext={`weight ${weight.toFixed(1)}`}
          onChange={(event) => onChange(competency, Number(event.target.value))}
        />
        <span className={`${styles.weight} figures`} aria-hidden>
          × {weight.toFixed(1)}
        </span>
      </label>
    </li>
  );
});
