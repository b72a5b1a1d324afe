import { Keys } from '../../../components/Keys.tsx';
import styles from './PreviewKeys.module.css';

const keys = [
  { of: ['addQuestions'], does: 'adds' },
  { of: ['addWithSet'], does: 'with a set' },
  { of: ['guideLines'], does: 'lines or questions' },
  { of: ['previousFound', 'nextFound'], does: 'question' },
  { of: ['split'], does: 'splits a point at the caret' },
  { of: ['skip'], does: 'at its end: merges' },
  { of: ['moveUp', 'moveDown'], does: 'moves' },
  { of: ['deletePoint'], does: 'deletes' },
  { of: ['undo'], does: 'takes back' },
  { of: ['everything'], does: 'every command' },
] as const;

/** The keys of the preview, where they help. */
export function PreviewKeys() {
  return (
    <ul className={styles.keys} aria-label="Keys">
      {keys.map(({ of, does }) => (
        <li key={does}>
          <Keys of={of} /> {does}
        </li>
      ))}
    </ul>
  );
}
