import { answeredQuestions, findAnswer, findQuestion, type Rating, ratings } from '../../../shared/domain/interview.ts';
import { questionTitle, ratingNames } from '../../../shared/domain/question.ts';
import { commitDraft, cycleMark, goTo, neighbour, rate, skipUnrated, toggleClock, toggleNotAsked } from './actions.ts';
import type { InterviewSession } from './interviewSession.ts';
import type { Chord } from './keys.ts';

/** Something that can be done in a live interview: from the palette, and by its chord where it has one. */
export interface Command {
  id: string;
  label: string;
  detail?: string;
  chord?: Chord;
  run: () => void;
}

/** What the screen itself can do, beside the edits of the interview. */
export interface ScreenActions {
  undo: () => void;
  redo: () => void;
  showQuestion: () => void;
  review: () => void;
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
}

/** Every command that makes sense right now, in the order of the palette. */
export function liveCommands(session: InterviewSession, screen: ScreenActions, isReviewing: boolean): Command[] {
  return [
    ...(isReviewing ? [] : questionCommands(session, screen)),
    ...movingCommands(session, screen),
    ...interviewCommands(session, screen),
  ];
}

function questionCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  const { interview } = session.getState();
  const questionId = interview.current;
  const points = findQuestion(interview, questionId)?.rubric ?? [];
  const isNotAsked = findAnswer(interview, questionId)?.notAsked != null;
  return [
    ...ratings.map((rating: Rating) => ({
      id: `rate:${rating}`,
      label: `Rate ${rating}`,
      detail: ratingNames[rating - 1] ?? '',
      chord: `Mod+${rating}`,
      run: () => rate(session, questionId, rating),
    })),
    ...points.map((point, index) => ({
      id: `mark:${point.id}`,
      label: `Mark: ${point.text}`,
      detail: 'not probed, met, partly, missed',
      ...(index < 9 ? { chord: `Alt+${index + 1}` } : {}),
      run: () => cycleMark(session, questionId, point.id),
    })),
    {
      id: 'notAsked',
      label: isNotAsked ? 'Ask this question after all' : 'Not asked',
      chord: 'Alt+N',
      run: () => toggleNotAsked(session, questionId),
    },
    {
      id: 'reason',
      label: 'Give the reason for the rating',
      chord: 'Alt+R',
      run: screen.focusReason,
    },
    {
      id: 'probes',
      label: 'Show or hide probes, signals and purpose',
      chord: 'Alt+P',
      run: screen.toggleProbes,
    },
    {
      id: 'enter',
      label: 'Enter the note',
      detail: 'Enter',
      run: () => commitDraft(session, questionId),
    },
    {
      id: 'compose',
      label: 'Back to the note field',
      chord: 'Alt+T',
      run: screen.focusComposer,
    },
  ];
}

function movingCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  const { interview } = session.getState();
  const step = (distance: number) => () => {
    const next = neighbour(session.getState().interview, distance);
    if (next !== null) goTo(session, next.id);
    else if (distance > 0) screen.review();
    if (next !== null) screen.showQuestion();
  };
  return [
    {
      id: 'next',
      label: 'Next question',
      chord: 'Mod+ArrowDown',
      run: step(1),
    },
    {
      id: 'previous',
      label: 'Previous question',
      chord: 'Mod+ArrowUp',
      run: step(-1),
    },
    {
      id: 'jump',
      label: 'Go to a question by number or name…',
      chord: 'Mod+G',
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
    {
      id: 'finish',
      label: 'Finish: review and submit',
      chord: 'Mod+Enter',
      run: screen.review,
    },
  ];
}

function interviewCommands(session: InterviewSession, screen: ScreenActions): Command[] {
  const { interview, undo, redo } = session.getState();
  const isRunning = interview.clock.runningSince !== null;
  return [
    {
      id: 'clock',
      label: isRunning ? 'Pause the clock' : 'Start the clock',
      chord: 'Mod+.',
      run: () => toggleClock(session),
    },
    ...(undo === null
      ? []
      : [
          {
            id: 'undo',
            label: 'Undo',
            detail: undo,
            chord: 'Mod+Z',
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
            chord: 'Mod+Shift+Z',
            run: screen.redo,
          },
        ]),
    {
      id: 'add',
      label: 'Add a question beyond the plan…',
      chord: 'Alt+A',
      run: screen.openBank,
    },
    {
      id: 'details',
      label: 'Change candidate, interviewer, round, date…',
      chord: 'Alt+D',
      run: screen.openDetails,
    },
    {
      id: 'skipUnrated',
      label: 'Mark every unrated question as not asked',
      run: () => skipUnrated(session),
    },
    {
      id: 'beside',
      label: 'Beside call: narrow and on top',
      chord: 'Mod+B',
      run: screen.toggleBeside,
    },
    {
      id: 'leave',
      label: 'Back to the interviews',
      chord: 'Alt+L',
      run: screen.leave,
    },
    {
      id: 'palette',
      label: 'Every command',
      chord: 'Mod+K',
      run: screen.openPalette,
    },
    {
      id: 'help',
      label: 'Keyboard help',
      detail: '?',
      chord: 'F1',
      run: screen.openHelp,
    },
  ];
}
