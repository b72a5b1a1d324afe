import { type KeyboardEvent, useState } from 'react';
import { textLimits } from '../../../shared/domain/text.ts';
import styles from './PointField.module.css';

interface PointFieldProps {
  label: string;
  /** Never blank. */
  value: string;
  /** A blank text, which takes the point away, comes only when the field is left. */
  onText: (text: string) => void;
  /** Enter, with words on both sides of the caret. */
  onSplit: (at: number) => void;
  onMergeNext: () => void;
  onMergePrevious: () => void;
  onNext: () => void;
  onPrevious: () => void;
  onRemove: () => void;
  onFocus: () => void;
  onBlur: () => void;
}

/**
 * The words of one point. It works like a line of a text: Enter breaks it, Delete at its end takes the next one up, Backspace
 * at its beginning joins it to the one before.
 */
export function PointField(props: PointFieldProps) {
  const { label, value, onText, onFocus, onBlur } = props;
  // A field may be empty while somebody types; a point may not.
  const [blank, setBlank] = useState<string | null>(null);
  const write = (text: string) => {
    const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
    if (line.trim() === '') return setBlank(line);
    setBlank(null);
    onText(line);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (blank !== null && isUndo(event)) {
      event.preventDefault();
      event.stopPropagation();
      setBlank(null);
      return;
    }
    const step = stepOf(event);
    if (step === null) return;
    event.preventDefault();
    if (step === 'onSplit') props.onSplit(event.currentTarget.selectionStart);
    else if (blank !== null && step !== 'onNext') props.onRemove();
    else props[step]();
  };
  return (
    <textarea
      data-point-field
      className={styles.field}
      aria-label={label}
      aria-keyshortcuts="Enter Delete Alt+Delete Alt+ArrowUp Alt+ArrowDown"
      rows={1}
      dir="auto"
      maxLength={textLimits.line}
      value={blank ?? value}
      onChange={({ target }) => write(target.value)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => {
        onBlur();
        if (blank !== null) onText('');
        setBlank(null);
      }}
    />
  );
}

type Step = 'onSplit' | 'onMergeNext' | 'onMergePrevious' | 'onNext' | 'onPrevious' | 'onRemove';

/** What a key does at the caret beyond the field's own; null when it is the field's. */
function stepOf({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
  currentTarget,
}: KeyboardEvent<HTMLTextAreaElement>): Step | null {
  const { value, selectionStart: at, selectionEnd } = currentTarget;
  if (ctrlKey || metaKey || shiftKey) return null;
  if (altKey) return key === 'Delete' ? 'onRemove' : null;
  const isAtStart = selectionEnd === 0;
  const isAtEnd = at === value.length;
  if (key === 'Enter') return value.slice(0, at).trim() !== '' && value.slice(at).trim() !== '' ? 'onSplit' : 'onNext';
  if (key === 'Delete' && isAtEnd) return 'onMergeNext';
  if (key === 'Backspace' && isAtStart) return 'onMergePrevious';
  if (key === 'ArrowDown' && isAtEnd) return 'onNext';
  return key === 'ArrowUp' && isAtStart ? 'onPrevious' : null;
}

function isUndo({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === 'z';
}
