import { X } from 'lucide-react';
import styles from './PointChip.module.css';

/** A rubric point that a line is linked to. */
export function PointChip({ text, onRemove }: { text: string; onRemove?: () => void }) {
  return (
    <span className={styles.chip}>
      <span className={styles.text}>{text}</span>
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={`Remove the link to ${text}`} onClick={onRemove}>
          <X size={11} aria-hidden />
        </button>
      )}
    </span>
  );
}
