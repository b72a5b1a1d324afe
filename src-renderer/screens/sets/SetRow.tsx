import { Link } from '@tanstack/react-router';
import { Copy, Trash2 } from 'lucide-react';
import { editionBy } from '../../../shared/domain/edition.ts';
import type { Question } from '../../../shared/domain/questions/question.ts';
import { type QuestionSet, setTime } from '../../../shared/domain/questions/questionSet.ts';
import { coveredShares, namedShares, setTitle, spareText } from '../../../shared/domain/questions/setEditing.ts';
import type { KitEntry } from '../../../shared/ipc/kitContract.ts';
import { Button, buttonClass, IconButton } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { questionCount } from '../../features/questions/questionRows.ts';
import styles from './SetRow.module.css';
import { TimeBar } from './TimeBar.tsx';
import { useSetActions } from './useSetActions.ts';

interface SetRowProps {
  set: QuestionSet;
  /** Set where it is a received kit. */
  kit: KitEntry | null;
  questions: readonly Question[];
  onStart: () => void;
}

/** One set in the list. */
export function SetRow({ set, kit, questions, onStart }: SetRowProps) {
  const { duplicate, duplicateKit, remove } = useSetActions();
  const title = setTitle(set);
  return (
    <li className={styles.set}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link to="/sets/$setId" params={{ setId: set.id }} dir="auto">
            {title}
          </Link>
          {set.builtIn && <Tag>Built-in</Tag>}
          {kit !== null && <KitTags kit={kit} />}
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
          aria-label={`${kit === null ? 'Edit' : 'Read'} ${title}`}
        >
          {kit === null ? 'Edit' : 'Read'}
        </Link>
        <Button
          onClick={onStart}
          disabled={kit !== null && kit.obstacle !== null}
          aria-label={`Start interview with ${title}`}
        >
          Start interview
        </Button>
        <IconButton
          label={`Duplicate ${title}`}
          onClick={() => (kit === null ? duplicate(set) : void duplicateKit(kit))}
        >
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

/** From whom a kit is, and what waits for a decision. */
function KitTags({ kit }: { kit: KitEntry }) {
  return (
    <>
      <Tag>Kit</Tag>
      <span className="muted small regular">
        <bdi>{editionBy(kit)}</bdi>
      </span>
      {kit.obstacle !== null && <Tag look="strong">To be checked</Tag>}
      {kit.offer !== null && <Tag look="strong">Edition {kit.offer.edition} has come</Tag>}
    </>
  );
}

function Competencies({ set, questions }: { set: QuestionSet; questions: readonly Question[] }) {
  const covered = coveredShares(namedShares(set, questions));
  return (
    <p className="muted small">
      <span className="figures">{covered.length}</span> {covered.length === 1 ? 'competency' : 'competencies'}
      {covered.length > 0 && `: ${covered.map(({ competency }) => competency).join(', ')}`}
    </p>
  );
}

function Time({ set }: { set: QuestionSet }) {
  const time = setTime(set);
  return (
    <div className="stack-1 small figures">
      <p>
        <strong>{time.planned}</strong> of {time.slot} min
        <span className={time.spare < 0 ? styles.over : styles.spare}>{spareText(time)}</span>
      </p>
      <TimeBar set={set} />
      <p className="muted">{questionCount(set.items.length)}</p>
    </div>
  );
}
