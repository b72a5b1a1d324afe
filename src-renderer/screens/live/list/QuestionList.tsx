import { Ban, Circle, Plus } from 'lucide-react';
import { memo } from 'react';
import {
  type AnsweredQuestion,
  answeredQuestions,
  type Interview,
  type Standing,
  standingOf,
} from '../../../../shared/domain/interview/interview.ts';
import { findStep } from '../../../../shared/domain/interview/places.ts';
import { minutesOf } from '../../../../shared/domain/interview/planTime.ts';
import type { Place, StepName } from '../../../../shared/domain/interview/steps.ts';
import { questionTitle, ratingNames } from '../../../../shared/domain/questions/question.ts';
import { Button } from '../../../components/Button.tsx';
import { RatingBadge } from '../../../features/answers/RatingBadge.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import styles from './QuestionList.module.css';
import { StepRow } from './StepRow.tsx';

interface QuestionListProps {
  interview: Interview;
  isReviewing: boolean;
  onPick: (place: Place) => void;
  onReview: () => void;
  onAdd: () => void;
}

/** The plan at the left: what was rated, what comes, and how long the opening, each question and the closing have taken. */
export function QuestionList({ interview, isReviewing, onPick, onReview, onAdd }: QuestionListProps) {
  // Once for all rows: each key press draws them anew.
  const minutes = minutesOf(interview);
  const stepRow = (name: StepName) => {
    const step = findStep(interview, name);
    if (step === undefined) return null;
    const isCurrent = !isReviewing && interview.current === name;
    return <StepRow step={step} interview={interview} isCurrent={isCurrent} onPick={onPick} />;
  };
  return (
    <nav className={styles.list} aria-label="Questions">
      <ol>
        {stepRow('opening')}
        {answeredQuestions(interview).map((pair) => (
          <QuestionRow
            key={pair.question.id}
            pair={pair}
            interview={interview}
            minutes={minutes.get(pair.question.id) ?? pair.question.minutes}
            isCurrent={!isReviewing && pair.question.id === interview.current}
            onPick={onPick}
          />
        ))}
        {stepRow('closing')}
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
  /** What there is for it, in whole minutes. */
  minutes: number;
  isCurrent: boolean;
  onPick: (questionId: string) => void;
}

function QuestionRow({ pair, interview, minutes, isCurrent, onPick }: QuestionRowProps) {
  const { question, answer, number, isAdded } = pair;
  const title = questionTitle(question);
  return (
    <OutlineRow
      interview={interview}
      place={question.id}
      number={number}
      title={
        <>
          {title}
          {isAdded && <span className="muted"> (added)</span>}
        </>
      }
      tooltip={title}
      label={rowInWords(pair, minutes)}
      minutes={minutes}
      isCurrent={isCurrent}
      onPick={onPick}
    >
      <QuestionState rating={answer.rating} standing={standingOf(answer)} />
    </OutlineRow>
  );
}

/** '3. Caching, added, rated 4, Strong'; the minutes that are planned while there is no rating. */
function rowInWords({ question, answer, number, isAdded }: AnsweredQuestion, minutes: number): string {
  const { rating } = answer;
  const state = {
    notAsked: 'not asked',
    notRated: 'asked, but not rated',
    rated: rating === null ? '' : `rated ${rating}, ${ratingNames[rating - 1]}`,
    open: `${minutes} min`,
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
