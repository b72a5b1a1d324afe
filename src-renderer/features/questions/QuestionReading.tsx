import { type Question, ratingNames, redFlagsOf } from '../../../shared/domain/questions/question.ts';
import styles from './QuestionReading.module.css';

/** A question with everything that stands beside it, to be read and not changed. */
export function QuestionReading({ question }: { question: Question }) {
  const { prompt, competency, purpose, exampleAnswer } = question;
  const about = [competency, purpose].filter((word) => word.trim() !== '').join(' · ');
  return (
    <div className={`${styles.question} stack-2`}>
      {prompt.trim() !== '' && (
        <p className="as-typed" dir="auto">
          {prompt}
        </p>
      )}
      {about !== '' && (
        <p className="muted small regular" dir="auto">
          {about}
        </p>
      )}
      <Lines name="Points" lines={question.rubric.map(({ text }) => text)} />
      <Lines name="Red flags" lines={redFlagsOf(question)} />
      <Lines name="Probes" lines={question.probes} />
      <Lines name="Signals" lines={question.signals} />
      <Anchors question={question} />
      {exampleAnswer.trim() !== '' && (
        <details className={styles.details}>
          <summary>Example answer</summary>
          <p className="as-typed" dir="auto">
            {exampleAnswer}
          </p>
        </details>
      )}
    </div>
  );
}

function Anchors({ question: { anchors } }: { question: Question }) {
  if (anchors.every((anchor) => anchor.trim() === '')) return null;
  return (
    <details className={styles.details}>
      <summary>What the ratings look like</summary>
      <dl className={`${styles.anchors} stack-1`}>
        {ratingNames.map((name, index) => (
          <div key={name} className={`${styles.anchor} stack-3`}>
            <dt className="figures">
              {index + 1} {name}
            </dt>
            <dd dir="auto">{anchors[index]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Lines({ name, lines }: { name: string; lines: readonly string[] }) {
  const told = lines.filter((line) => line.trim() !== '');
  if (told.length === 0) return null;
  return (
    <div>
      <h3 className="muted small regular">{name}</h3>
      <ul className={styles.list}>
        {told.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and they never change places
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
