import { modifierName } from '../../hooks/keyboard.ts';
import styles from './PreviewKeys.module.css';

const keys = [
  { keys: [modifierName, 'Enter'], does: 'adds' },
  { keys: [modifierName, '↑', '↓'], does: 'question' },
  { keys: ['Enter'], does: 'splits a point at the caret' },
  { keys: ['Del'], does: 'at its end: merges' },
  { keys: ['Alt', '↑', '↓'], does: 'moves' },
  { keys: ['Alt', 'Del'], does: 'deletes' },
  { keys: [modifierName, 'Z'], does: 'takes back' },
] as const;

/** The keys of the preview, where they help. */
export function PreviewKeys() {
  return (
    <ul className={styles.keys} aria-label="Keys">
      {keys.map(({ keys: pressed, does }) => (
        <li key={does}>
          {pressed.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </li>
      ))}
    </ul>
  );
}
