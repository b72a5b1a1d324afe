import { Keys } from '../../components/Keys.tsx';
import styles from './KeyHints.module.css';

/** The keys of the screen that are used most, at its foot. */
export function KeyHints({ of }: { of: 'question' | 'step' | 'review' }) {
  return (
    <footer className={styles.hints}>
      {of === 'review' ? (
        <>
          <span>
            <Keys of="finish" /> submit
          </span>
          <span>
            <Keys of="back" /> back to the questions
          </span>
        </>
      ) : (
        <>
          {of === 'question' ? (
            <>
              <span>
                <Keys of="mark" /> rubric point
              </span>
              <span>
                <Keys of="rate" /> rating
              </span>
            </>
          ) : (
            <span>
              <Keys of="notAsked" /> skip
            </span>
          )}
          <span>
            <Keys of="next" /> next question
          </span>
          <span>
            <Keys of="finish" /> finish
          </span>
        </>
      )}
      <span>
        <Keys of="everything" /> every command
      </span>
      <span>
        <Keys of="help" /> help
      </span>
      <span className={styles.promise}>Everything stays on this computer</span>
    </footer>
  );
}
