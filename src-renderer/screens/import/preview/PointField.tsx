import { type KeyboardEvent, useState } from 'react';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import type { Press } from '../../../../shared/keys/chord.ts';
import field from '../../../components/fields/QuietField.module.css';
import { ariaKeys, isShortcut, keysOf, pressOf } from '../../../components/hooks/keys.ts';

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
    if (blank !== null && isShortcut(event, 'undo')) {
      event.preventDefault();
      event.stopPropagation();
      setBlank(null);
      return;
    }
    const step = stepOf(pressOf(event), event.currentTarget);
    if (step === null) return;
    event.preventDefault();
    if (step === 'onSplit') props.onSplit(event.currentTarget.selectionStart);
    else if (blank !== null && step !== 'onNext') props.onRemove();
    else props[step]();
  };
  return (
    <textarea
      data-point-field
      className={field.field}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(['split', 'skip', 'deletePoint', 'moveUp', 'moveDown'])}
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
function stepOf(press: Press | null, field: HTMLTextAreaElement): Step | null {
  const { value, selectionStart: at, selectionEnd } = field;
  if (press !== null && keysOf('deletePoint').includes(press)) return 'onRemove';
  const isAtStart = selectionEnd === 0;
  const isAtEnd = at === value.length;
  if (press === 'Enter')
    return value.slice(0, at).trim() !== '' && value.slice(at).trim() !== '' ? 'onSplit' : 'onNext';
  if (press === 'Delete' && isAtEnd) return 'onMergeNext';
  if (press === 'Backspace' && isAtStart) return 'onMergePrevious';
  if (press === 'ArrowDown' && isAtEnd) return 'onNext';
  return press === 'ArrowUp' && isAtStart ? 'onPrevious' : null;
}
