import { Ban, Circle, Plus } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { formatDuration, spentAt } from '../../../../shared/domain/interview/clock.ts';
import {
  type AnsweredQuestion,
  answeredQuestions,
  type Interview,
  type Standing,
  standingOf,
} from '../../../../shared/domain/interview/interview.ts';
import { questionTitle, ratingNames } from '../../../../shared/domain/questions/question.ts';
import { Button } from '../../../components/Button.tsx';
import { useNow } from '../../../components/hooks/useTime.ts';
import { RatingBadge } from '../../../features/answers/RatingBadge.tsx';
import styles from './QuestionList.module.css';

interface QuestionListProps {
  interview: Interview;
  isReviewing: boolean;
  onPick: (questionId: string) => void;
  onReview: () => void;
  onAdd: () => void;
}

/** The plan at the left: what was rated, what comes, and how long each question has taken. */
export function QuestionList({ interview, isReviewing, onPick, onReview, onAdd }: QuestionListProps) {
  return (
    <nav className={styles.list} aria-label="Questions">
      <ol>
        {answeredQuestions(interview).map((pair) => (
          <QuestionRow
            key={pair.question.id}
            pair={pair}
            interview={interview}
            isCurrent={!isReviewing && pair.question.id === interview.current}
            onPick={onPick}
          />
        ))}
      </ol>
      <Button look="quiet" className={styles.action ?? ''} onClick={onAdd}>
        <Plus size={14} aria-hidden /> Add a question
      </Button>
      <Button
        look="quiet"
        className={styles.action ?? ''}
        aria-current={isReviewing ? 'step' : undefined}
        onClick={onReview}
      >
        Review and submit
      </Button>
    </nav>
  );
}

interface QuestionRowProps {
  pair: AnsweredQuestion;
  interview: Interview;
  isCurrent: boolean;
  onPick: (questionId: string) => void;
}

function QuestionRow({ pair, interview, isCurrent, onPick }: QuestionRowProps) {
  const { question, answer, number, isAdded } = pair;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.row}
        aria-current={isCurrent ? 'step' : undefined}
        // Its own words: the clock in it would be another name each second.
        aria-label={rowInWords(pair)}
        onClick={() => onPick(question.id)}
      >
        <span className={`${styles.number} figures`}>{number}</span>
        <span className={styles.title} title={questionTitle(question)}>
          {questionTitle(question)}
          {isAdded && <span className="muted"> (added)</span>}
        </span>
        <QuestionTime interview={interview} questionId={question.id} minutes={question.minutes} />
        <span className={styles.state}>
          <QuestionState rating={answer.rating} standing={standingOf(answer)} />
        </span>
      </button>
    </li>
  );
}

/** '3. Caching, added, rated 4, Strong'; the minutes that are planned while there is no rating. */
function rowInWords({ question, answer, number, isAdded }: AnsweredQuestion): string {
  const { rating } = answer;
  const state = {
    notAsked: 'not asked',
    notRated: 'asked, but not rated',
    rated: rating === null ? '' : `rated ${rating}, ${ratingNames[rating - 1]}`,
    open: `${question.minutes} min`,
  }[standingOf(answer)];
  return [`${number}. ${questionTitle(question)}`, ...(isAdded ? ['added'] : []), state].join(', ');
}

/** What came of a question: its rating, or why it has none. Its number stays what it is called by. */
const QuestionState = memo(function QuestionState({
  rating,
  standing,
}: {
  rating: AnsweredQuestion['answer']['rating'];
  standing: Standing;
}) {
  if (standing === 'notAsked') return <Ban size={14} role="img" aria-label="Not asked" aria-hidden={false} />;
  if (standing === 'notRated') {
    return <Circle size={14} role="img" aria-label="Asked, but not rated" aria-hidden={false} />;
  }
  return rating === null ? null : <RatingBadge rating={rating} size="small" />;
});

/** Minutes planned before a question was on, time spent after that. Being over is said in figures, not in colour. */
function QuestionTime({
  interview,
  questionId,
  minutes,
}: {
  interview: Interview;
  questionId: string;
  minutes: number;
}) {
  const isRunning = interview.clock.runningSince !== null && interview.current === questionId;
  const now = useNow(isRunning);
  const spent = spentAt(interview.clock, questionId, interview.current, now);
  if (spent < 1_000) return <span className={`${styles.time} figures`}>{minutes} min</span>;
  const over = spent - minutes * 60_000;
  const isOver = minutes > 0 && over > 0;
  return (
    <span className={`${styles.time} figures`} data-over={isOver} title={`Planned: ${minutes} min`}>
      {formatDuration(spent)}
      {isOver && <span className="visually-hidden">, {formatDuration(over)} over</span>}
    </span>
  );
}
