import { useEffect, useRef, useState } from 'react';
import { type Answer, type PlannedQuestion, type Rating, ratings } from '../../../shared/domain/interview/interview.ts';
import { asksForReason, coverage, suggestedRating } from '../../../shared/domain/interview/scoring.ts';
import { unratedNames } from '../../../shared/domain/interview/words.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { type Anchors, anchorGap, anchorInWords, ratingNames } from '../../../shared/domain/questions/question.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextField } from '../../components/fields/Field.tsx';
import { ariaKeys, isModifier, modifierName } from '../../components/hooks/keys.ts';
import { Keys } from '../../components/Keys.tsx';
import styles from './RatingPanel.module.css';
import {
  explainNotAsked,
  explainNotRated,
  explainRating,
  rate,
  toggleNotAsked,
  toggleNotRated,
} from './session/actions.ts';
import { useSession } from './session/useInterviewSession.ts';

interface RatingPanelProps {
  question: PlannedQuestion;
  answer: Answer;
  /** The reason for a rating, to be focused from the keyboard. */
  reasonRef: React.Ref<HTMLTextAreaElement>;
  /** Marks questions as not asked, and asks first where something was noted. */
  onSkip: (questionIds: readonly string[]) => void;
}

/** The rating with its anchors, its reason where one is asked for, and 'Not asked'. It stays in view whatever else scrolls. */
export function RatingPanel({ question, answer, reasonRef, onSkip }: RatingPanelProps) {
  const suggestion = suggestedRating(coverage(question, answer));
  return (
    <section className={styles.panel} aria-label="Rating">
      <h2>
        Rating<span className="visually-hidden">: </span>
      </h2>
      <span className={`${styles.suggestion} figures`}>
        {suggestion === null ? 'no suggestion yet' : `coverage suggests ${suggestion}`}
      </span>
      <UnratedButton answer={answer} onSkip={onSkip} />
      <RatingScale question={question} answer={answer} suggestion={suggestion} />
      <RatingReason question={question} answer={answer} reasonRef={reasonRef} />
      <UnratedReason answer={answer} />
    </section>
  );
}

interface RatingScaleProps {
  question: PlannedQuestion;
  answer: Answer;
  suggestion: Rating | null;
}

/** Five ratings, and the anchor of the one that is given, pointed at, or suggested. Holding Ctrl shows all five. */
function RatingScale({ question, answer, suggestion }: RatingScaleProps) {
  const session = useSession();
  const [pointedAt, setPointedAt] = useState<Rating | null>(null);
  const isWeighing = useHeldModifier();
  const shown = pointedAt ?? answer.rating ?? suggestion;
  return (
    <div className={`${styles.rating} stack-2`}>
      {isWeighing && <AllAnchors question={question} rating={answer.rating} />}
      <div className={`${styles.scale} figures`}>
        {ratings.map((rating) => (
          <button
            key={rating}
            type="button"
            aria-pressed={answer.rating === rating}
            aria-label={`${rating}, ${ratingNames[rating - 1]}: ${anchorInWords(question.anchors, rating)}`}
            aria-keyshortcuts={ariaKeys('rate', rating)}
            data-rating={rating}
            data-suggested={rating === suggestion && answer.rating === null}
            onClick={() => rate(session, question.id, rating)}
            onPointerEnter={() => setPointedAt(rating)}
            onPointerLeave={() => setPointedAt(null)}
            onFocus={() => setPointedAt(rating)}
            onBlur={() => setPointedAt(null)}
          >
            {rating}
          </button>
        ))}
      </div>
      <p className={styles.anchor} title={shown === null ? undefined : anchorInWords(question.anchors, shown)}>
        <span className={styles.anchorWords}>
          {shown === null ? (
            <span className="muted">
              Hold <kbd>{modifierName}</kbd> to read all five anchors.
            </span>
          ) : (
            <>
              <strong>
                {shown} · {ratingNames[shown - 1]}
                {pointedAt === null && answer.rating === null ? ', suggested' : ''}.
              </strong>{' '}
              {anchorInWords(question.anchors, shown)}
            </>
          )}
        </span>
      </p>
    </div>
  );
}

function AllAnchors({ question, rating }: { question: PlannedQuestion; rating: Rating | null }) {
  return (
    <ol className={`card ${styles.anchors}`}>
      {ratings.map((value) => (
        <li key={value} data-chosen={value === rating}>
          <strong className="figures">{value}</strong>
          <span>
            <strong>{ratingNames[value - 1]}.</strong> <AnchorOrGap anchors={question.anchors} rating={value} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** An anchor among all of them: the levels beside a gap stand there themselves, so that it only says its place. */
function AnchorOrGap({ anchors, rating }: { anchors: Anchors; rating: Rating }) {
  const gap = anchorGap(anchors, rating);
  return gap === null ? anchors[rating - 1] : <span className="muted">{gap.place}.</span>;
}

/** How long Ctrl has to be held before the anchors show, in milliseconds: longer than a chord such as Ctrl+4 takes. */
const holdDelay = 350;

/** Whether Ctrl (⌘ on a Mac) alone has been held for a moment. */
function useHeldModifier(): boolean {
  const [isHeld, setIsHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    const release = () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      setIsHeld(false);
    };
    const press = (event: KeyboardEvent) => {
      if (!isModifier(event)) return release();
      timer.current ??= setTimeout(() => setIsHeld(true), holdDelay);
    };
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', release);
    window.addEventListener('blur', release);
    return () => {
      release();
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
      window.removeEventListener('blur', release);
    };
  }, []);
  return isHeld;
}

function RatingReason({ question, answer, reasonRef }: Omit<RatingPanelProps, 'onSkip'>) {
  const session = useSession();
  if (!asksForReason(question, answer)) return null;
  if (answer.ratingReasonDeclined && answer.ratingReason === '') {
    return (
      <p className={styles.declined}>
        <span className="muted">No reason given for the rating.</span>
        <Button look="quiet" onClick={() => explainRating(session, question.id, '', false)}>
          Give one
        </Button>
      </p>
    );
  }
  return (
    <div className={`${styles.reason} stack-1`}>
      <TextArea
        ref={reasonRef}
        label={`Why ${answer.rating}, when coverage suggests ${suggestedRating(coverage(question, answer))}?`}
        rows={1}
        maxLength={textLimits.paragraph}
        value={answer.ratingReason}
        onChange={(event) => explainRating(session, question.id, event.target.value, false)}
      />
      {answer.ratingReason === '' && (
        <Button look="quiet" onClick={() => explainRating(session, question.id, '', true)}>
          Leave without a reason
        </Button>
      )}
    </div>
  );
}

/** 'Not asked', or what the question was left as, and the way back from there. */
function UnratedButton({ answer, onSkip }: Pick<RatingPanelProps, 'answer' | 'onSkip'>) {
  const session = useSession();
  const { questionId } = answer;
  const isNotAsked = answer.notAsked !== null;
  if (answer.notRated !== undefined) {
    return (
      <Button
        look="quiet"
        className={styles.notAsked ?? ''}
        aria-pressed
        onClick={() => toggleNotRated(session, questionId)}
      >
        {unratedNames.notRated}. Rate after all
      </Button>
    );
  }
  return (
    <Button
      look="quiet"
      className={styles.notAsked ?? ''}
      aria-pressed={isNotAsked}
      aria-keyshortcuts={ariaKeys('notAsked')}
      onClick={() => (isNotAsked ? toggleNotAsked(session, questionId) : onSkip([questionId]))}
    >
      {isNotAsked ? 'Not asked. Ask after all' : 'Not asked'} <Keys of="notAsked" />
    </Button>
  );
}

function UnratedReason({ answer: { questionId, notAsked, notRated } }: { answer: Answer }) {
  const session = useSession();
  if (notRated !== undefined) {
    return (
      <TextField
        className={styles.whyNotAsked}
        label="Why it is not rated (optional)"
        maxLength={textLimits.paragraph}
        value={notRated.reason}
        onChange={(event) => explainNotRated(session, questionId, event.target.value)}
      />
    );
  }
  if (notAsked === null) return null;
  return (
    <>
      <TextField
        className={styles.whyNotAsked}
        label="Why it was not asked (optional)"
        maxLength={textLimits.paragraph}
        value={notAsked.reason}
        onChange={(event) => explainNotAsked(session, questionId, event.target.value)}
      />
      <Button look="quiet" className={styles.whyNotAsked} onClick={() => toggleNotRated(session, questionId)}>
        It was asked, but not rated
      </Button>
    </>
  );
}
