import { Button } from '../../components/Button.tsx';
import { ariaKeys, useEscape } from '../../components/hooks/keys.ts';
import { patience, useElapsed } from '../../components/hooks/useTime.ts';
import { Keys } from '../../components/Keys.tsx';
import { Page } from '../../components/Page.tsx';
import { useSpoken } from '../../components/status/Announcer.tsx';
import styles from './ReadingView.module.css';

/** While a guide is read. `name` is null before a file is chosen. Escape cancels. */
export function ReadingView({ name, onCancel }: { name: string | null; onCancel: () => void }) {
  const isLong = useElapsed(patience);
  useEscape(onCancel);
  const words = name === null ? 'Opening a guide…' : `Reading ${name}…`;
  useSpoken(isLong ? words : '');
  return (
    <Page title="Import guide">
      {isLong && (
        <div className={styles.reading}>
          <p className="anywhere">
            <bdi>{words}</bdi>
          </p>
          <progress aria-label={words} className={styles.bar} />
          <Button onClick={onCancel} aria-keyshortcuts={ariaKeys('cancelReading')}>
            Cancel <Keys of="cancelReading" />
          </Button>
        </div>
      )}
    </Page>
  );
}
