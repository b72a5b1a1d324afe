import { type Ref, useRef } from 'react';
import { type Answer, findAnswer, type Interview, type PlannedQuestion } from '../../../shared/domain/interview.ts';
import { Composer } from './Composer.tsx';
import { NoteList, type NoteListHandle } from './NoteList.tsx';
import styles from './QuestionPane.module.css';

interface QuestionPaneProps {
  interview: Interview;
  question: PlannedQuestion;
  answer: Answer;
  number: number;
  areProbesShown: boolean;
  onToggleProbes: () => void;
  composerRef: Ref<HTMLTextAreaElement>;
  onFocusComposer: () => void;
  onMoveNote: (noteId: string) => void;
}

/** The question as it is asked, and what is noted while the candidate speaks. */
export function QuestionPane(props: QuestionPaneProps) {
  const {
    interview,
    question,
    answer,
    number,
    areProbesShown,
    onToggleProbes,
    composerRef,
    onFocusComposer,
    onMoveNote,
  } = props;
  const notes = useRef<NoteListHandle>(null);
  const total = interview.plan.questions.length + interview.added.length;
  return (
    <section className={styles.pane} aria-label="Question">
      <header className={styles.head}>
        <p className={styles.meta}>
          Question {number} of {total}
          {question.competency !== '' && ` · ${question.competency}`} · {question.minutes} min
          {question.weight !== 1 && ` · weight ${question.weight}`}
        </p>
        <h2 className={styles.prompt}>{question.prompt}</h2>
        <Helps question={question} areShown={areProbesShown} onToggle={onToggleProbes} />
      </header>
      <div className={styles.notes}>
        <NoteList ref={notes} question={question} answer={answer} onLeave={onFocusComposer} onMove={onMoveNote} />
        <Composer
          ref={composerRef}
          interview={interview}
          question={question}
          onLeaveUpwards={() => {
            const isEmpty = (findAnswer(interview, question.id)?.notes.length ?? 0) === 0;
            if (!isEmpty) notes.current?.focusLast();
          }}
        />
      </div>
    </section>
  );
}

function Helps({
  question,
  areShown,
  onToggle,
}: {
  question: PlannedQuestion;
  areShown: boolean;
  onToggle: () => void;
}) {
  const { purpose, probes, signals, exampleAnswer } = question;
  if (purpose === '' && probes.length === 0 && signals.length === 0 && exampleAnswer === '') return null;
  return (
    <div className={styles.helps}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={areShown}
        aria-keyshortcuts="Alt+P"
        onClick={onToggle}
      >
        {areShown ? 'Hide' : 'Show'} probes, signals and purpose <kbd>Alt</kbd> <kbd>P</kbd>
      </button>
      {areShown && (
        <div className={styles.help}>
          <HelpList title="Probes" items={probes} />
          <HelpList title="Strong answers mention" items={signals} />
          {purpose !== '' && <HelpList title="Purpose" items={[purpose]} />}
          {exampleAnswer !== '' && <HelpList title="What strong sounded like" items={[exampleAnswer]} />}
        </div>
      )}
    </div>
  );
}

function HelpList({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
