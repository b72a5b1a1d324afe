import { Button } from '../../../components/Button.tsx';
import type { PreviewLines } from '../usePreviewLines.ts';
import styles from './Parts.module.css';
import { reasonWords } from './roleWords.ts';

/** More is not listed here; the lines themselves show all of it. */
const listed = 40;

/** What was left out, why, and a button that takes it in: what asks as a question, what stands under a label as points. */
export function LeftOutPart({ model }: { model: PreviewLines }) {
  const { leftOut } = model;
  if (leftOut.length === 0) return null;
  const more = leftOut.length - listed;
  return (
    <section className={styles.part} aria-labelledby="left-out">
      <h2 id="left-out" className="small">
        Left out <span className="figures muted">{leftOut.length}</span>
      </h2>
      <ul className={styles.list}>
        {leftOut.slice(0, listed).map(({ line, span, ...left }) => (
          <li key={span.join()} className={styles.item}>
            <button type="button" className={styles.words} title="Go to the line" onClick={() => model.goTo(line)}>
              {left.text}
            </button>
            <p className="muted tiny anywhere">{reasonWords(left)}</p>
            {left.reason === 'label' && (
              <Button aria-label={`Take in as points: ${left.text}`} onClick={() => model.takeIn(line, 'guidance')}>
                As points
              </Button>
            )}
            {left.reason !== 'limit' && left.reason !== 'label' && (
              <Button aria-label={`Take in as a question: ${left.text}`} onClick={() => model.takeIn(line, 'prompt')}>
                Take in
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="muted tiny anywhere">And {more} more: among the lines.</p>}
    </section>
  );
}
