import type { DotShape } from '../../../../shared/charts/candidateDots.ts';
import styles from './ShapeSign.module.css';

const signs: Readonly<Record<DotShape, string>> = { circle: '●', square: '■', triangle: '▲', diamond: '◆' };

/** The shape that a candidate has in the chart. */
export function ShapeSign({ shape }: { shape: DotShape }) {
  return (
    <span aria-hidden className={styles.sign}>
      {signs[shape]}
    </span>
  );
}
