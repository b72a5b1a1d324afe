import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { patience, useHasPassed } from '../../hooks/useHasPassed.ts';
import styles from './ReadingView.module.css';

/** While a guide is read. `name` is null before a file is chosen. Escape cancels. */
export function ReadingView({ name, onCancel }: { name: string | null; onCancel: () => void }) {
  const isLong = useHasPassed(patience);
  useEscape(onCancel);
  const words = name === null ? 'Opening a guide…' : `Reading ${name}…`;
  return (
    <Page title="Import guide">
      {isLong && (
        <div className={styles.reading}>
          <p role="status" className={styles.words}>
            <bdi>{words}</bdi>
          </p>
          <progress aria-label={words} className={styles.bar} />
          <Button onClick={onCancel} aria-keyshortcuts="Escape">
            Cancel <kbd>Esc</kbd>
          </Button>
        </div>
      )}
    </Page>
  );
}

function useEscape(run: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
