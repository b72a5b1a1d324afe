import { formatDuration } from '../../../../shared/domain/interview/clock.ts';
import styles from './AgendaTopic.module.css';

interface AgendaTopicProps {
  title: string;
  /** How far apart the ratings are, in words. */
  about: string;
  isToDiscuss: boolean;
  hasNote: boolean;
  isCurrent: boolean;
  /** In ms. */
  spent: number;
  onChoose: () => void;
}

/** One point of the agenda. */
export function AgendaTopic({ title, about, isToDiscuss, hasNote, isCurrent, spent, onChoose }: AgendaTopicProps) {
  return (
    <button type="button" className={styles.topic} aria-current={isCurrent ? 'step' : undefined} onClick={onChoose}>
      <span dir="auto" className="anywhere">
        {title}
      </span>
      <span className={`${styles.facts} figures`}>
        {about !== '' && <span className={isToDiscuss ? styles.discuss : undefined}>{about}</span>}
        {hasNote && <span>noted</span>}
        {spent >= 1_000 && <span>{formatDuration(spent)}</span>}
      </span>
    </button>
  );
}
