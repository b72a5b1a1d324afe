import {
  answeredQuestions,
  findAnswer,
  findQuestion,
  type Rating,
  ratings,
} from '../../../shared/domain/interview/interview.ts';
import { findStep, type InterviewStep, interviewSteps } from '../../../shared/domain/interview/places.ts';
import { questionTitle, ratingNames } from '../../../shared/domain/questions/question.ts';
import type { Press } from '../../../shared/keys/chord.ts';
import { keysOf, shortcutText } from '../../components/hooks/keys.ts';
import { lock } from '../../features/protection/lock.ts';
import {
  commitDraft,
  cycleMark,
  goTo,
  neighbour,
  openQuestions,
  rate,
  toggleClock,
  toggleNotAsked,
  toggleNotRated,
  toggleSkipped,
} from './session/actions.ts';
import type { InterviewSession } from './session/interviewSession.ts';

/** Something that can be done in a live interview: from the palette, and by its keys where it has some. */
export interface Command {
  id: string;
  label: string;
  detail?: string;
  /** Each of these does it; the first is shown. */
  keys?: readonly Press[];
  run: () => void;
}

/** What the screen itself can do, beside the edits of the interview. */
export interface ScreenActions {
  undo: () => void;
  redo: () => void;
  showQuestion: () => void;
  review: () => void;
  /** Marks questions as not asked, and asks first where something was noted. */
  skip: (questionIds: readonly string[]) => void;
  leave: () => void;
  focusComposer: () => void;
  focusReason: () => void;
  toggleProbes: () => void;
  toggleBeside: () => void;
  openPalette: () => void;
  openQuestions: () => void;
  openBank: () => void;
  openDetails: () => void;
  openHelp: () => void;
  openHandOver: () => void;
}

/** Every command that makes sense right now, in the order of the palette. */
export function liveCommands(session: InterviewSession, screen: ScreenActions, isReviewing: boolean): Command[] {
  return [
    ...(isReviewing ? [backToQuestions(screen)] : placeCommands(session, screen)),
    ...movingCommands(session, screen),
    ...interviewCommands(session, screen),
  ];
}

function backToQuestions(screen: ScreenActions): Command {
  return { id: 'back', label: 'Back to the questions', keys: keysOf('back'), run: screen.showQuestion };
}

function placeCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  const step = findStep(session.document, session.document.current);
  const own = step === undefined ? questionCommands(session, screen) : [skipCommand(session, step)];
  return [...own, ...noteCommands(session, screen)];
}

function skipCommand(session: InterviewSession, { name, title, record }: InterviewStep): Command {
  const called = title.toLowerCase();
  return {
    id: 'skipStep',
    label: record.skipped === null ? `Skip the ${called}` : `Hold the ${called} after all`,
    keys: keysOf('notAsked'),
    run: () => toggleSkipped(session, name),
  };
}

function noteCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  return [
    {
      id: 'enter',
      label: 'Enter the note',
      detail: shortcutText('enterNote'),
      run: () => commitDraft(session, session.document.current),
    },
    {
      id: 'compose',
      label: 'Back to the note field',
      keys: keysOf('compose'),
      run: screen.focusComposer,
    },
  ];
}

function questionCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  const interview = session.document;
  const questionId = interview.current;
  const points = findQuestion(interview, questionId)?.rubric ?? [];
  const answer = findAnswer(interview, questionId);
  const isNotAsked = answer?.notAsked != null;
  return [
    ...ratings.map((rating: Rating) => ({
      id: `rate:${rating}`,
      label: `Rate ${rating}`,
      detail: ratingNames[rating - 1] ?? '',
      keys: keysOf('rate', rating),
      run: () => rate(session, questionId, rating),
    })),
    ...points.map((point, index) => ({
      id: `mark:${point.id}`,
      label: `Mark: ${point.text}`,
      detail: 'not probed, met, partly, missed',
      ...(index < 9 ? { keys: keysOf('mark', index + 1) } : {}),
      run: () => cycleMark(session, questionId, point.id),
    })),
    {
      id: 'notAsked',
      label: isNotAsked ? 'Ask this question after all' : 'Not asked',
      keys: keysOf('notAsked'),
      run: () => (isNotAsked ? toggleNotAsked(session, questionId) : screen.skip([questionId])),
    },
    {
      id: 'notRated',
      label: answer?.notRated === undefined ? 'Asked, but not rated' : 'Rate this question after all',
      run: () => toggleNotRated(session, questionId),
    },
    {
      id: 'reason',
      label: 'Give the reason for the rating',
      keys: keysOf('reason'),
      run: screen.focusReason,
    },
    {
      id: 'probes',
      label: 'Show or hide probes, signals, red flags and purpose',
      keys: keysOf('probes'),
      run: screen.toggleProbes,
    },
  ];
}

function movingCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  const interview = session.document;
  const step = (distance: number) => () => {
    const next = neighbour(session.document, distance);
    if (next !== null) goTo(session, next);
    else if (distance > 0) screen.review();
    if (next !== null) screen.showQuestion();
  };
  return [
    {
      id: 'next',
      label: 'Next question',
      keys: keysOf('next'),
      run: step(1),
    },
    {
      id: 'previous',
      label: 'Previous question',
      keys: keysOf('previous'),
      run: step(-1),
    },
    {
      id: 'jump',
      label: 'Go to a question by number or name…',
      keys: keysOf('jump'),
      run: screen.openQuestions,
    },
    ...answeredQuestions(interview).map(({ question, number }) => ({
      id: `go:${question.id}`,
      label: `Go to question ${number}`,
      detail: questionTitle(question),
      run: () => {
        goTo(session, question.id);
        screen.showQuestion();
      },
    })),
    ...interviewSteps(interview).map(({ name, title }) => ({
      id: `go:${name}`,
      label: `Go to the ${title.toLowerCase()}`,
      run: () => {
        goTo(session, name);
        screen.showQuestion();
      },
    })),
    {
      id: 'finish',
      label: 'Finish: review and submit',
      keys: keysOf('finish'),
      run: screen.review,
    },
  ];
}

function interviewCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  const { document: interview, undo, redo } = session.get();
  const isRunning = interview.clock.runningSince !== null;
  return [
    ...(interview.typedIn
      ? []
      : [
          {
            id: 'clock',
            label: isRunning ? 'Pause the clock' : 'Start the clock',
            keys: keysOf('clock'),
            run: () => toggleClock(session),
          },
        ]),
    ...(undo === null
      ? []
      : [
          {
            id: 'undo',
            label: 'Undo',
            detail: undo,
            keys: keysOf('undo'),
            run: screen.undo,
          },
        ]),
    ...(redo === null
      ? []
      : [
          {
            id: 'redo',
            label: 'Redo',
            detail: redo,
            keys: keysOf('redo'),
            run: screen.redo,
          },
        ]),
    {
      id: 'add',
      label: 'Add a question beyond the plan…',
      keys: keysOf('addQuestion'),
      run: screen.openBank,
    },
    {
      id: 'details',
      label: 'Change candidate, interviewer, round, date…',
      keys: keysOf('details'),
      run: screen.openDetails,
    },
    {
      id: 'handOver',
      label: 'Hand over to the next interviewer…',
      run: screen.openHandOver,
    },
    {
      id: 'skipUnrated',
      label: 'Mark every unrated question as not asked',
      run: () => screen.skip(openQuestions(session)),
    },
    {
      id: 'beside',
      label: 'Beside call: narrow and on top',
      keys: keysOf('beside'),
      run: screen.toggleBeside,
    },
    {
      id: 'leave',
      label: 'Back to the interviews',
      keys: keysOf('leave'),
      run: screen.leave,
    },
    {
      id: 'palette',
      label: 'Every command',
      keys: keysOf('everything'),
      run: screen.openPalette,
    },
    // Its keys work on every screen, over dialogs, too.
    { id: 'lock', label: 'Lock Scorecard', detail: shortcutText('lock'), run: () => void lock() },
    {
      id: 'help',
      label: 'Keyboard help',
      // So that typing it finds the help.
      detail: '?',
      keys: keysOf('help'),
      run: screen.openHelp,
    },
  ];
}
