import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Draft } from '../../../../shared/domain/interview/interview.ts';
import { linesIn } from '../../../../shared/domain/interview/privateLine.ts';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import type { RubricPoint } from '../../../../shared/domain/questions/question.ts';
import { pressOf } from '../../../components/hooks/keys.ts';
import styles from './LineInput.module.css';
import { PointCompletion } from './PointCompletion.tsx';
import { usePointCompletion } from './usePointCompletion.ts';

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
export function LineInput(props: LineInputProps) {
  const { label, describedBy, placeholder, draft, points, onChange, onEnter, onEscape, onLeaveUpwards, onBlur, ref } =
    props;
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  // A field that appears with text in it is gone on with where the text ends.
  useEffect(() => area.current?.setSelectionRange(area.current.value.length, area.current.value.length), []);
  const completion = usePointCompletion(area, draft, points, onChange);

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
    const action = (completion.keys ?? lineKeys)[pressOf(event) ?? ''];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  const write = ({ value, selectionEnd }: HTMLTextAreaElement) => {
    completion.typedAt(selectionEnd);
    onChange({ ...draft, text: value });
  };
  const linked = points.filter((point) => draft.pointIds.includes(point.id));
  const unlink = (pointId: string) =>
    onChange({ ...draft, pointIds: draft.pointIds.filter((other) => other !== pointId) });

  return (
    <div className={styles.line}>
      <textarea
        ref={area}
        aria-label={label}
        aria-describedby={describedBy}
        {...completion.ariaProps}
        className={styles.input}
        dir="auto"
        rows={1}
        maxLength={textLimits.note}
        placeholder={placeholder}
        value={draft.text}
        onChange={(event) => write(event.target)}
        onSelect={(event) => completion.movedTo(event.currentTarget.selectionEnd)}
        onKeyDown={onKeyDown}
        onPaste={(event) => pasteLines(event, write, props.onPasteLines)}
        onBlur={onBlur}
      />
      {linked.map((point) => (
        <PointChip key={point.id} text={point.text} onRemove={() => unlink(point.id)} />
      ))}
      <PointCompletion completion={completion} points={points} />
    </div>
  );
}

/** Several lines go to `onPasteLines`, each with what stands before and after it; one line stays text, without its end. */
function pasteLines(
  event: ClipboardEvent<HTMLTextAreaElement>,
  write: (field: HTMLTextAreaElement) => void,
  onPasteLines: LineInputProps['onPasteLines'],
): void {
  const { currentTarget: field } = event;
  const { selectionStart, selectionEnd, value } = field;
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
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
  const last = lines.length - 1;
  const whole = lines.map((line, index) => `${index === 0 ? before : ''}${line}${index === last ? after : ''}`);
  if (onPasteLines(whole)) event.preventDefault();
}

/** A rubric point that a line is linked to. */
export function PointChip({ text, onRemove }: { text: string; onRemove?: () => void }) {
  return (
    <span className={styles.chip}>
      <span>{text}</span>
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={`Remove the link to ${text}`} onClick={onRemove}>
          <X size={11} aria-hidden />
        </button>
      )}
    </span>
  );
}
