import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { GuideLine } from '../../../../shared/guide/import/guideLines.ts';
import { useRowFocus } from '../../../components/hooks/useRowFocus.ts';
import { type InView, useInView } from '../../../components/table/useInView.ts';
import { PlacedRows } from '../../../components/table/VirtualRows.tsx';
import type { PreviewLines } from '../usePreviewLines.ts';
import styles from './LineList.module.css';
import { LineRow } from './LineRow.tsx';
import type { SourceMarks } from './markedSource.ts';

interface LineListProps {
  text: string;
  model: PreviewLines;
  marks: SourceMarks;
  /** The question that is open: its index. Its lines are brought into view. */
  question: number;
  /** The line of the point that is being edited, to be in view before all others; -1 while none is. */
  edited: number;
  /** What the list is described by: the keys of the roles. */
  describedBy: string;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The lines of the guide, each with its role, drawn only where they are looked at. One or several can be chosen. */
export function LineList({ text, model, marks, question, edited, describedBy, onKeyDown }: LineListProps) {
  const { lines, active, chosen, listRef } = model;
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(box);
  const inView = useInView({
    box,
    items: lines,
    estimate,
    kept: active,
    beyond: 10,
    padding: { start: 4, end: 8 },
    covered: { start: 8, end: 8 },
  });
  useImperativeHandle(listRef, () => ({ focus: (line) => focusRow(String(line)) }));
  useFollowed(box, inView, lines, { active, question, edited });
  const [first = -1, last = first] = [chosen[0], chosen.at(-1)];
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={-1}
      className={styles.box}
      aria-label="Lines of the guide"
      aria-multiselectable
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
    >
      <PlacedRows
        of={inView}
        as={['div', 'div']}
        role="presentation"
        attributesOf={(_, index) => ({ 'data-row': String(index) })}
      >
        {(line, index) => (
          <LineRow
            text={text}
            line={line}
            marks={marks}
            place={{ index, of: lines.length }}
            isActive={index === active}
            isChosen={index >= first && index <= last}
            isOfQuestion={line.question !== undefined && line.question === question}
            onChoose={(isExtending) => model.goTo(index, isExtending)}
          />
        )}
      </PlacedRows>
    </div>
  );
}

/** The usual heights, in px, and how many letters a line of the pane has room for. */
const usual = { line: 21, room: 38, around: 10 };

function estimate(line: GuideLine): number {
  return usual.around + usual.line * Math.min(20, Math.ceil((line.span[1] - line.span[0]) / usual.room));
}

/** Brings the line with the keyboard into view, or as much of the open question as there is room for below its first line. */
function useFollowed(
  box: RefObject<HTMLDivElement | null>,
  { shows, scrollTo }: InView<GuideLine>,
  lines: readonly GuideLine[],
  { active, question, edited }: { active: number; question: number; edited: number },
): void {
  useEffect(() => {
    const isInside = box.current?.contains(document.activeElement) === true;
    if (isInside || edited >= 0) return scrollTo(isInside ? active : edited);
    const last = lines.findLastIndex((line) => line.question === question);
    if (!shows(active, Math.max(last, active))) scrollTo(active, 'start');
  }, [box, shows, scrollTo, lines, active, question, edited]);
}
