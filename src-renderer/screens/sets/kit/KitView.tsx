import { type Question, questionTitle } from '../../../../shared/domain/questions/question.ts';
import { type QuestionSet, type SetItem, setTime } from '../../../../shared/domain/questions/questionSet.ts';
import { spareText } from '../../../../shared/domain/questions/setEditing.ts';
import type { KitEntry } from '../../../../shared/ipc/kitContract.ts';
import { EditionNotices } from '../../../features/editions/EditionNotices.tsx';
import { QuestionReading } from '../../../features/questions/QuestionReading.tsx';
import { request } from '../../../state/api.ts';
import styles from './KitView.module.css';

interface KitViewProps {
  kit: KitEntry;
  set: QuestionSet;
  questions: readonly Question[];
}

/** A received kit, to be read: what everybody asks, in its order and words. */
export function KitView({ kit, set, questions }: KitViewProps) {
  const time = setTime(set);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const about = [set.role, set.round].filter((word) => word.trim() !== '').join(' · ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={`${styles.kit} stack-4`} tabIndex={0} aria-label="What everybody asks">
      <EditionNotices
        edition={kit}
        noun="kit"
        words={{
          accepted: 'Interviews can begin with the kit.',
          kept: 'Interviews that have begun keep the edition that they began with.',
        }}
        accept={() => request('kits:acceptKey', { id: kit.id })}
        takeNewer={() => request('kits:takeNewer', { id: kit.id })}
      />
      <article className={`card ${styles.paper} stack-4`}>
        <p className="muted small regular">
          {about !== '' && <bdi>{about} · </bdi>}
          <span className="figures">
            {time.planned} of {time.slot} min planned, {spareText(time)}
          </span>
        </p>
        <Text>{set.description}</Text>
        {set.jobDescription !== undefined && (
          <details className={styles.details}>
            <summary>Job description</summary>
            <Text>{set.jobDescription}</Text>
          </details>
        )}
        <Spoken name="What you say first" minutes={set.introMinutes} text={set.opening} />
        <ol className={`${styles.questions} stack-6`}>
          {set.items.map((item, index) => (
            <li key={item.questionId}>
              <AskedQuestion item={item} question={byId.get(item.questionId)} number={index + 1} />
            </li>
          ))}
        </ol>
        <Spoken name="What you say last" minutes={set.closingMinutes} text={set.closing} />
      </article>
    </section>
  );
}

function Text({ children }: { children: string }) {
  if (children.trim() === '') return null;
  return (
    <p className="as-typed" dir="auto">
      {children}
    </p>
  );
}

function Spoken({ name, minutes, text }: { name: string; minutes: number; text: string }) {
  return (
    <section className="stack-2">
      <h2 className={styles.name}>
        {name} <span className="small regular muted figures">{minutes} min</span>
      </h2>
      {text.trim() === '' ? <p className="muted small regular">No words are given.</p> : <Text>{text}</Text>}
    </section>
  );
}

function AskedQuestion({ item, question, number }: { item: SetItem; question: Question | undefined; number: number }) {
  if (question === undefined) return null;
  return (
    <section className="stack-2">
      <h2 className={styles.name}>
        <span className="figures">{number}</span> <bdi>{questionTitle(question)}</bdi>{' '}
        <span className="small regular muted figures">
          {item.minutes} min{item.weight !== 1 && ` · weight ${item.weight}`}
        </span>
      </h2>
      {item.weight !== 1 && <p className="muted small regular">Why it has this weight: {item.weightReason}</p>}
      <QuestionReading question={question} />
    </section>
  );
}
