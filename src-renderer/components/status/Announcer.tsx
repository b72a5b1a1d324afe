import { useEffect, useRef } from 'react';
import { announce, announcement } from '../../state/announcer.ts';
import { useStore } from '../../state/store.ts';

/**
 * The one place from which the app speaks to screen readers (`announce`). Two lines take turns: one that gets the words that it
 * has already would not be read. Base UI's dialogs hide the whole screen from readers but what has `aria-live`.
 */
export function Announcer() {
  const { text, number } = useStore(announcement);
  const isEven = number % 2 === 0;
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      <p>{isEven ? text : ''}</p>
      <p>{isEven ? '' : text}</p>
    </div>
  );
}

/** Says words of the screen whenever they become others. What stands there from the start is found by reading. */
export function useSpoken(words: string): void {
  const before = useRef(words);
  useEffect(() => {
    if (words !== before.current) announce(words);
    before.current = words;
  }, [words]);
}
