import { type Answer, type Interview, isSettled } from '../../../shared/domain/interview/interview.ts';
import styles from './WordsToSay.module.css';

interface WordsToSayProps {
  interview: Interview;
  answer: Answer;
  /** The question's place in the plan, from 1. */
  number: number;
  /** Whether anything was noted for the question. */
  isInUse: boolean;
}

/** What is said before the first question, until that is begun; and what is said last, once the last one is settled. */
export function WordsToSay({ interview: { plan }, answer, number, isInUse }: WordsToSayProps) {
  const isBefore = number === 1 && !isInUse && !isSettled(answer);
  const isAfter = number === plan.questions.length && isSettled(answer);
  return (
    <>
      {isBefore && <Words name="Say first" text={plan.opening} />}
      {isAfter && <Words name="Say last" text={plan.closing} />}
    </>
  );
}

function Words({ name, text }: { name: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <section className={styles.words} aria-label={name}>
      <h3 className="muted tiny">{name}</h3>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </section>
  );
}
