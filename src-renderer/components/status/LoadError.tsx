import type { ReactNode } from 'react';
import { messageOf } from '../../state/api.ts';
import { Button } from '../Button.tsx';
import { patience, useElapsed } from '../hooks/useTime.ts';
import { EmptyState } from './EmptyState.tsx';

interface LoadErrorProps {
  /** What could not be read. */
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** What stands where a list could not be read from the disk. */
export function LoadError({ title, error, onRetry }: LoadErrorProps) {
  return (
    <EmptyState
      title={title}
      actions={
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {messageOf(error)}
    </EmptyState>
  );
}

/** What stands on a screen until its data is there: nothing for a second, then a sentence. */
export function SlowReading({ children }: { children: ReactNode }) {
  const isLong = useElapsed(patience);
  return (
    <p role="status" className="muted">
      {isLong && children}
    </p>
  );
}
