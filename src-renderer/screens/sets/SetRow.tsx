import { Link } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import type { Question } from '../../../shared/domain/questions/question.ts';
import { type QuestionSet, setTime } from '../../../shared/domain/questions/questionSet.ts';
import { coveredShares, namedShares, setTitle, spareText } from '../../../shared/domain/questions/setEditing.ts';
import { Button, buttonClass, IconButton } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { questionCount } from '../../features/questions/questionRows.ts';
import styles from './SetRow.module.css';
import { TimeBar } from './TimeBar.tsx';
import { useSetActions } from './useSetActions.ts';

interface SetRowProps {
  set: QuestionSet;
  questions: readonly Question[];
  onStart: () => void;
}

/** One set in the list. */
export function SetRow({ set, questions, onStart }: SetRowProps) {
  const { duplicate, remove } = useSetActions();
  const title = setTitle(set);
  return (
    <li className={styles.set}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link to="/sets/$setId" params={{ setId: set.id }} dir="auto">
            {title}
          </Link>
          {set.builtIn && <Tag>Built-in</Tag>}
        </h2>
        <p className={styles.role}>{[set.role, set.round].filter((word) => word.trim() !== '').join(' · ')}</p>
        <Competencies set={set} questions={questions} />
      </div>
      <Time set={set} />
      <div className={styles.actions}>
        <Link
          to="/sets/$setId"
          params={{ setId: set.id }}
          className={buttonClass('quiet')}
          aria-label={`Edit ${title}`}
        >
          Edit
        </Link>
        <Button onClick={onStart} aria-label={`Start interview with ${title}`}>
          Start interview
        </Button>
        <IconButton label={`Duplicate ${title}`} onClick={() => duplicate(set)}>
          <Copy size={16} aria-hidden />
        </IconButton>
        {!set.builtIn && (
          <IconButton label={`Delete ${title}`} onClick={() => void remove(set)}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function Competencies({ set, questions }: { set: QuestionSet; questions: readonly Question[] }) {
  const covered = coveredShares(namedShares(set, questions));
  return (
    <p className={styles.competencies}>
      <span className="figures">{covered.length}</span> {covered.length === 1 ? 'competency' : 'competencies'}
      {covered.length > 0 && `: ${covered.map(({ competency }) => competency).join(', ')}`}
    </p>
  );
}

function Time({ set }: { set: QuestionSet }) {
  const time = setTime(set);
  return (
    <div className={`${styles.time} figures`}>
      <p>
        <strong>{time.planned}</strong> of {time.slot} min
        <span className={time.spare < 0 ? styles.over : styles.spare}>{spareText(time)}</span>
      </p>
      <TimeBar set={set} />
      <p className="muted">{questionCount(set.items.length)}</p>
    </div>
  );
}
