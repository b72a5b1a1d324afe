import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { formatDuration } from '../../../shared/domain/clock.ts';
import { answeredQuestions, planQuestion } from '../../../shared/domain/interview.ts';
import { questionTitle } from '../../../shared/domain/question.ts';
import { canSubmit } from '../../../shared/domain/review.ts';
import { request, subscribe } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { KeysDialog } from '../../components/KeysDialog.tsx';
import { Palette, type PaletteItem } from '../../components/Palette.tsx';
import { toastError } from '../../components/ToastRegion.tsx';
import { useMediaQuery } from '../../hooks/useMediaQuery.ts';
import { queries } from '../../queries.ts';
import { addQuestion, goTo, moveNote } from './actions.ts';
import { type Command, liveCommands, type ScreenActions } from './commands.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { chordKeys, chordOf } from './keys.ts';
import { LiveHeader } from './LiveHeader.tsx';
import styles from './LiveInterview.module.css';
import { QuestionList } from './QuestionList.tsx';
import { QuestionPane } from './QuestionPane.tsx';
import { QuestionStepper } from './QuestionStepper.tsx';
import { ReviewPane, useSubmission } from './ReviewPane.tsx';
import { RubricPanel } from './RubricPanel.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { useSession, useSessionState } from './useInterviewSession.ts';

const route = getRouteApi('/interviews/$interviewId');

/** What lies over the interview: one thing at a time. */
type Overlay = { kind: 'commands' | 'questions' | 'bank' | 'details' | 'help' } | { kind: 'moveNote'; noteId: string };

interface LiveInterviewProps {
  isAmending: boolean;
  /** The reason of the amendment as it was typed before. */
  amendmentReason: string;
  /** How long the app was away while the clock ran, in milliseconds; 0 when it was not. */
  away: number;
  onReturned: () => void;
}

/** The screen an interviewer looks at while listening. */
export function LiveInterview({ isAmending, amendmentReason, away, onReturned }: LiveInterviewProps) {
  const session = useSession();
  const { interview, save, undo } = useSessionState();
  const navigate = useNavigate();
  const { view } = route.useSearch();
  const isReviewing = view === 'review';
  const [isBeside, setIsBeside] = useBesideLayout();
  // The list of questions needs its own column; without room for one, a stepper takes its place.
  const isNarrow = useMediaQuery('(max-width: 760px)') || isBeside;
  const [areProbesShown, setAreProbesShown] = useState(false);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const submission = useSubmitAndShow(isAmending, amendmentReason);
  const composer = useRef<HTMLTextAreaElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);

  const show = (next: 'review' | undefined) =>
    void navigate({
      to: '/interviews/$interviewId',
      params: { interviewId: interview.id },
      search: { view: next },
      replace: true,
    });
  const focusComposer = () => composer.current?.focus();
  const screen: ScreenActions = {
    undo: () => session.undo(),
    redo: () => session.redo(),
    showQuestion: () => isReviewing && show(undefined),
    review: () => {
      if (!isReviewing) show('review');
      else if (canSubmit(session.getState().interview)) submission.setIsConfirming(true);
    },
    leave: () => void navigate({ to: '/' }),
    focusComposer,
    focusReason: () => reason.current?.focus(),
    toggleProbes: () => setAreProbesShown((areShown) => !areShown),
    toggleBeside: () => setIsBeside(!isBeside),
    openPalette: () => setOverlay({ kind: 'commands' }),
    openQuestions: () => setOverlay({ kind: 'questions' }),
    openBank: () => setOverlay({ kind: 'bank' }),
    openDetails: () => setOverlay({ kind: 'details' }),
    openHelp: () => setOverlay({ kind: 'help' }),
  };
  const commands = liveCommands(session, screen, isReviewing);
  useChords(commands, overlay === null && !submission.isConfirming);
  useMenuCommands(screen);

  // The note field has the focus whenever a question comes on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or coming back from the review
  useEffect(() => focusComposer(), [interview.current, isReviewing]);

  const pairs = answeredQuestions(interview);
  const pair = pairs.find(({ question }) => question.id === interview.current) ?? pairs[0];
  if (pair === undefined) return null;
  const goToQuestion = (questionId: string) => {
    goTo(session, questionId);
    screen.showQuestion();
    focusComposer();
  };
  const closeOverlay = () => {
    setOverlay(null);
    focusComposer();
  };

  return (
    <div className={styles.screen} data-layout={isBeside ? 'beside' : 'normal'}>
      <div>
        <LiveHeader
          interview={interview}
          save={save}
          isBeside={isBeside}
          isReviewing={isReviewing}
          isAmending={isAmending}
          onLeave={screen.leave}
          onDetails={screen.openDetails}
          onToggleBeside={screen.toggleBeside}
          onFinish={screen.review}
        />
        {away > 0 && <ReturnBanner away={away} onReturned={onReturned} />}
      </div>
      <main className={styles.main}>
        {isNarrow ? (
          <QuestionStepper
            pair={pair}
            total={pairs.length}
            onStep={commandRunner(commands)}
            onPick={screen.openQuestions}
          />
        ) : (
          <QuestionList
            interview={interview}
            isReviewing={isReviewing}
            onPick={goToQuestion}
            onReview={() => show('review')}
            onAdd={screen.openBank}
          />
        )}
        {isReviewing ? (
          <ReviewPane
            interview={interview}
            isAmending={isAmending}
            onJump={goToQuestion}
            onDetails={screen.openDetails}
            onSubmit={() => submission.setIsConfirming(true)}
          />
        ) : (
          <>
            <QuestionPane
              interview={interview}
              question={pair.question}
              answer={pair.answer}
              number={pair.number}
              areProbesShown={areProbesShown}
              onToggleProbes={screen.toggleProbes}
              composerRef={composer}
              onFocusComposer={focusComposer}
              onMoveNote={(noteId) => setOverlay({ kind: 'moveNote', noteId })}
            />
            <RubricPanel question={pair.question} answer={pair.answer} reasonRef={reason} />
          </>
        )}
      </main>
      {!isNarrow && <KeyHints isReviewing={isReviewing} />}
      <p role="status" className="visually-hidden">
        {undo ?? ''}
      </p>
      <Palette
        isOpen={overlay?.kind === 'commands'}
        onClose={closeOverlay}
        label="Every command"
        placeholder="Type a command, or a question’s number…"
        emptyText="No command fits."
        items={commands.map(toPaletteItem)}
      />
      <Palette
        isOpen={overlay?.kind === 'questions'}
        onClose={closeOverlay}
        label="Go to a question"
        placeholder="Number or name…"
        emptyText="No question fits."
        items={pairs.map(({ question, number }) => ({
          id: question.id,
          label: `${number} ${questionTitle(question)}`,
          detail: question.competency,
          run: () => goToQuestion(question.id),
        }))}
      />
      <Palette
        isOpen={overlay?.kind === 'moveNote'}
        onClose={closeOverlay}
        label="Move the note to another question"
        placeholder="Number or name…"
        emptyText="No question fits."
        items={pairs
          .filter(({ question }) => question.id !== interview.current)
          .map(({ question, number }) => ({
            id: question.id,
            label: `${number} ${questionTitle(question)}`,
            run: () =>
              overlay?.kind === 'moveNote' && moveNote(session, interview.current, overlay.noteId, question.id),
          }))}
      />
      <BankPalette isOpen={overlay?.kind === 'bank'} onClose={closeOverlay} />
      <DetailsDialog isOpen={overlay?.kind === 'details'} onClose={closeOverlay} details={interview.details} />
      {overlay?.kind === 'help' && <KeysDialog onClose={closeOverlay} />}
      <SubmitDialog
        isOpen={submission.isConfirming}
        onClose={() => submission.setIsConfirming(false)}
        interview={interview}
        isAmending={isAmending}
        reason={submission.reason}
        onReason={submission.explain}
        onConfirm={submission.submit}
      />
    </div>
  );
}

function toPaletteItem({ id, label, detail, chord, run }: Command): PaletteItem {
  return {
    id,
    label,
    detail,
    keys: chord === undefined ? undefined : chordKeys(chord),
    run,
  };
}

function commandRunner(commands: readonly Command[]): (id: 'next' | 'previous') => void {
  return (id) => commands.find((command) => command.id === id)?.run();
}

/** Runs the command whose chord was pressed, unless something lies over the interview. */
function useChords(commands: readonly Command[], isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      const command = commands.find((candidate) => candidate.chord === chord);
      if (command === undefined || event.isComposing || isOwnUndo(event, chord)) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, isActive]);
}

/** While a field holds text, undo and redo are the field's own. */
function isOwnUndo(event: KeyboardEvent, chord: string): boolean {
  const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  return isField && event.target.value !== '' && (chord === 'Mod+Z' || chord === 'Mod+Shift+Z');
}

/** The application menu's commands. */
function useMenuCommands(screen: ScreenActions): void {
  const latest = useRef(screen);
  latest.current = screen;
  useEffect(
    () =>
      subscribe('app:command', ({ command }) => {
        const { undo, redo, openPalette, openHelp } = latest.current;
        if (command === 'undo') undo();
        if (command === 'redo') redo();
        if (command === 'commandPalette') openPalette();
        if (command === 'showHelp') openHelp();
      }),
    [],
  );
}

/** Narrow and on top, or the whole window. Leaving the interview gives the window back its size. */
function useBesideLayout(): [boolean, (isBeside: boolean) => void] {
  const [isBeside, setIsBeside] = useState(false);
  useEffect(() => {
    if (!isBeside) return;
    request('window:setLayout', { layout: 'beside' }).catch((error: unknown) =>
      toastError('The window could not be narrowed', error),
    );
    return () => void request('window:setLayout', { layout: 'normal' });
  }, [isBeside]);
  return [isBeside, setIsBeside];
}

/** Locks the interview once everything is on disk, and shows the scorecard. */
function useSubmitAndShow(isAmending: boolean, amendmentReason: string) {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { once, ...submission } = useSubmission(amendmentReason);
  const submit = () =>
    void once(async () => {
      const { id } = session.getState().interview;
      try {
        await session.settled();
        if (isAmending)
          await request('interviews:submitAmendment', {
            id,
            reason: submission.reason,
          });
        else await request('interviews:submit', { id });
        client.removeQueries({ queryKey: queries.interview(id).queryKey });
        await navigate({
          to: '/scorecards/$interviewId',
          params: { interviewId: id },
        });
      } catch (error) {
        submission.setIsConfirming(false);
        toastError('The scorecard was not submitted', error);
      }
    });
  return { ...submission, submit };
}

/** Questions of the bank that can be asked beyond the plan. */
function BankPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const session = useSession();
  const { data: bank = [] } = useQuery({ ...queries.bank, enabled: isOpen });
  const taken = new Set(answeredQuestions(session.getState().interview).map(({ question }) => question.id));
  const items = bank
    .filter(({ question }) => !question.retired && !taken.has(question.id))
    .map(({ question }) => ({
      id: question.id,
      label: questionTitle(question),
      detail: question.competency,
      run: () => addQuestion(session, planQuestion(question)),
    }));
  return (
    <Palette
      isOpen={isOpen}
      onClose={onClose}
      label="Add a question beyond the plan"
      placeholder="Search the bank…"
      emptyText="No other question of the bank fits."
      items={items}
    />
  );
}

/** Says that the clock was stopped while the app was away, and offers to count that time. */
function ReturnBanner({ away, onReturned }: { away: number; onReturned: () => void }) {
  const session = useSession();
  const count = () => {
    const { clock, current } = session.getState().interview;
    const elapsed = clock.elapsed + Math.round(away);
    const spent = {
      ...clock.spent,
      [current]: (clock.spent[current] ?? 0) + Math.round(away),
    };
    session.apply({ type: 'restore', clock: { ...clock, elapsed, spent } });
    session.apply({ type: 'run', at: Date.now() });
    onReturned();
  };
  const goOn = () => {
    session.apply({ type: 'run', at: Date.now() });
    onReturned();
  };
  return (
    <div className={styles.banner} role="alert">
      <span>Scorecard was closed for {formatDuration(away)}. The clock stands where it was last saved.</span>
      <Button onClick={count}>Count that time</Button>
      <Button look="primary" onClick={goOn}>
        Go on from here
      </Button>
    </div>
  );
}

function KeyHints({ isReviewing }: { isReviewing: boolean }) {
  const mod = chordKeys('Mod')[0];
  return (
    <footer className={styles.hints}>
      {isReviewing ? (
        <span>
          <kbd>{mod}</kbd> <kbd>Enter</kbd> submit
        </span>
      ) : (
        <>
          <span>
            <kbd>Alt</kbd> <kbd>1</kbd>–<kbd>9</kbd> rubric point
          </span>
          <span>
            <kbd>{mod}</kbd> <kbd>1</kbd>–<kbd>5</kbd> rating
          </span>
          <span>
            <kbd>{mod}</kbd> <kbd>↓</kbd> next question
          </span>
          <span>
            <kbd>{mod}</kbd> <kbd>Enter</kbd> finish
          </span>
        </>
      )}
      <span>
        <kbd>{mod}</kbd> <kbd>K</kbd> every command
      </span>
      <span>
        <kbd>F1</kbd> help
      </span>
      <span className={styles.promise}>Everything stays on this computer</span>
    </footer>
  );
}
