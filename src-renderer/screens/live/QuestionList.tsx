import { Ban, Plus } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { formatDuration, spentAt } from '../../../shared/domain/clock.ts';
import { type AnsweredQuestion, answeredQuestions, type Interview } from '../../../shared/domain/interview.ts';
import { questionTitle } from '../../../shared/domain/question.ts';
import { Button } from '../../components/Button.tsx';
import { RatingBadge } from '../../components/RatingBadge.tsx';
import { useNow } from '../../hooks/useNow.ts';
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

function QuestionRow({ pair: { question, answer, number, isAdded }, interview, isCurrent, onPick }: QuestionRowProps) {
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
        onClick={() => onPick(question.id)}
      >
        <Dot number={number} rating={answer.rating} isNotAsked={answer.notAsked !== null} />
        <span className={styles.title}>
          {questionTitle(question)}
          {isAdded && <span className="muted"> (added)</span>}
        </span>
        <QuestionTime interview={interview} questionId={question.id} minutes={question.minutes} />
      </button>
    </li>
  );
}

const Dot = memo(function Dot({
  number,
  rating,
  isNotAsked,
}: {
  number: number;
  rating: AnsweredQuestion['answer']['rating'];
  isNotAsked: boolean;
}) {
  if (isNotAsked) {
    return (
      <span className={styles.number} role="img" aria-label={`${number}, not asked`}>
        <Ban size={12} aria-hidden />
      </span>
    );
  }
  if (rating !== null) return <RatingBadge rating={rating} size="small" />;
  return <span className={`${styles.number} figures`}>{number}</span>;
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
