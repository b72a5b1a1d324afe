import { FoldVertical, Trash2 } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { newId } from '../../../../shared/domain/ids.ts';
import { rubricLimit } from '../../../../shared/domain/questions/limits.ts';
import type { GuidePoint } from '../../../../shared/guide/import/guidePoint.ts';
import type { GuideQuestion } from '../../../../shared/guide/import/importPlan.ts';
import { IconButton } from '../../../components/Button.tsx';
import { SortableList } from '../../../components/SortableList.tsx';
import { announce } from '../../../state/announcer.ts';
import type { PreviewModel } from '../usePreview.ts';
import { AddPointField } from './AddPointField.tsx';
import { PointField } from './PointField.tsx';
import styles from './PointsEditor.module.css';
import { usePointFocus } from './usePointFocus.ts';

/** The points of the open question: their words and their order. */
export function PointsEditor({ question, model }: { question: GuideQuestion; model: PreviewModel }) {
  const { id, points } = question;
  const heading = useId();
  const section = useRef<HTMLDivElement>(null);
  const focus = usePointFocus(section, model);

  const split = ({ id: pointId }: GuidePoint, at: number) => {
    const newPointId = newId();
    model.act({ kind: 'splitPoint', id, pointId, at, newPointId });
    focus(newPointId, 0);
    announce('Split into two points');
  };
  const merge = (first: GuidePoint | undefined, second: GuidePoint | undefined) => {
    if (first === undefined || second === undefined) return;
    model.act({ kind: 'mergePoint', id, pointId: first.id });
    focus(first.id, first.text.length);
    announce(`Merged with ‘${second.text}’`);
  };
  const remove = (point: GuidePoint, index: number) => {
    model.act({ kind: 'removePoint', id, pointId: point.id });
    focus((points[index + 1] ?? points[index - 1])?.id ?? null);
    announce(`Deleted ‘${point.text}’`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay its children out as a grid in every engine
    <div ref={section} role="group" aria-labelledby={heading} className={styles.section}>
      <h3 id={heading} className="small">
        Points <span className="figures muted">{points.length}</span>
      </h3>
      {points.length > 0 && (
        <SortableList
          label="Points"
          ids={points.map((point) => point.id)}
          nameOf={(pointId) => points.find((point) => point.id === pointId)?.text ?? ''}
          onMove={(from, to) => model.act({ kind: 'movePoint', id, from, to })}
        >
          {(_, index, handle) => {
            const point = points[index];
            const next = points[index + 1];
            return (
              point !== undefined && (
                <PointRow
                  point={point}
                  handle={handle}
                  next={next}
                  onMerge={() => merge(point, next)}
                  onRemove={() => remove(point, index)}
                >
                  <PointField
                    label={`Point ${index + 1}`}
                    value={point.text}
                    onText={(text) => model.act({ kind: 'editPoint', id, pointId: point.id, text })}
                    onSplit={(at) => split(point, at)}
                    onMergeNext={() => merge(point, next)}
                    onMergePrevious={() => merge(points[index - 1], point)}
                    onNext={() => focus(next?.id ?? null, 0)}
                    onPrevious={() => index > 0 && focus(points[index - 1]?.id ?? null)}
                    onRemove={() => remove(point, index)}
                    onFocus={() => model.setPointId(point.id)}
                    onBlur={() => model.setPointId(null)}
                  />
                </PointRow>
              )
            );
          }}
        </SortableList>
      )}
      <AddPointField
        isFull={points.length >= rubricLimit}
        onAdd={(text) => model.act({ kind: 'addPoint', id, pointId: newId(), text })}
        onPrevious={() => focus(points.at(-1)?.id ?? null)}
      />
    </div>
  );
}

interface PointRowProps {
  point: GuidePoint;
  handle: ReactNode;
  /** The point after it, with which it can be merged. */
  next: GuidePoint | undefined;
  onMerge: () => void;
  onRemove: () => void;
  children: ReactNode;
}

function PointRow({ point, handle, next, onMerge, onRemove, children }: PointRowProps) {
  return (
    <div className={styles.point}>
      {handle}
      {children}
      <IconButton
        label={next === undefined ? 'The last point has none to merge with' : `Merge with ‘${next.text}’`}
        className={styles.icon}
        disabled={next === undefined}
        onClick={onMerge}
      >
        <FoldVertical size={14} aria-hidden />
      </IconButton>
      <IconButton label={`Delete ‘${point.text}’`} className={styles.icon} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
