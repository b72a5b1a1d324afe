import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import { rubricLimit } from '../../../../shared/domain/questions/limits.ts';
import { pointTexts } from '../../../../shared/domain/questions/questionEditing.ts';
import field from '../../../components/fields/QuietField.module.css';
import { pressOf } from '../../../components/hooks/keys.ts';
import styles from './AddPointField.module.css';

interface AddPointFieldProps {
  isFull: boolean;
  onAdd: (text: string) => void;
  onPrevious: () => void;
}

/** Where a further point is written. Enter or leaving the field adds it; of several pasted lines each is a point. */
export function AddPointField({ isFull, onAdd, onPrevious }: AddPointFieldProps) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() !== '') onAdd(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const press = pressOf(event);
    const isLeavingUp = text === '' && (press === 'Backspace' || press === 'ArrowUp');
    if (press !== 'Enter' && !isLeavingUp) return;
    event.preventDefault();
    if (isLeavingUp) onPrevious();
    else add();
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = pointTexts(event.clipboardData.getData('text'));
    if (lines.length < 2) return;
    event.preventDefault();
    for (const line of lines) onAdd(line);
  };
  return (
    <input
      type="text"
      data-add-point
      className={`${field.field} ${styles.add}`}
      aria-label="Add a point"
      placeholder={isFull ? `At most ${rubricLimit} points` : 'Add a point'}
      dir="auto"
      readOnly={isFull}
      maxLength={textLimits.line}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={add}
    />
  );
}
