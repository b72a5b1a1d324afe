import styles from './WeightSlider.module.css';
import { weightRange } from './whatIfOrder.ts';

interface WeightSliderProps {
  name: string;
  /** 0 to 3. */
  weight: number;
  onChange: (weight: number) => void;
}

/** The weight of one competency. The arrow keys move it by a tenth, Page Up and Page Down by more. */
export function WeightSlider({ name, weight, onChange }: WeightSliderProps) {
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
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <span className={`${styles.weight} figures`} aria-hidden>
          × {weight.toFixed(1)}
        </span>
      </label>
    </li>
  );
}
