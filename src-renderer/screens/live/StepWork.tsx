import { type Ref, useEffect, useEffectEvent, useId, useRef } from 'react';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { type InterviewStep, notesAt } from '../../../shared/domain/interview/places.ts';
import type { StepName } from '../../../shared/domain/interview/steps.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields/Field.tsx';
import { ariaKeys } from '../../components/hooks/keys.ts';
import { Keys } from '../../components/Keys.tsx';
import { Composer } from './notes/Composer.tsx';
import { NoteList, type NoteListHandle } from './notes/NoteList.tsx';
import { placeOfStep } from './notes/notesPlace.ts';
import styles from './StepWork.module.css';
import { explainSkipped, toggleSkipped } from './session/actions.ts';
import { useSession } from './session/useInterviewSession.ts';

interface StepWorkProps {
  interview: Interview;
  step: InterviewStep;
  composerRef: Ref<HTMLTextAreaElement>;
  onFocusComposer: () => void;
  onMoveNote: (noteId: string) => void;
}

/** What stands where a set has no words of its own. */
const noWords: Readonly<Record<StepName, string>> = {
  opening: 'The set has no words for this. Say who you are, how long it takes, and that you take notes.',
  closing: 'The set has no words for this. Ask what the candidate wants to know, and say what comes next.',
};

/** What notes are for. */
const noteHints: Readonly<Record<StepName, string>> = {
  opening: 'General notes: they belong to no question and are not rated.',
  closing: 'What the candidate asked, and what was answered. It is not rated.',
};

/** The opening or the closing: words to say, notes, and nothing to rate. */
export function StepWork({ interview, step, composerRef, onFocusComposer, onMoveNote }: StepWorkProps) {
  const notes = useRef<NoteListHandle>(null);
  const pane = useRef<HTMLElement>(null);
  const [metaId, wordsId] = [useId(), useId()];
  const { name, title, minutes, words, record } = step;
  const place = placeOfStep(step);
  const begin = useEffectEvent(() => {
    onFocusComposer();
    pane.current?.scrollTo({ top: 0 });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step comes on screen as a question does, from its beginning
  useEffect(() => begin(), [name]);
  return (
    <section ref={pane} className={styles.step} aria-label={title}>
      <header className={`${styles.head} stack-2`}>
        <p id={metaId} className="muted small">
          {title} · {minutes} min
        </p>
        <SkipButton name={name} isSkipped={record.skipped !== null} />
        <h2 className="visually-hidden">{title}</h2>
        <SkipReason name={name} skipped={record.skipped} />
        <p id={wordsId} className={`anywhere ${words === '' ? 'muted' : 'large'} ${styles.words}`} dir="auto">
          {words === '' ? noWords[name] : words}
        </p>
        <p className="muted small">{noteHints[name]}</p>
      </header>
      <div className={`card ${styles.notes}`}>
        <NoteList ref={notes} place={place} notes={record.notes} onLeave={onFocusComposer} onMove={onMoveNote} />
        <Composer
          ref={composerRef}
          interview={interview}
          place={place}
          describedBy={`${metaId} ${wordsId}`}
          onLeaveUpwards={() => (notesAt(interview, name)?.length ?? 0) > 0 && notes.current?.focusLast()}
        />
      </div>
    </section>
  );
}

function SkipButton({ name, isSkipped }: { name: StepName; isSkipped: boolean }) {
  const session = useSession();
  return (
    <Button
      look="quiet"
      className={`small ${styles.skip}`}
      aria-pressed={isSkipped}
      aria-keyshortcuts={ariaKeys('notAsked')}
      onClick={() => toggleSkipped(session, name)}
    >
      {isSkipped ? 'Skipped. Hold it after all' : 'Skip'} <Keys of="notAsked" />
    </Button>
  );
}

function SkipReason({ name, skipped }: { name: StepName; skipped: InterviewStep['record']['skipped'] }) {
  const session = useSession();
  if (skipped === null) return null;
  return (
    <TextField
      label="Why it was skipped (optional)"
      maxLength={textLimits.paragraph}
      value={skipped.reason}
      onChange={(event) => explainSkipped(session, name, event.target.value)}
    />
  );
}
