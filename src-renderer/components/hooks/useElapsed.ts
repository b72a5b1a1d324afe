import { useEffect, useState } from 'react';

/** Whether so many milliseconds have passed since the component came. */
export function useHasPassed(milliseconds: number): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHasPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return hasPassed;
}

/** What takes longer than this, in ms, says that it goes on and can be cancelled. */
export const patience = 1_000;
