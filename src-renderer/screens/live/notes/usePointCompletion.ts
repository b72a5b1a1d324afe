import { type RefObject, useId, useState } from 'react';
import type { Draft } from '../../../../shared/domain/interview/interview.ts';
import { linkQueryAt, matchPoints } from '../../../../shared/domain/interview/noteLine.ts';
import type { RubricPoint } from '../../../../shared/domain/questions/question.ts';

/** What a '#' opens: the rubric points that fit what is typed behind it. */
export interface Completion {
  /** Of the list box; an option's id is this, a dash and the point's id. */
  id: string;
  matches: readonly RubricPoint[];
  /** What Enter links; undefined while there is nothing. */
  chosen: RubricPoint | undefined;
  accept: (point: RubricPoint) => void;
  /** What keys do while there is something to choose from; null while there is not. */
  keys: Readonly<Record<string, () => void>> | null;
  /** Text was typed, and the caret stands there. */
  typedAt: (caret: number) => void;
  /** The caret was moved. */
  movedTo: (caret: number) => void;
  /** For the field. */
  ariaProps: {
    'aria-autocomplete': 'list';
    'aria-controls': string | undefined;
    'aria-activedescendant': string | undefined;
  };
}

/** Links a line to rubric points by '#' and a few letters. */
export function usePointCompletion(
  area: RefObject<HTMLTextAreaElement | null>,
  draft: Draft,
  points: readonly RubricPoint[],
  onChange: (draft: Draft) => void,
): Completion {
  const id = useId();
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
  const acceptChosen = () => chosen !== undefined && accept(chosen);
  const keys = {
    ArrowDown: () => setHighlighted((index) => (index + 1) % matches.length),
    ArrowUp: () => setHighlighted((index) => (index - 1 + matches.length) % matches.length),
    Enter: acceptChosen,
    Tab: acceptChosen,
    Escape: () => setDismissedAt(link?.from ?? null),
  };
  return {
    id,
    matches,
    chosen,
    accept,
    keys: matches.length === 0 ? null : keys,
    typedAt: (place) => {
      setCaret(place);
      setHighlighted(0);
      setDismissedAt(null);
    },
    movedTo: setCaret,
    ariaProps: {
      'aria-autocomplete': 'list',
      'aria-controls': matches.length > 0 ? id : undefined,
      'aria-activedescendant': chosen === undefined ? undefined : `${id}-${chosen.id}`,
    },
  };
}
