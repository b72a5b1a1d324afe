import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Draft } from '../../../shared/domain/interview/interview.ts';
import { linkQueryAt, matchPoints } from '../../../shared/domain/interview/noteLine.ts';
import { linesIn } from '../../../shared/domain/interview/privateLine.ts';
import type { RubricPoint } from '../../../shared/domain/questions/question.ts';
import { textLimits } from '../../../shared/domain/text.ts';
import { pressOf } from '../../components/keys.ts';
import styles from './LineInput.module.css';
import { PointChip } from './PointChip.tsx';

interface LineInputProps {
  label: string;
  /** The ids of what describes it. */
  describedBy?: string;
  placeholder?: string;
  draft: Draft;
  points: readonly RubricPoint[];
  onChange: (draft: Draft) => void;
  /** Enter: the line is finished. Shift+Enter breaks the line instead. */
  onEnter: () => void;
  onEscape?: () => void;
  /** Several lines were pasted; the first and the last one with what stands before and after them. False: they stay text. */
  onPasteLines?: (lines: readonly string[]) => boolean;
  /** Arrow up where there is nothing above the caret. */
  onLeaveUpwards?: () => void;
  onBlur?: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A line of notes: free text, with '#' opening a completion that links it to rubric points. */
export function LineInput({
  label,
  describedBy,
  placeholder,
  draft,
  points,
  onChange,
  onEnter,
  onEscape,
  onPasteLines,
  onLeaveUpwards,
  onBlur,
  ref,
}: LineInputProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  // A field that appears with text in it is gone on with where the text ends.
  useEffect(() => area.current?.setSelectionRange(area.current.value.length, area.current.value.length), []);
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
    const press = pressOf(event) ?? '';
    const action = matches.length > 0 ? completionKeys[press] : lineKeys[press];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  const write = ({ value, selectionEnd }: HTMLTextAreaElement) => {
    setCaret(selectionEnd);
    setHighlighted(0);
    setDismissedAt(null);
    onChange({ ...draft, text: value });
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { currentTarget: field } = event;
    const { selectionStart, selectionEnd } = field;
    const pasted = event.clipboardData.getData('text/plain');
    const lines = linesIn(pasted);
    const [only] = lines;
    if (lines.length === 1 && only !== undefined && only !== pasted) {
      // A line copied from a terminal or a sheet comes with its end, which is no line of its own.
      event.preventDefault();
      field.setRangeText(only.slice(0, textLimits.note - field.textLength), selectionStart, selectionEnd, 'end');
      write(field);
    }
    if (lines.length < 2 || onPasteLines === undefined) return;
    const [before, after] = [draft.text.slice(0, selectionStart), draft.text.slice(selectionEnd)];
    const last = lines.length - 1;
    const whole = lines.map((line, index) => `${index === 0 ? before : ''}${line}${index === last ? after : ''}`);
    if (onPasteLines(whole)) event.preventDefault();
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
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-controls={matches.length > 0 ? id : undefined}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
        className={styles.input}
        dir="auto"
        rows={1}
        maxLength={textLimits.note}
        placeholder={placeholder}
        value={draft.text}
        onChange={(event) => write(event.target)}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
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
