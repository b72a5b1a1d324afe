import type { Figure, Shape } from '../../../shared/charts/figure.ts';
import styles from './FigureSvg.module.css';

/** Draws a figure. Its colours are the design tokens of the same names, so it follows the colour scheme. */
export function FigureSvg({ figure: { width, height, label, marks } }: { figure: Figure }) {
  return (
    <svg className={styles.figure} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their place in the paint order
        <MarkShape key={index} mark={mark} />
      ))}
    </svg>
  );
}

function MarkShape({ mark }: { mark: Shape }) {
  switch (mark.type) {
    case 'rect':
      return (
        <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={mark.radius} data-fill={mark.fill} />
      );
    case 'line':
      return (
        <line
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          strokeWidth={mark.width}
          strokeDasharray={mark.isDashed ? '3 3' : undefined}
          data-stroke={mark.stroke}
        />
      );
    case 'polygon':
      return <polygon points={mark.points.map((point) => point.join(',')).join(' ')} data-fill={mark.fill} />;
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.weight}
          textAnchor={mark.anchor}
          data-fill={mark.fill}
        >
          {mark.text}
        </text>
      );
  }
}
