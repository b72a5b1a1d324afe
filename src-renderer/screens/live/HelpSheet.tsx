import { Dialog } from '../../components/Dialog.tsx';
import type { Command } from './commands.ts';
import styles from './HelpSheet.module.css';
import { chordKeys } from './keys.ts';

const lineKeys: readonly { keys: readonly string[]; label: string }[] = [
  { keys: ['Enter'], label: 'Enter the line as a note' },
  { keys: ['Shift', 'Enter'], label: 'Break the line' },
  { keys: ['+'], label: 'As first character: strength' },
  { keys: ['-'], label: 'As first character: concern' },
  { keys: ['?'], label: 'As first character: follow up' },
  {
    keys: ['!'],
    label: 'As first character: private, never for the candidate',
  },
  { keys: ['#'], label: 'Link the line to a rubric point, by name or number' },
  {
    keys: ['↑'],
    label: 'In an empty line: to the notes above (Enter edits, M moves, Delete deletes)',
  },
];

/** All keys of the live interview on one sheet. */
export function HelpSheet({
  isOpen,
  onClose,
  commands,
}: {
  isOpen: boolean;
  onClose: () => void;
  commands: readonly Command[];
}) {
  const withKeys = commands.flatMap(({ id, label, chord }) =>
    chord === undefined ? [] : [{ id, label, keys: chordKeys(chord) }],
  );
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Keyboard"
      width="wide"
      description="Everything works without leaving the note field."
    >
      <div className={styles.columns}>
        <KeyTable title="Commands" rows={withKeys} />
        <KeyTable title="In the note field" rows={lineKeys.map((row) => ({ ...row, id: row.label }))} />
      </div>
    </Dialog>
  );
}

function KeyTable({
  title,
  rows,
}: {
  title: string;
  rows: readonly { id: string; label: string; keys: readonly string[] }[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {rows.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
