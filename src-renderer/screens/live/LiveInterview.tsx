import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { describeAbsence } from '../../../shared/domain/interview/absence.ts';
import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import { answeredQuestions, type Interview, planQuestion } from '../../../shared/domain/interview/interview.ts';
import { canSubmit, evidenceOfAsking } from '../../../shared/domain/interview/review.ts';
import { questionTitle } from '../../../shared/domain/questions/question.ts';
import { toSingleLine } from '../../../shared/domain/text.ts';
import type { EventPayload } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/Button.tsx';
import { useHistoryInput } from '../../components/hooks/useHistoryInput.ts';
import { useMediaQuery } from '../../components/hooks/useMediaQuery.ts';
import { useScreenTitle } from '../../components/hooks/useScreenTitle.ts';
import { Keys } from '../../components/Keys.tsx';
import { pressOf, printedKeys } from '../../components/keys.ts';
import { Palette, type PaletteItem } from '../../components/Palette.tsx';
import { KeysDialog } from '../../features/shortcuts/KeysDialog.tsx';
import { announce, announceStep } from '../../state/announcer.ts';
import { request, subscribe } from '../../state/api.ts';
import type { Away } from '../../state/clockWatch.ts';
import type { LastStep } from '../../state/editSession.ts';
import { queries } from '../../state/queries.ts';
import { toastDone, toastError } from '../../state/toasts.ts';
import { addQuestion, goTo, leaveUnrated, moveNote } from './actions.ts';
import { type Command, liveCommands, type ScreenActions } from './commands.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { LiveHeader, noName } from './LiveHeader.tsx';
import styles from './LiveInterview.module.css';
import { NotAskedDialog } from './NotAskedDialog.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuestionPane } from './QuestionPane.tsx';
import { QuestionStepper } from './QuestionStepper.tsx';
import { RatingPanel } from './RatingPanel.tsx';
import { type ReviewHandle, ReviewPane, useSubmission } from './ReviewPane.tsx';
import { RubricPanel } from './RubricPanel.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { stepInWords, stillOpenInWords } from './spokenSteps.ts';
import { useSession, useSessionState } from './useInterviewSession.ts';

const route = getRouteApi('/interviews/$interviewId');

/** What lies over the interview: one thing at a time. */
type Overlay =
  | { kind: 'commands' | 'questions' | 'bank' | 'details' | 'help' }
  | { kind: 'moveNote'; noteId: string }
  | { kind: 'skip'; questionIds: readonly string[] };

interface LiveInterviewProps {
  isAmending: boolean;
  /** The reason of the amendment as it was typed before. */
  amendmentReason: string;
  /** Time during which the clock should have run and nobody was there; null when there is none. */
  away: Away | null;
  onReturned: () => void;
}

/** The screen an interviewer looks at while listening. */
export function LiveInterview({ isAmending, amendmentReason, away, onReturned }: LiveInterviewProps) {
  const session = useSession();
  const { document: interview, save, last } = useSessionState();
  const navigate = useNavigate();
  const { view } = route.useSearch();
  const isReviewing = view === 'review';
  useScreenTitle(
    toSingleLine(interview.details.candidate.name) || noName,
    isReviewing ? 'Review' : undefined,
    isReviewing ? stillOpenInWords(interview) : undefined,
  );
  useSpokenSteps(last, interview, isReviewing);
  const [isBeside, setIsBeside] = useBesideLayout();
  // The list of questions needs its own column; without room for one, a stepper takes its place.
  const isNarrow = useMediaQuery('(max-width: 760px)') || isBeside;
  const [areProbesShown, setAreProbesShown] = useState(false);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const submission = useSubmitAndShow(isAmending, amendmentReason);
  const composer = useRef<HTMLTextAreaElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const review = useRef<ReviewHandle>(null);

  const show = (next: 'review' | undefined) =>
    void navigate({
      to: '/interviews/$interviewId',
      params: { interviewId: interview.id },
      search: { view: next },
      replace: true,
    });
  const focusComposer = () => composer.current?.focus();
  const screen: ScreenActions = {
    // What was undone is said with what the question is like then.
    undo: () => session.undo() ?? announceStep('undo', null),
    redo: () => session.redo() ?? announceStep('redo', null),
    showQuestion: () => isReviewing && show(undefined),
    review: () => {
      if (!isReviewing) show('review');
      else if (canSubmit(session.document)) submission.setIsConfirming(true);
      else review.current?.showOpen();
    },
    skip: (questionIds) => {
      if (evidenceOfAsking(session.document, questionIds).length === 0) leaveUnrated(session, questionIds, []);
      else setOverlay({ kind: 'skip', questionIds });
    },
    leave: () => void navigate({ to: '/' }),
    focusComposer,
    focusReason: () => reason.current?.focus(),
    toggleProbes: () => {
      setAreProbesShown(!areProbesShown);
      announce(areProbesShown ? 'Probes hidden' : 'Probes shown');
    },
    toggleBeside: () => {
      setIsBeside(!isBeside);
      announce(isBeside ? 'In the whole window' : 'Beside the call');
    },
    openPalette: () => setOverlay({ kind: 'commands' }),
    openQuestions: () => setOverlay({ kind: 'questions' }),
    openBank: () => setOverlay({ kind: 'bank' }),
    openDetails: () => setOverlay({ kind: 'details' }),
    openHelp: () => setOverlay({ kind: 'help' }),
  };
  const commands = liveCommands(session, screen, isReviewing);
  useCommandKeys(commands, overlay === null && !submission.isConfirming);
  useHistoryInput(screen.undo, screen.redo);
  useMenuCommands(screen);

  // Time in the review belongs to no question, however one has come there or gone from there.
  const isReviewTime = interview.clock.inReview !== undefined;
  useEffect(() => {
    if (isAmending || isReviewing === isReviewTime) return;
    const { current } = session.document;
    session.apply(
      isReviewing ? { type: 'review', at: Date.now() } : { type: 'goTo', questionId: current, at: Date.now() },
    );
  }, [session, isAmending, isReviewing, isReviewTime]);

  // A question comes on screen with its beginning, and with the focus in its note field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or coming back from the review
  useEffect(() => {
    focusComposer();
    work.current?.scrollTo({ top: 0 });
  }, [interview.current, isReviewing]);

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
    <div className={styles.screen} data-layout={isNarrow ? 'narrow' : 'wide'}>
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
        {away !== null && <ReturnBanner away={away} onReturned={onReturned} />}
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
            ref={review}
            interview={interview}
            isAmending={isAmending}
            onJump={goToQuestion}
            onDetails={screen.openDetails}
            onSkip={screen.skip}
            onSubmit={() => submission.setIsConfirming(true)}
          />
        ) : (
          <>
            <div ref={work} className={styles.work}>
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
              <RubricPanel question={pair.question} answer={pair.answer} />
            </div>
            <RatingPanel question={pair.question} answer={pair.answer} reasonRef={reason} onSkip={screen.skip} />
          </>
        )}
      </main>
      {!isNarrow && <KeyHints isReviewing={isReviewing} />}
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
      {overlay?.kind === 'skip' && (
        <NotAskedDialog interview={interview} questionIds={overlay.questionIds} onClose={closeOverlay} />
      )}
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

/** Says each step as it happens. */
function useSpokenSteps(last: LastStep | null, interview: Interview, isReviewing: boolean): void {
  const before = useRef(interview);
  const say = useEffectEvent(() => {
    if (last !== null) announce(stepInWords(last, before.current, interview, isReviewing));
    before.current = interview;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is said once, by its number
  useEffect(() => say(), [last?.number]);
}

function toPaletteItem({ id, label, detail, keys: [press] = [], run }: Command): PaletteItem {
  return {
    id,
    label,
    detail,
    keys: press === undefined ? undefined : printedKeys(press),
    run,
  };
}

function commandRunner(commands: readonly Command[]): (id: 'next' | 'previous') => void {
  return (id) => commands.find((command) => command.id === id)?.run();
}

/** Runs the command whose keys were pressed, unless something lies over the interview. */
function useCommandKeys(commands: readonly Command[], isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const press = pressOf(event);
      const command = press === null ? undefined : commands.find(({ keys }) => keys?.includes(press));
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, isActive]);
}

/** The application menu's commands. */
function useMenuCommands(screen: ScreenActions): void {
  const onCommand = useEffectEvent((command: EventPayload<'app:command'>['command']) => {
    if (command === 'undo') screen.undo();
    if (command === 'redo') screen.redo();
    if (command === 'commandPalette') screen.openPalette();
    if (command === 'showHelp') screen.openHelp();
  });
  useEffect(() => subscribe('app:command', ({ command }) => onCommand(command)), []);
}

const leftToDesktop =
  'Your desktop (Wayland) lets no program do it. Open the window menu, by Alt+Space on most desktops, choose ‘Always on Top’, and put the window beside the call.';

/** Narrow and on top, or the whole window. Leaving the interview gives the window back its size. */
function useBesideLayout(): [boolean, (isBeside: boolean) => void] {
  const [isBeside, setIsBeside] = useState(false);
  useEffect(() => {
    if (!isBeside) return;
    request('window:setLayout', { layout: 'beside' }).then(
      ({ isKeptOnTop }) => {
        if (!isKeptOnTop) toastDone('Keep this window on top yourself', leftToDesktop);
      },
      (error: unknown) => toastError('The window could not be narrowed', error),
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
      const { id } = session.document;
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
  const taken = new Set(answeredQuestions(session.document).map(({ question }) => question.id));
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

/** Says why the clock was stopped, and offers to count that time. Whoever lets the clock run has answered. */
function ReturnBanner({ away, onReturned }: { away: Away; onReturned: () => void }) {
  const session = useSession();
  const isRunning = useSessionState().document.clock.runningSince !== null;
  useEffect(() => {
    if (isRunning) onReturned();
  }, [isRunning, onReturned]);
  const goOn = (since: number) => session.apply({ type: 'run', at: since });
  return (
    <div className={styles.banner} role="alert">
      <span>{describeAbsence(away.kind, formatDuration(away.length))}</span>
      <Button onClick={() => goOn(Date.now() - away.length)}>Count that time</Button>
      <Button look="primary" onClick={() => goOn(Date.now())}>
        Go on from here
      </Button>
    </div>
  );
}

function KeyHints({ isReviewing }: { isReviewing: boolean }) {
  return (
    <footer className={styles.hints}>
      {isReviewing ? (
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
          <span>
            <Keys of="mark" /> rubric point
          </span>
          <span>
            <Keys of="rate" /> rating
          </span>
          <span>
            <Keys of="next" /> next question
          </span>
          <span>
            <Keys of="finish" /> finish
          </span>
        </>
      )}
      <span>
        <Keys of="palette" /> every command
      </span>
      <span>
        <Keys of="help" /> help
      </span>
      <span className={styles.promise}>Everything stays on this computer</span>
    </footer>
  );
}
