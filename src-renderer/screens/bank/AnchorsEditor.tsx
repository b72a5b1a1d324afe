import { useId } from 'react';
import { ratings } from '../../../shared/domain/interview/interview.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { anchorGap, generalAnchors, type Question, ratingNames } from '../../../shared/domain/questions/question.ts';
import { changeAnchor, hasGeneralAnchors } from '../../../shared/domain/questions/questionEditing.ts';
import { Button } from '../../components/Button.tsx';
import field from '../../components/fields/QuietField.module.css';
import { RatingBadge } from '../../features/answers/RatingBadge.tsx';
import type { Change } from '../../state/editedDocuments.ts';
import { toastUndo } from '../../state/toasts.ts';
import styles from './AnchorsEditor.module.css';
import { Section } from './Section.tsx';

/** The sentences that say what each rating looks like. */
export function AnchorsEditor({ question, change }: { question: Question; change: Change<Question> }) {
  const id = useId();
  const takeGeneral = () => {
    const { anchors } = question;
    change((old) => ({ ...old, anchors: generalAnchors }));
    toastUndo('The anchors are the general ladder now', () => change((old) => ({ ...old, anchors })));
  };
  return (
    <Section
      title="Anchors"
      hint="What an answer of each rating looks like, so that a stranger would rate it the same. A level can stay empty."
      action={
        hasGeneralAnchors(question) ? undefined : (
          <Button look="quiet" className={styles.general} onClick={takeGeneral}>
            Use the general ladder
          </Button>
        )
      }
    >
      <ol className="stack-1">
        {ratings.map((rating) => (
          <li key={rating} className={`${styles.rung} stack-2`}>
            <span aria-hidden>
              <RatingBadge rating={rating} />
            </span>
            <label htmlFor={`${id}-${rating}`} className={styles.name}>
              <span className="visually-hidden">Anchor of {rating}, </span>
              {ratingNames[rating - 1]}
            </label>
            <textarea
              id={`${id}-${rating}`}
              className={`${field.field} ${styles.text}`}
              rows={1}
              dir="auto"
              maxLength={textLimits.paragraph}
              placeholder={anchorGap(question.anchors, rating)?.place}
              value={question.anchors[rating - 1]}
              onChange={({ target }) => change((old) => changeAnchor(old, rating, target.value), `anchor:${rating}`)}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
