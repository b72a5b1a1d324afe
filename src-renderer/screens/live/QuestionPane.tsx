import { type Ref, useId, useRef } from 'react';
import {
  type Answer,
  draftOf,
  findAnswer,
  type Interview,
  type PlannedQuestion,
} from '../../../shared/domain/interview/interview.ts';
import { minutesAt } from '../../../shared/domain/interview/planTime.ts';
import { redFlagsOf } from '../../../shared/domain/questions/question.ts';
import { ariaKeys } from '../../components/hooks/keys.ts';
import { Keys } from '../../components/Keys.tsx';
import { Composer } from './notes/Composer.tsx';
import { NoteList, type NoteListHandle } from './notes/NoteList.tsx';
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
  const [metaId, promptId] = [useId(), useId()];
  const isInUse = answer.notes.length > 0 || draftOf(interview, question.id).text !== '';
  const total = interview.plan.questions.length + interview.added.length;
  return (
    <section className={styles.pane} aria-label="Question">
      <header className={`${styles.head} stack-2`} data-short={isInUse && !areProbesShown}>
        <p id={metaId} className={styles.meta}>
          Question {number} of {total}
          {question.competency !== '' && ` · ${question.competency}`} · {minutesAt(interview, question.id)} min
          {question.weight !== 1 && ` · weight ${question.weight}`}
        </p>
        <h2 id={promptId} className={styles.prompt}>
          <span title={question.prompt}>{question.prompt}</span>
        </h2>
        <Helps question={question} areShown={areProbesShown} onToggle={onToggleProbes} />
      </header>
      <div className={`card ${styles.notes}`}>
        <NoteList ref={notes} place={question} notes={answer.notes} onLeave={onFocusComposer} onMove={onMoveNote} />
        <Composer
          ref={composerRef}
          interview={interview}
          place={question}
          describedBy={`${metaId} ${promptId}`}
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
  const redFlags = redFlagsOf(question);
  const lists = [probes, redFlags, signals];
  if (purpose === '' && exampleAnswer === '' && lists.every(({ length }) => length === 0)) return null;
  return (
    <div className={`${styles.helps} stack-2`}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={areShown}
        aria-keyshortcuts={ariaKeys('probes')}
        onClick={onToggle}
      >
        {areShown ? 'Hide' : 'Show'} probes, signals, red flags and purpose <Keys of="probes" />
      </button>
      {areShown && (
        <div className={styles.help}>
          <HelpList title="Probes" items={probes} />
          <HelpList title="Strong answers mention" items={signals} />
          <HelpList title="Red flags, not scored" items={redFlags} />
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
