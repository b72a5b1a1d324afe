import { useEffect, useRef } from 'react';
import { announce } from '../../state/announcer.ts';

/** Says words of the screen whenever they become others. What stands there from the start is found by reading. */
export function useSpoken(words: string): void {
  const before = useRef(words);
  useEffect(() => {
    if (words !== before.current) announce(words);
    before.current = words;
  }, [words]);
}
