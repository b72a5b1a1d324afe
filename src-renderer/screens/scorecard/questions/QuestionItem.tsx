import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { type AnsweredQuestion, type Interview, standingOf } from '../../../../shared/domain/interview/interview.ts';
import { coverage, formatCoverage } from '../../../../shared/domain/interview/scoring.ts';
import { unratedNames } from '../../../../shared/domain/interview/words.ts';
import { questionTitle } from '../../../../shared/domain/questions/question.ts';
import { Tag } from '../../../components/Tag.tsx';
import { RatingBadge } from '../../../features/answers/RatingBadge.tsx';
import { QuestionDetails } from './QuestionDetails.tsx';
import styles from './QuestionItem.module.css';
import { timeSpent } from './questionFacts.ts';

interface QuestionItemProps {
  pair: AnsweredQuestion;
  interview: Interview;
  isOpen: boolean;
  onToggle: () => void;
}

/** One question: a row that says how it went, and opens to why. */
export function QuestionItem({ pair, interview, isOpen, onToggle }: QuestionItemProps) {
  const { question, answer, number, isAdded } = pair;
  const standing = standingOf(answer);
  const id = useId();
  return (
    <li className={styles.item}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.row} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <ChevronRight size={16} aria-hidden className={styles.chevron} />
          <span className={`${styles.number} figures`}>{number}</span>
          <RatingBadge rating={answer.rating} />
          <span className={styles.title}>
            <bdi>{questionTitle(question)}</bdi>
            {standing !== 'rated' && <Tag look="strong">{unratedNames[standing]}</Tag>}
            {isAdded && <Tag>Beyond the plan</Tag>}
            {question.weight !== 1 && <Tag>Weight {question.weight}</Tag>}
          </span>
          <span className={styles.competency}>{question.competency}</span>
          <span className={`${styles.coverage} figures`}>
            <CoverageWords pair={pair} />
          </span>
          <span className={`${styles.time} figures`}>{timeSpent(interview, pair)}</span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && <QuestionDetails interview={interview} pair={pair} />}
      </div>
    </li>
  );
}

function CoverageWords({ pair: { question, answer } }: { pair: AnsweredQuestion }) {
  const covered = coverage(question, answer);
  return answer.notAsked !== null || covered.points === 0 ? null : formatCoverage(covered);
}
