import { type KeyboardEvent, type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { GuideQuestion } from '../../../../shared/guide/import/importPlan.ts';
import { isShortcut, pressOf } from '../../../components/hooks/keys.ts';
import { useRowFocus } from '../../../components/hooks/useRowFocus.ts';
import { type InView, useInView } from '../../../components/table/useInView.ts';
import { PlacedRows } from '../../../components/table/VirtualRows.tsx';
import { destination } from '../../../features/questions/questionRows.ts';
import type { ImportController } from '../importController.ts';
import type { PreviewModel } from '../usePreview.ts';
import { NoQuestions } from './NoQuestions.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import styles from './QuestionList.module.css';

/** The usual heights of a question and of one of its points, in px. */
const usual = { question: 96, point: 20, fields: 340 };

/** The questions of the guide, or what to do where there is none. */
export function QuestionList({ model, controller }: { model: PreviewModel; controller: ImportController }) {
  return model.plan.questions.length === 0 ? (
    <NoQuestions model={model} controller={controller} />
  ) : (
    <Questions model={model} />
  );
}

/** The questions with their points, those in view. The open one has fields; it opens where it stands. */
function Questions({ model }: { model: PreviewModel }) {
  const { plan, preview, chosenIndex, listRef } = model;
  const { questions } = plan;
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(box);
  const inView = useInView({
    box,
    items: questions,
    estimate: (question) => estimate(question, question.id === questions[chosenIndex]?.id),
    keyOf: idOf,
    beyond: 3,
    covered: { start: 4 },
  });
  useOpenInPlace(box, inView, model);
  useImperativeHandle(listRef, () => ({
    show: (id) => inView.scrollTo(indexOf(questions, id)),
    focus: focusRow,
  }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the questions, whose heads are buttons
    <div ref={box} className={`card ${styles.box}`} onKeyDown={(event) => onListKey(event, model)}>
      <PlacedRows
        of={inView}
        as={['ol', 'li']}
        label="Questions"
        attributesOf={({ id }, index) => ({
          className: styles.row,
          'data-row': id,
          'aria-posinset': index + 1,
          'aria-setsize': questions.length,
        })}
      >
        {(question, index) => (
          <QuestionItem
            question={question}
            number={index + 1}
            isChosen={question.id === preview.chosenId}
            model={model}
          />
        )}
      </PlacedRows>
    </div>
  );
}

function indexOf(questions: readonly GuideQuestion[], id: Id): number {
  return questions.findIndex((question) => question.id === id);
}

function idOf({ id }: GuideQuestion): string {
  return id;
}

function estimate({ points: { length } }: GuideQuestion, isChosen: boolean): number {
  const points = length * usual.point;
  return usual.question + points + (isChosen ? usual.fields : 0);
}

/** The keys of a question's head: move, go into its points, select, skip. */
function onListKey(event: KeyboardEvent<HTMLElement>, model: PreviewModel): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.dataset.head === undefined) return;
  const { plan, preview } = model;
  const ids = plan.questions.map(({ id }) => id);
  const press = pressOf(event);
  if (preview.chosenId === null) return;
  const id = destination(ids, preview.chosenId, press);
  if (id !== null) model.goTo(id);
  else if (isShortcut(event, 'selectAll')) model.select(ids);
  else if (press === 'Enter') firstPointField(event.currentTarget)?.focus();
  else if (press === 'Space') model.toggle(preview.chosenId);
  else if (press === 'Delete') model.skip(preview.chosenId);
  else return;
  event.preventDefault();
}

/** Only the open question has fields: of its first point, or for a point to be added. */
function firstPointField(list: HTMLElement): HTMLElement | null {
  return list.querySelector<HTMLElement>('[data-point-field], [data-add-point]');
}

/**
 * Keeps a question that is opened where it is on screen, while the one before it closes: what was clicked stays under the
 * pointer. Only when its fields have no room there does it move, by as much as they need.
 */
function useOpenInPlace(
  box: RefObject<HTMLDivElement | null>,
  { placeOf, resize, scrollTo }: InView<GuideQuestion>,
  { chosenIndex: index, wantedPoint }: PreviewModel,
): void {
  const held = useRef<number | null>(null);
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    const item = placeOf(index);
    if (held.current === null || box.current === null || item === undefined) return;
    const room = Math.max(0, box.current.clientHeight - item.size);
    box.current.scrollTop = item.start - Math.min(Math.max(held.current, 0), room);
    held.current = null;
    const point = wantedPoint.current;
    const field = document.activeElement?.getBoundingClientRect();
    if (point !== null && field !== undefined) box.current.scrollTop += field.top - point.top;
    wantedPoint.current = null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another open question is a reason
  useLayoutEffect(() => {
    const item = placeOf(index);
    if (box.current === null || item === undefined) return scrollTo(index, 'start');
    held.current = item.start - box.current.scrollTop;
    for (const element of box.current.querySelectorAll<HTMLElement>('[data-index]'))
      resize(Number(element.dataset.index), element.offsetHeight);
    // The rows take their new places with the next rendering, before anything is painted; then the effect above scrolls.
    draw((count) => count + 1);
  }, [index]);
}
