import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import styles from './ReadingView.module.css';

/** What takes longer than this, in ms, says that it goes on and can be cancelled. */
const patience = 1_000;

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

/** Whether so many milliseconds have passed since the component came. */
function useHasPassed(milliseconds: number): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHasPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return hasPassed;
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
