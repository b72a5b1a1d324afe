import { useId, useMemo } from 'react';
import { lineAt } from '../../../../shared/guide/import/guideLines.ts';
import type { Span } from '../../../../shared/guide/import/guidePoint.ts';
import { Button } from '../../../components/Button.tsx';
import { ariaKeys } from '../../../components/hooks/keys.ts';
import { Keys } from '../../../components/Keys.tsx';
import type { PreviewModel } from '../usePreview.ts';
import type { PreviewLines } from '../usePreviewLines.ts';
import styles from './GuideSource.module.css';
import { LineList } from './LineList.tsx';
import { onLineKey } from './lineKeys.ts';
import { extentOf, findPrompt, pointSpans, type SourceMarks, usedSpans } from './markedSource.ts';
import { RoleBar } from './RoleBar.tsx';
import { SourceText } from './SourceText.tsx';

/**
 * The guide at the open question, with everything underlined that has become a point: its lines with their roles, or of our own
 * Markdown, which says itself what each line is, the text.
 */
export function GuideSource({ model }: { model: PreviewModel }) {
  const { preview, plan, chosenIndex, pointId, lines } = model;
  const keys = useId();
  const { text } = preview.guide;
  const chosen = plan.questions[chosenIndex];
  const used = useMemo(() => usedSpans(plan.questions), [plan.questions]);
  const prompts = useMemo(() => inOrder(plan.reading.guide.prompts), [plan.reading]);
  const current = chosen?.points.find(({ id }) => id === pointId)?.span;
  const marks: SourceMarks = {
    used,
    prompt: prompts,
    chosen: chosen === undefined ? [] : pointSpans(chosen),
    current: listed(current),
  };
  if (lines.lines.length === 0) return <PlainSource model={model} marks={marks} current={current} />;
  return (
    <section className={`card ${styles.pane}`} aria-labelledby={`${keys}-heading`}>
      <div className={styles.heading}>
        <h2 id={`${keys}-heading`} className="small">
          Lines of the guide
        </h2>
        <NextDoubt lines={lines} />
      </div>
      <LineList
        text={text}
        model={lines}
        marks={marks}
        question={chosenIndex}
        edited={current === undefined ? -1 : lineAt(lines.lines, current[0])}
        describedBy={keys}
        onKeyDown={(event) => onLineKey(event, model)}
      />
      <RoleBar id={keys} model={lines} />
    </section>
  );
}

/** To the next line that should be looked at. */
function NextDoubt({ lines: { doubt, goTo } }: { lines: PreviewLines }) {
  if (doubt === null) return null;
  return (
    <Button look="quiet" className={styles.next} aria-keyshortcuts={ariaKeys('nextDoubt')} onClick={() => goTo(doubt)}>
      Next to look at <Keys of="nextDoubt" />
    </Button>
  );
}

interface PlainSourceProps {
  model: PreviewModel;
  marks: SourceMarks;
  /** The point that is being edited. */
  current: Span | undefined;
}

function PlainSource({ model: { preview, plan, chosenIndex }, marks, current }: PlainSourceProps) {
  const { text, guide } = preview.guide;
  const asked = guide.questions[chosenIndex]?.prompt ?? '';
  const points = extentOf(plan.questions[chosenIndex]?.points ?? []);
  const prompt = useMemo(() => findPrompt(text, asked, points?.[0]), [text, asked, points?.[0]]);
  return (
    <section className={`card ${styles.pane}`} aria-label="Source">
      <div className={styles.heading}>
        <h2 className="small">Source</h2>
      </div>
      <SourceText text={text} marks={{ ...marks, prompt: listed(prompt) }} shown={current ?? joined(prompt, points)} />
    </section>
  );
}

function listed(span: Span | undefined): Span[] {
  return span === undefined ? [] : [span];
}

function joined(prompt: Span | undefined, points: Span | undefined): Span | undefined {
  if (prompt === undefined || points === undefined) return prompt ?? points;
  return [prompt[0], points[1]];
}

/** Prompts come in the order of their questions, which is nearly always the text's. */
function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a[0] - b[0]);
}
