import { useEffect, useEffectEvent, useRef } from 'react';
import { answeredQuestions, type Interview } from '../../../shared/domain/interview/interview.ts';
import { findStep, type InterviewStep, placesOf } from '../../../shared/domain/interview/places.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { questionTitle } from '../../../shared/domain/questions/question.ts';
import { useMediaQuery } from '../../components/hooks/useMediaQuery.ts';
import { useScreenTitle } from '../../components/hooks/useScreenTitle.ts';
import { announce } from '../../state/announcer.ts';
import type { Away } from '../../state/clockWatch.ts';
import type { LastStep } from '../../state/editSession.ts';
import { type Command, liveCommands } from './commands.ts';
import { KeyHints } from './KeyHints.tsx';
import { LiveHeader, noName } from './LiveHeader.tsx';
import styles from './LiveInterview.module.css';
import { LiveOverlays } from './LiveOverlays.tsx';
import { QuestionList } from './list/QuestionList.tsx';
import { QuestionStepper } from './list/QuestionStepper.tsx';
import { QuestionPane } from './QuestionPane.tsx';
import { RatingPanel } from './RatingPanel.tsx';
import { ReturnBanner } from './ReturnBanner.tsx';
import { RubricPanel } from './RubricPanel.tsx';
import { ReviewPane } from './review/ReviewPane.tsx';
import { StepWork } from './StepWork.tsx';
import { stepInWords, stillOpenInWords } from './session/spokenSteps.ts';
import { useSession, useSessionState } from './session/useInterviewSession.ts';
import { useLiveKeys } from './useLiveKeys.ts';
import { useLiveScreen } from './useLiveScreen.ts';

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
  const screen = useLiveScreen(isAmending, amendmentReason);
  const { actions, isReviewing, isBeside, submission, overlay } = screen;
  // The list of questions needs its own column; without room for one, a stepper takes its place.
  const isNarrow = useMediaQuery('(max-width: 760px)') || isBeside;
  const commands = liveCommands(session, actions, isReviewing);
  useLiveKeys(commands, actions, overlay === null && !submission.isConfirming);
  useTitle(interview, isReviewing);
  useSpokenSteps(last, interview, isReviewing);
  useReviewTime(isReviewing, isAmending || interview.typedIn === true);

  const pairs = answeredQuestions(interview);
  const step = findStep(interview, interview.current);
  const pair = pairs.find(({ question }) => question.id === interview.current) ?? pairs[0];
  if (pair === undefined) return null;
  return (
    <div className={styles.screen} data-layout={isNarrow ? 'narrow' : 'wide'}>
      <div>
        <LiveHeader
          interview={interview}
          save={save}
          isBeside={isBeside}
          isReviewing={isReviewing}
          isAmending={isAmending}
          onLeave={actions.leave}
          onDetails={actions.openDetails}
          onToggleBeside={actions.toggleBeside}
          onFinish={actions.review}
        />
        {away !== null && <ReturnBanner away={away} onReturned={onReturned} />}
      </div>
      <main className={styles.main}>
        {isNarrow ? (
          <QuestionStepper
            place={step === undefined ? `${pair.number} of ${pairs.length}` : null}
            title={step?.title ?? questionTitle(pair.question)}
            isFirst={interview.current === placesOf(interview)[0]}
            onStep={commandRunner(commands)}
            onPick={actions.openQuestions}
          />
        ) : (
          <QuestionList
            interview={interview}
            isReviewing={isReviewing}
            onPick={screen.goToPlace}
            onReview={() => !isReviewing && actions.review()}
            onAdd={actions.openBank}
          />
        )}
        {isReviewing ? (
          <ReviewPane
            ref={screen.refs.review}
            interview={interview}
            isAmending={isAmending}
            onJump={screen.goToPlace}
            onDetails={actions.openDetails}
            onSkip={actions.skip}
            onSubmit={() => submission.setIsConfirming(true)}
          />
        ) : (
          <PlaceWork interview={interview} step={step} pair={pair} screen={screen} />
        )}
      </main>
      {!isNarrow && <KeyHints of={isReviewing ? 'review' : step === undefined ? 'question' : 'step'} />}
      <LiveOverlays
        overlay={overlay}
        onClose={screen.closeOverlay}
        commands={commands}
        onGoTo={screen.goToPlace}
        submission={submission}
        isAmending={isAmending}
      />
    </div>
  );
}

/** What is on screen while nobody reviews: a step, or a question. */
function PlaceWork({ step, ...work }: QuestionWorkProps & { step: InterviewStep | undefined }) {
  if (step === undefined) return <QuestionWork {...work} />;
  const { actions, refs, moveNote } = work.screen;
  return (
    <StepWork
      interview={work.interview}
      step={step}
      composerRef={refs.composer}
      onFocusComposer={actions.focusComposer}
      onMoveNote={moveNote}
    />
  );
}

interface QuestionWorkProps {
  interview: Interview;
  pair: ReturnType<typeof answeredQuestions>[number];
  screen: ReturnType<typeof useLiveScreen>;
}

/** The question with its notes, its rubric and its rating. */
function QuestionWork({ interview, pair: { question, answer, number }, screen }: QuestionWorkProps) {
  const { actions, refs, areProbesShown, moveNote } = screen;
  const work = useRef<HTMLDivElement>(null);
  const begin = useEffectEvent(() => {
    actions.focusComposer();
    work.current?.scrollTo({ top: 0 });
  });
  // A question comes on screen with its beginning, and with the focus in its note field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or coming back from the review
  useEffect(() => begin(), [interview.current]);
  return (
    <>
      <div ref={work} className={styles.work}>
        <QuestionPane
          interview={interview}
          question={question}
          answer={answer}
          number={number}
          areProbesShown={areProbesShown}
          onToggleProbes={actions.toggleProbes}
          composerRef={refs.composer}
          onFocusComposer={actions.focusComposer}
          onMoveNote={moveNote}
        />
        <RubricPanel question={question} answer={answer} />
      </div>
      <RatingPanel question={question} answer={answer} reasonRef={refs.reason} onSkip={actions.skip} />
    </>
  );
}

function useTitle(interview: Interview, isReviewing: boolean): void {
  useScreenTitle(
    toSingleLine(interview.details.candidate.name) || noName,
    isReviewing ? 'Review' : undefined,
    isReviewing ? stillOpenInWords(interview) : undefined,
  );
}

/** Time in the review belongs to no question, however one has come there or gone from there. */
function useReviewTime(isReviewing: boolean, hasNoClock: boolean): void {
  const session = useSession();
  const isReviewTime = useSessionState().document.clock.inReview !== undefined;
  useEffect(() => {
    if (hasNoClock || isReviewing === isReviewTime) return;
    const { current } = session.document;
    session.apply(
      isReviewing ? { type: 'review', at: Date.now() } : { type: 'goTo', questionId: current, at: Date.now() },
    );
  }, [session, hasNoClock, isReviewing, isReviewTime]);
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

function commandRunner(commands: readonly Command[]): (id: 'next' | 'previous') => void {
  return (id) => commands.find((command) => command.id === id)?.run();
}
