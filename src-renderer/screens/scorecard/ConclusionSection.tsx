import type { Conclusion } from '../../../shared/domain/interview/interview.ts';
import styles from './ConclusionSection.module.css';
import { Section } from './Section.tsx';

const parts = [
  { key: 'summary', name: 'Summary' },
  { key: 'strengths', name: 'Strengths' },
  { key: 'concerns', name: 'Concerns' },
] as const;

/** What the interviewer wrote after the last question. */
export function ConclusionSection({ conclusion }: { conclusion: Conclusion }) {
  return (
    <div className={`${styles.parts} stack-4`}>
      {parts.map(({ key, name }) => (
        <Section key={key} title={name}>
          {key === 'summary' ? <Prose text={conclusion[key]} /> : <Statements text={conclusion[key]} />}
        </Section>
      ))}
    </div>
  );
}

function Prose({ text }: { text: string }) {
  if (text.trim() === '') return <p className="muted">Nothing was written.</p>;
  return (
    <p dir="auto" className={styles.text}>
      {text.trim()}
    </p>
  );
}

/** What was written line by line reads as a list, as it does in the PDF; a list of one is a sentence. */
function Statements({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return <Prose text={text} />;
  return (
    <ul className={`${styles.statements} stack-1`}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change, and two may be the same
        <li key={place} dir="auto">
          {line.trim()}
        </li>
      ))}
    </ul>
  );
}
