import { useId } from 'react';
import { FeedbackLines } from './FeedbackLines.tsx';
import styles from './FeedbackSection.module.css';
import type { EditedFeedback, EditedSection } from './feedbackEditing.ts';

interface FeedbackSectionProps {
  section: EditedSection;
  /** The words of private lines. */
  isSecret: (text: string) => boolean;
  change: (update: (feedback: EditedFeedback) => EditedFeedback) => void;
}

/** What the candidate reads about one question, in two lists. */
export function FeedbackSection({ section, isSecret, change }: FeedbackSectionProps) {
  const { questionId, title, strong, toGrow } = section;
  const id = useId();
  return (
    <section className="stack-2" aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        <bdi>{title}</bdi>
      </h3>
      <FeedbackLines
        title="What was strong"
        question={title}
        place={{ questionId, side: 'strong' }}
        lines={strong}
        isSecret={isSecret}
        change={change}
      />
      <FeedbackLines
        title="Where to grow"
        question={title}
        place={{ questionId, side: 'toGrow' }}
        lines={toGrow}
        isSecret={isSecret}
        change={change}
      />
    </section>
  );
}
