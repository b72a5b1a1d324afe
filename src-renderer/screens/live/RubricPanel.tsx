import { Meter } from '@base-ui/react/meter';
import { Check, CircleSlash, Minus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  type Answer,
  type Mark,
  type PlannedQuestion,
  type Rating,
  ratings,
} from '../../../shared/domain/interview.ts';
import { ratingNames } from '../../../shared/domain/question.ts';
import {
  asksForReason,
  type Coverage,
  coverage,
  formatHalves,
  suggestedRating,
} from '../../../shared/domain/scoring.ts';
import { Button } from '../../components/Button.tsx';
import { TextArea, TextField } from '../../components/Field.tsx';
import { cycleMark, explainNotAsked, explainRating, markName, rate, toggleNotAsked } from './actions.ts';
import { chordKeys } from './keys.ts';
import styles from './RubricPanel.module.css';
import { useSession } from './useInterviewSession.ts';

interface RubricPanelProps {
  question: PlannedQuestion;
  answer: Answer;
  /** The reason for a rating, to be focused from the keyboard. */
  reasonRef: React.Ref<HTMLTextAreaElement>;
}

/** What the answer covered, and the rating with its anchors. */
export function RubricPanel({ question, answer, reasonRef }: RubricPanelProps) {
  const covered = coverage(question, answer);
  return (
    <aside className={styles.panel} aria-label="Rubric">
      <CoverageHead coverage={covered} />
      <RubricPoints question={question} answer={answer} />
      <RatingScale question={question} answer={answer} suggestion={suggestedRating(covered)} />
      <RatingReason question={question} answer={answer} reasonRef={reasonRef} />
      <NotAsked answer={answer} />
    </aside>
  );
}

function CoverageHead({ coverage: { share, covered, probed, points } }: { coverage: Coverage }) {
  const percent = Math.round((share ?? 0) * 100);
  return (
    <div className={styles.head}>
      <h2>
        <span>Covered in the answer</span>
        <span className="muted figures">
          {probed === 0 ? `${points} points` : `${formatHalves(covered)} of ${probed} probed`}
          {probed > 0 && probed < points && ` · ${points - probed} open`}
        </span>
      </h2>
      <Meter.Root
        value={percent}
        aria-label="Coverage of the probed points"
        aria-valuetext={share === null ? 'nothing probed yet' : `${percent} percent of ${probed} probed points`}
      >
        <Meter.Track className={styles.bar}>
          <Meter.Indicator className={styles.filled} />
        </Meter.Track>
      </Meter.Root>
    </div>
  );
}

const markIcons = {
  met: Check,
  partly: CircleSlash,
  missed: X,
  none: Minus,
} as const;

function RubricPoints({ question, answer }: { question: PlannedQuestion; answer: Answer }) {
  const session = useSession();
  if (question.rubric.length === 0) {
    return <p className="muted">This question has no rubric points. Rate it by the anchors below.</p>;
  }
  return (
    <ol className={styles.points} data-many={question.rubric.length > 7}>
      {question.rubric.map((point, index) => {
        const mark = answer.marks[point.id] ?? null;
        return (
          <li key={point.id}>
            <button
              type="button"
              className={styles.point}
              aria-label={`${point.text}: ${markName(mark)}`}
              aria-keyshortcuts={index < 9 ? `Alt+${index + 1}` : undefined}
              onClick={(event) => cycleMark(session, question.id, point.id, event.shiftKey ? -1 : 1)}
            >
              {index < 9 ? <kbd>{index + 1}</kbd> : <span />}
              <span>{point.text}</span>
              <MarkBadge mark={mark} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function MarkBadge({ mark }: { mark: Mark | null }) {
  const Icon = markIcons[mark ?? 'none'];
  return (
    <span className={styles.mark} data-mark={mark ?? 'none'}>
      <Icon size={12} aria-hidden />
      {mark !== null && markName(mark)}
    </span>
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
    <section className={styles.rating} aria-label="Rating">
      <h2>
        <span>Rating</span>
        <span className="muted figures">
          {suggestion === null ? 'no suggestion yet' : `coverage suggests ${suggestion}`}
        </span>
      </h2>
      {isWeighing && <AllAnchors question={question} rating={answer.rating} />}
      <div className={`${styles.scale} figures`}>
        {ratings.map((rating) => (
          <button
            key={rating}
            type="button"
            aria-pressed={answer.rating === rating}
            aria-label={`${rating}, ${ratingNames[rating - 1]}: ${question.anchors[rating - 1]}`}
            aria-keyshortcuts={`Control+${rating}`}
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
      <p className={styles.anchor} aria-live="polite">
        {shown === null ? (
          <span className="muted">
            Hold <kbd>{chordKeys('Mod')[0]}</kbd> to read all five anchors.
          </span>
        ) : (
          <>
            <strong>
              {shown} · {ratingNames[shown - 1]}
              {pointedAt === null && answer.rating === null ? ', suggested' : ''}.
            </strong>{' '}
            {question.anchors[shown - 1]}
          </>
        )}
      </p>
    </section>
  );
}

function AllAnchors({ question, rating }: { question: PlannedQuestion; rating: Rating | null }) {
  return (
    <ol className={styles.anchors}>
      {ratings.map((value) => (
        <li key={value} data-chosen={value === rating}>
          <strong className="figures">{value}</strong>
          <span>
            <strong>{ratingNames[value - 1]}.</strong> {question.anchors[value - 1]}
          </span>
        </li>
      ))}
    </ol>
  );
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
      const isModifier = event.key === 'Control' || event.key === 'Meta';
      if (!isModifier) return release();
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

function RatingReason({ question, answer, reasonRef }: RubricPanelProps) {
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
    <div className={styles.reason}>
      <TextArea
        ref={reasonRef}
        label={`Why ${answer.rating}, when coverage suggests ${suggestedRating(coverage(question, answer))}?`}
        rows={2}
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

function NotAsked({ answer }: { answer: Answer }) {
  const session = useSession();
  const isNotAsked = answer.notAsked !== null;
  return (
    <div className={styles.notAsked}>
      <Button
        look="quiet"
        aria-pressed={isNotAsked}
        aria-keyshortcuts="Alt+N"
        onClick={() => toggleNotAsked(session, answer.questionId)}
      >
        {isNotAsked ? 'Not asked. Ask after all' : 'Not asked'} <kbd>Alt</kbd> <kbd>N</kbd>
      </Button>
      {answer.notAsked !== null && (
        <TextField
          label="Why it was not asked (optional)"
          value={answer.notAsked.reason}
          onChange={(event) => explainNotAsked(session, answer.questionId, event.target.value)}
        />
      )}
    </div>
  );
}
