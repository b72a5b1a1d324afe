import { useState } from 'react';
import { answeredQuestions, type Interview } from '../../../shared/domain/interview/interview.ts';
import { Button } from '../../components/Button.tsx';
import styles from './QuestionsSection.module.css';
import { QuestionItem } from './questions/QuestionItem.tsx';
import { Section } from './Section.tsx';

/** All questions as rows; each opens to everything that was noted about it. */
export function QuestionsSection({ interview }: { interview: Interview }) {
  const pairs = answeredQuestions(interview);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const isAllOpen = pairs.every(({ question }) => open.has(question.id));
  const toggle = (id: string) => {
    const changed = new Set(open);
    if (!changed.delete(id)) changed.add(id);
    setOpen(changed);
  };
  return (
    <Section
      title="Questions"
      actions={
        <Button
          look="quiet"
          onClick={() => setOpen(new Set(isAllOpen ? [] : pairs.map(({ question }) => question.id)))}
        >
          {isAllOpen ? 'Collapse all' : 'Expand all'}
        </Button>
      }
    >
      <ol className={`card ${styles.questions}`}>
        {pairs.map((pair) => (
          <QuestionItem
            key={pair.question.id}
            pair={pair}
            interview={interview}
            isOpen={open.has(pair.question.id)}
            onToggle={() => toggle(pair.question.id)}
          />
        ))}
      </ol>
    </Section>
  );
}
