import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { IconButton } from '../Button.tsx';
import { ariaKeys, pressOf, useShortcut } from '../hooks/keys.ts';
import { Keys } from '../Keys.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** ↓ leads into what was found. */
  onArrowDown?: () => void;
  /** Other keys that do something with what was found. Escape clears the field before it gets here. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Search as you type. Ctrl+F leads here, Escape clears. */
export function SearchField({ label, value, onChange, onArrowDown, onKeyDown }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut('search', () => {
    input.current?.focus();
    input.current?.select();
  });
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const press = pressOf(event);
    if (press === 'Escape' && value !== '') {
      event.stopPropagation();
      clear();
    } else if (press === 'ArrowDown' && onArrowDown !== undefined) {
      event.preventDefault();
      onArrowDown();
    } else onKeyDown?.(event);
  };
  return (
    <div className={styles.field}>
      <Search size={15} aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={label}
        aria-keyshortcuts={ariaKeys('search')}
        placeholder={label}
        dir="auto"
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKey}
      />
      {value === '' ? (
        <span className={styles.keys} aria-hidden>
          <Keys of="search" />
        </span>
      ) : (
        <IconButton label="Clear the search" className={styles.clear} onClick={clear}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
