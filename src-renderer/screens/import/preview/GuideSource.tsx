import { useMemo } from 'react';
import type { Span } from '../../../../shared/guide/import/guidePoint.ts';
import styles from './GuideSource.module.css';
import { extentOf, findPrompt, pointSpans, type SourceMarks, usedSpans } from './markedSource.ts';
import { SourceText } from './SourceText.tsx';
import type { PreviewModel } from './usePreview.ts';

/** The text of the guide at the open question, with everything underlined that has become a point. */
export function GuideSource({ model: { preview, plan, chosenIndex, pointId } }: { model: PreviewModel }) {
  const { text, guide } = preview.guide;
  const chosen = plan.questions[chosenIndex];
  const asked = guide.questions[chosenIndex]?.prompt ?? '';
  const points = extentOf(chosen?.points ?? []);
  const prompt = useMemo(() => findPrompt(text, asked, points?.[0]), [text, asked, points?.[0]]);
  const used = useMemo(() => usedSpans(plan.questions), [plan.questions]);
  const current = chosen?.points.find(({ id }) => id === pointId)?.span;
  const marks: SourceMarks = {
    used,
    prompt: listed(prompt),
    chosen: chosen === undefined ? [] : pointSpans(chosen),
    current: listed(current),
  };
  return (
    <div className={styles.pane}>
      <h2 className={styles.heading}>Source</h2>
      <SourceText text={text} marks={marks} shown={current ?? joined(prompt, points)} />
    </div>
  );
}

function listed(span: Span | undefined): Span[] {
  return span === undefined ? [] : [span];
}

function joined(prompt: Span | undefined, points: Span | undefined): Span | undefined {
  if (prompt === undefined || points === undefined) return prompt ?? points;
  return [prompt[0], points[1]];
}
