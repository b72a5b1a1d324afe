import type { ReactNode } from 'react';
import { patience, useHasPassed } from '../hooks/useTime.ts';

/** What stands on a screen until its data is there: nothing for a second, then a sentence. */
export function SlowReading({ children }: { children: ReactNode }) {
  const isLong = useHasPassed(patience);
  return (
    <p role="status" className="muted">
      {isLong && children}
    </p>
  );
}
