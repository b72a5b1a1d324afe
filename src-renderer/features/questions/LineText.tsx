import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { pointTexts } from '../../../shared/domain/questions/questionEditing.ts';
import field from '../../components/fields/QuietField.module.css';
import { ariaKeys, pressOf } from '../../components/hooks/keys.ts';
import styles from './LineText.module.css';

interface LineTextProps {
  label: string;
  value: string;
  maxLength: number;
  /** Whether the text may have line breaks of its own: with Shift+Enter, or pasted into words that are there. */
  mayBreak?: boolean;
  /** What should be known about this line before it is used. */
  warning?: string | undefined;
  onChange: (text: string) => void;
  /** Puts further lines in after this one: an empty one with Enter, several by pasting them. */
  onInsert: (texts: readonly string[]) => void;
  /** Backspace in an empty line. */
  onRemove: () => void;
}

/** One line of a list, as high as its words need. Enter begins the next one, Backspace takes an empty one away. */
export function LineText(props: LineTextProps) {
  const { label, value, maxLength, mayBreak = false, warning, onChange, onInsert, onRemove } = props;
  const warningId = useId();
  const isEmpty = value.trim() === '';
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const press = pressOf(event);
    if (press === 'Enter' || (press === 'Shift+Enter' && !mayBreak)) {
      event.preventDefault();
      onInsert(['']);
    } else if (press === 'Backspace' && value === '') {
      event.preventDefault();
      onRemove();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    const lines = mayBreak ? writtenLines(pasted) : pointTexts(pasted);
    const [first] = lines;
    if (first === undefined || lines.length === 1 || (mayBreak && !isEmpty)) return;
    event.preventDefault();
    if (!isEmpty) return onInsert(lines);
    onChange(first);
    onInsert(lines.slice(1));
  };
  return (
    <div>
      <textarea
        data-row-focus
        className={field.field}
        aria-label={label}
        aria-describedby={warning === undefined ? undefined : warningId}
        aria-keyshortcuts={ariaKeys(['moveUp', 'moveDown'])}
        rows={1}
        dir="auto"
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(mayBreak ? target.value : inOneLine(target.value))}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {warning !== undefined && (
        <p id={warningId} className={`tiny strong danger ${styles.warning}`}>
          {warning}
        </p>
      )}
    </div>
  );
}

function writtenLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
