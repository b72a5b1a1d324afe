import type { ClipboardEvent, KeyboardEvent } from 'react';
import { pointTexts } from '../../../shared/domain/questionEditing.ts';
import styles from './LineText.module.css';

interface LineTextProps {
  label: string;
  value: string;
  maxLength: number;
  onChange: (text: string) => void;
  /** Puts further lines in after this one: an empty one with Enter, several by pasting them. */
  onInsert: (texts: readonly string[]) => void;
  /** Backspace in an empty line. */
  onRemove: () => void;
}

/** One line of a list, as high as its words need. Enter begins the next one, Backspace takes an empty one away. */
export function LineText({ label, value, maxLength, onChange, onInsert, onRemove }: LineTextProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onInsert(['']);
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault();
      onRemove();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = pointTexts(event.clipboardData.getData('text'));
    const [first] = lines;
    if (first === undefined || lines.length === 1) return;
    event.preventDefault();
    if (value.trim() !== '') return onInsert(lines);
    onChange(first);
    onInsert(lines.slice(1));
  };
  return (
    <textarea
      data-row-focus
      className={styles.line}
      aria-label={label}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      rows={1}
      dir="auto"
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
