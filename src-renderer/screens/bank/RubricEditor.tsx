import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { newId } from '../../../shared/domain/ids.ts';
import { textLimits } from '../../../shared/domain/plainText.ts';
import { rubricLimit } from '../../../shared/domain/questions/limits.ts';
import type { Question, RubricPoint } from '../../../shared/domain/questions/question.ts';
import {
  changePoint,
  insertPoints,
  movePoint,
  newPoint,
  removePoint,
} from '../../../shared/domain/questions/questionEditing.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { useRowFocus } from '../../components/hooks/useRowFocus.ts';
import { SortableList } from '../../components/SortableList.tsx';
import { LineText } from '../../features/questions/LineText.tsx';
import type { Change } from '../../state/editedDocuments.ts';
import { toastUndo } from '../../state/toasts.ts';
import styles from './RubricEditor.module.css';
import { Section } from './Section.tsx';

/** The points that a good answer covers: their words, order and weight. */
export function RubricEditor({ question, change }: { question: Question; change: Change<Question> }) {
  const section = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(section);
  const { rubric } = question;
  const isFull = rubric.length >= rubricLimit;
  const insert = (index: number, texts: readonly string[]) => {
    const points = texts.map((text) => newPoint(newId(), text));
    const last = points.at(-1);
    if (last === undefined || isFull) return;
    change((old) => insertPoints(old, index, points));
    focusRow(last.id);
  };
  const remove = (point: RubricPoint, index: number) => {
    change((old) => removePoint(old, point.id));
    const next = rubric[index + 1] ?? rubric[index - 1];
    if (next !== undefined) focusRow(next.id);
    if (point.text.trim() !== '')
      toastUndo(`Deleted the point ‘${point.text}’`, () => change((old) => insertPoints(old, index, [point])));
  };
  return (
    <Section
      ref={section}
      title="Rubric points"
      hint="What a good answer covers, and how much each point weighs."
      keys={rubric.length > 1}
    >
      {rubric.length > 0 && (
        <SortableList
          label="Rubric points"
          ids={rubric.map(({ id }) => id)}
          nameOf={(id) => rubric.find((point) => point.id === id)?.text || 'Empty point'}
          onMove={(from, to) => change((old) => movePoint(old, from, to))}
          onDelete={(id) => {
            const index = rubric.findIndex((point) => point.id === id);
            if (rubric[index] !== undefined) remove(rubric[index], index);
          }}
        >
          {(id, index, handle) => {
            const point = rubric[index];
            if (point === undefined) return null;
            return (
              <PointRow
                point={point}
                index={index}
                handle={handle}
                onText={(text) => change((old) => changePoint(old, id, { text }), `point:${id}`)}
                onWeight={(weight) => change((old) => changePoint(old, id, { weight }), `weight:${id}`)}
                onInsert={(texts) => insert(index + 1, texts)}
                onRemove={() => remove(point, index)}
              />
            );
          }}
        </SortableList>
      )}
      <Button look="quiet" className={styles.add} disabled={isFull} onClick={() => insert(rubric.length, [''])}>
        <Plus size={15} aria-hidden />
        {isFull ? `At most ${rubricLimit} points` : 'Add point'}
      </Button>
    </Section>
  );
}

interface PointRowProps {
  point: RubricPoint;
  index: number;
  handle: ReactNode;
  onText: (text: string) => void;
  onWeight: (weight: number) => void;
  /** Puts further points in after this one. */
  onInsert: (texts: readonly string[]) => void;
  onRemove: () => void;
}

function PointRow({ point, index, handle, onText, onWeight, onInsert, onRemove }: PointRowProps) {
  const name = point.text.trim() === '' ? `point ${index + 1}` : point.text;
  return (
    <div className={`${styles.point} stack-1`}>
      {handle}
      <span className={`${styles.number} figures`}>{index + 1}</span>
      <LineText
        label={`Point ${index + 1}`}
        value={point.text}
        maxLength={textLimits.line}
        onChange={onText}
        onInsert={onInsert}
        onRemove={onRemove}
      />
      <span className={styles.times} aria-hidden>
        ×
      </span>
      <NumberField
        label={`Weight of ${name}`}
        isLabelHidden
        className={styles.weight ?? ''}
        min={0.1}
        max={10}
        step={0.5}
        value={point.weight}
        onChange={onWeight}
      />
      <IconButton label={`Delete ${name}`} className={styles.delete} onClick={onRemove}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
