import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { textLimits } from '../../../shared/domain/text.ts';
import styles from './FeedbackLineText.module.css';

interface FeedbackLineTextProps {
  label: string;
  value: string;
  /** Whether these are the words of a private line. */
  isPrivate: boolean;
  onChange: (text: string) => void;
  /** Puts further lines in after this one: an empty one with Enter, several by pasting them. */
  onInsert: (texts: readonly string[]) => void;
  /** Backspace in an empty line. */
  onRemove: () => void;
}

/** One line of the feedback, as high as its words need. Enter begins the next one; Shift+Enter breaks the line. */
export function FeedbackLineText({ label, value, isPrivate, onChange, onInsert, onRemove }: FeedbackLineTextProps) {
  const noteId = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onInsert(['']);
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault();
      onRemove();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [first, ...others] = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .filter((text) => text.trim() !== '');
    if (first === undefined || others.length === 0 || value.trim() !== '') return;
    event.preventDefault();
    onChange(first);
    onInsert(others);
  };
  return (
    <div>
      <textarea
        data-row-focus
        className={styles.text}
        aria-label={label}
        aria-describedby={isPrivate ? noteId : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        rows={1}
        dir="auto"
        maxLength={textLimits.note}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {isPrivate && (
        <p id={noteId} className={styles.warning}>
          A private line: it will not be in the PDF.
        </p>
      )}
    </div>
  );
}
