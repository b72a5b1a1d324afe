import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { inserted, moved, replaced, without } from '../../../shared/domain/parts.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { useRowFocus } from '../../components/hooks/useRowFocus.ts';
import { SortableList } from '../../components/SortableList.tsx';
import { LineText } from '../../features/questions/LineText.tsx';
import { toastUndo } from '../../state/toasts.ts';
import styles from './LinesEditor.module.css';
import { Section } from './Section.tsx';

type ChangeLines = (update: (lines: string[]) => string[], field?: string) => void;

interface LinesEditorProps {
  title: string;
  hint: string;
  /** What one line is: 'probe'. */
  noun: string;
  lines: readonly string[];
  maxLength: number;
  change: ChangeLines;
}

const lineLimit = 40;

/** A list of single lines. They have no ids: a line is known by its place. */
export function LinesEditor({ title, hint, noun, lines, maxLength, change }: LinesEditorProps) {
  const section = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(section);
  const isFull = lines.length >= lineLimit;
  const insert = (index: number, texts: readonly string[]) => {
    const room = texts.slice(0, lineLimit - lines.length);
    if (room.length === 0) return;
    change((old) => inserted(old, index, ...room));
    focusRow(String(index + room.length - 1));
  };
  const remove = (index: number) => {
    const text = lines[index] ?? '';
    change((old) => without(old, index));
    if (lines.length > 1) focusRow(String(Math.min(index, lines.length - 2)));
    if (text.trim() !== '')
      toastUndo(`Deleted the ${noun} ‘${text}’`, () =>
        change((old) => (old.length < lineLimit ? inserted(old, index, text) : old)),
      );
  };
  return (
    <Section ref={section} title={title} hint={hint} keys={lines.length > 1}>
      {lines.length > 0 && (
        <SortableList
          label={title}
          ids={lines.map((_, index) => String(index))}
          nameOf={(id) => lines[Number(id)] || `Empty ${noun}`}
          onMove={(from, to) => {
            change((old) => [...moved(old, from, to)]);
            focusRow(String(to));
          }}
          onDelete={(id) => remove(Number(id))}
        >
          {(_, index, handle) => (
            <div className={`${styles.line} stack-1`}>
              {handle}
              <LineText
                label={`${title}, line ${index + 1}`}
                value={lines[index] ?? ''}
                maxLength={maxLength}
                onChange={(text) => change((old) => replaced(old, index, text), String(index))}
                onInsert={(texts) => insert(index + 1, texts)}
                onRemove={() => remove(index)}
              />
              <IconButton
                label={`Delete ${lines[index] || noun}`}
                className={styles.delete}
                onClick={() => remove(index)}
              >
                <Trash2 size={15} aria-hidden />
              </IconButton>
            </div>
          )}
        </SortableList>
      )}
      <Button look="quiet" className={styles.add} disabled={isFull} onClick={() => insert(lines.length, [''])}>
        <Plus size={15} aria-hidden />
        {isFull ? `At most ${lineLimit}` : `Add ${noun}`}
      </Button>
    </Section>
  );
}
