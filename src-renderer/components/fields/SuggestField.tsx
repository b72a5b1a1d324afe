import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ComponentProps, useEffect, useEffectEvent, useRef, useState } from 'react';
import { pressOf } from '../hooks/keys.ts';
import { Field } from './Field.tsx';
import styles from './SuggestField.module.css';

interface SuggestFieldProps {
  label: string;
  hint?: string;
  value: string;
  suggestions: readonly string[];
  /** Called with each key press where the text is kept as it is typed; `value` is that text then. Without outer spaces. */
  onType?: (value: string) => void;
  /**
   * Called when the text is complete: on leaving the field, with Enter, and when a suggestion is taken. Without outer
   * spaces. After `onType` it says that the typing is over.
   */
  onCommit: (value: string) => void;
  maxLength: number;
}

/** A line of text that is often one of those already used, and may be new. */
export function SuggestField({ label, hint, value, suggestions, onType, onCommit, maxLength }: SuggestFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onType?.(text.trim());
  };
  const commit = (text: string) => {
    setTyped(null);
    if (onType !== undefined || text.trim() !== value) onCommit(text.trim());
  };
  // An undo from elsewhere may have changed what was kept.
  const isOvertaken = onType !== undefined && typed?.trim() !== value;
  const shown = isOvertaken ? value : (typed ?? value);
  const commitTyped = () => {
    if (typed !== null) commit(shown);
  };
  useOnLeave(commitTyped);
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown: ComponentProps<typeof Autocomplete.Input>['onKeyDown'] = (event) => {
    if (pressOf(event) === 'Enter') commitTyped();
    // Base UI empties the field with Escape while its list is closed.
    const isOpen = event.currentTarget.ariaExpanded === 'true';
    if (pressOf(event) === 'Escape' && !isOpen) event.preventBaseUIHandler();
  };
  // Pressing a suggestion leaves the focus, and with it a composition, where it was, which Base UI goes on showing.
  const endComposition = () => input.current?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Autocomplete.Root
          items={suggestions}
          value={shown}
          onValueChange={(text, { reason }) => {
            if (reason === 'item-press') commit(text);
            else type(text);
          }}
          openOnInputClick
        >
          <Autocomplete.Input
            {...control}
            ref={input}
            className={styles.input}
            maxLength={maxLength}
            dir="auto"
            onBlur={commitTyped}
            onKeyDown={onKeyDown}
          />
          <Autocomplete.Portal>
            <Autocomplete.Positioner className="popup-place" sideOffset={4}>
              <Autocomplete.Popup className={`popup ${styles.popup}`}>
                <Autocomplete.List className={styles.list}>
                  {(suggestion: string) => (
                    <Autocomplete.Item
                      key={suggestion}
                      value={suggestion}
                      className={`popup-item ${styles.item}`}
                      onPointerDown={endComposition}
                    >
                      {suggestion}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      )}
    </Field>
  );
}

/** Runs once more when the component goes: leaving the screen is no blur. */
function useOnLeave(run: () => void): void {
  const onLeave = useEffectEvent(run);
  useEffect(() => () => onLeave(), []);
}
