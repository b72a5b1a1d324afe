import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import type { Draft } from '../../../shared/domain/interview.ts';
import { linkQueryAt, matchPoints } from '../../../shared/domain/noteLine.ts';
import type { RubricPoint } from '../../../shared/domain/question.ts';
import { textLimits } from '../../../shared/domain/text.ts';
import styles from './LineInput.module.css';
import { PointChip } from './PointChip.tsx';

interface LineInputProps {
  label: string;
  placeholder?: string;
  draft: Draft;
  points: readonly RubricPoint[];
  onChange: (draft: Draft) => void;
  /** Enter: the line is finished. Shift+Enter breaks the line instead. */
  onEnter: () => void;
  onEscape?: () => void;
  /** Arrow up where there is nothing above the caret. */
  onLeaveUpwards?: () => void;
  onBlur?: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A line of notes: free text, with '#' opening a completion that links it to rubric points. */
export function LineInput({
  label,
  placeholder,
  draft,
  points,
  onChange,
  onEnter,
  onEscape,
  onLeaveUpwards,
  onBlur,
  ref,
}: LineInputProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  const [caret, setCaret] = useState(draft.text.length);
  const [highlighted, setHighlighted] = useState(0);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);

  const link = points.length === 0 ? null : linkQueryAt(draft.text, caret);
  const matches = link === null || link.from === dismissedAt ? [] : matchPoints(points, link.query);
  const chosen = matches[Math.min(highlighted, matches.length - 1)];

  const accept = (point: RubricPoint) => {
    if (link === null) return;
    const text = `${draft.text.slice(0, link.from).trimEnd()} ${draft.text.slice(link.to).trimStart()}`;
    const isStart = link.from === 0;
    onChange({
      text: isStart ? text.trimStart() : text,
      pointIds: [...new Set([...draft.pointIds, point.id])],
    });
    setCaret(isStart ? 0 : link.from);
    setHighlighted(0);
    area.current?.focus();
  };

  const completionKeys: Record<string, () => void> = {
    ArrowDown: () => setHighlighted((index) => (index + 1) % matches.length),
    ArrowUp: () => setHighlighted((index) => (index - 1 + matches.length) % matches.length),
    Enter: () => chosen !== undefined && accept(chosen),
    Tab: () => chosen !== undefined && accept(chosen),
    Escape: () => setDismissedAt(link?.from ?? null),
  };

  const lineKeys: Record<string, (() => void) | undefined> = {
    Enter: onEnter,
    Escape: onEscape,
    ArrowUp: area.current?.selectionEnd === 0 || draft.text === '' ? onLeaveUpwards : undefined,
    Backspace:
      area.current?.selectionEnd === 0 && draft.pointIds.length > 0
        ? () => onChange({ ...draft, pointIds: draft.pointIds.slice(0, -1) })
        : undefined,
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (hasModifier || event.nativeEvent.isComposing) return;
    const action = matches.length > 0 ? completionKeys[event.key] : lineKeys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  const unlink = (pointId: string) =>
    onChange({
      ...draft,
      pointIds: draft.pointIds.filter((other) => other !== pointId),
    });
  const linked = points.filter((point) => draft.pointIds.includes(point.id));

  return (
    <div className={styles.line}>
      <textarea
        ref={area}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={matches.length > 0 ? id : undefined}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
        className={styles.input}
        rows={1}
        maxLength={textLimits.note}
        placeholder={placeholder}
        value={draft.text}
        onChange={(event) => {
          setCaret(event.target.selectionEnd);
          setHighlighted(0);
          setDismissedAt(null);
          onChange({ ...draft, text: event.target.value });
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {linked.map((point) => (
        <PointChip key={point.id} text={point.text} onRemove={() => unlink(point.id)} />
      ))}
      {matches.length > 0 && (
        <div id={id} role="listbox" aria-label="Link to a rubric point" className={styles.completion}>
          {matches.map((point) => (
            <div
              key={point.id}
              id={`${id}-${point.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={point === chosen}
              className={styles.option}
              onPointerDown={(event) => {
                // Pressing must not take the focus out of the line.
                event.preventDefault();
                accept(point);
              }}
            >
              <kbd>{points.indexOf(point) + 1}</kbd>
              {point.text}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
