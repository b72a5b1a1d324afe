import { type RefObject, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { countCompetencies } from '../../../shared/domain/questions/bankSearch.ts';
import { createBankMatcher, fateOf, outcomeOf } from '../../../shared/guide/import/importDecision.ts';
import type { GuideQuestion, PlanAction } from '../../../shared/guide/import/importPlan.ts';
import type { BankEntry } from '../../../shared/ipc/contract.ts';
import { isTextEntry } from '../../components/hooks/keys.ts';
import type { RowsHandle } from '../../components/table/VirtualRows.tsx';
import { announceStep } from '../../state/announcer.ts';
import type { ImportController } from './importController.ts';
import {
  changePlan,
  chooseQuestion,
  type ImportPreview,
  redoChange,
  selectQuestions,
  toggleSelected,
  undoChange,
} from './importPreview.ts';
import { usePreviewLines } from './usePreviewLines.ts';

/** What the parts of the preview show, and what they can do. */
export function usePreview(preview: ImportPreview, bank: readonly BankEntry[], controller: ImportController) {
  const listRef: RefObject<RowsHandle | null> = useRef<RowsHandle>(null);
  const wantedPoint = useRef<{ pointId: Id; top: number } | null>(null);
  const [pointId, setPointId] = useState<Id | null>(null);
  const { plan } = preview;
  const known = useMemo(() => bank.map(({ question }) => question), [bank]);
  const matchInBank = useMemo(() => createBankMatcher(known), [known]);
  const outcome = useMemo(() => outcomeOf(plan, matchInBank), [plan, matchInBank]);
  const lines = usePreviewLines(preview, controller);
  const chosenIndex = plan.questions.findIndex(({ id }) => id === preview.chosenId);

  const choose = (id: Id) => {
    handOver();
    controller.update((old) => chooseQuestion(old, id));
  };
  const goTo = (id: Id | null | undefined) => {
    if (id === null && plan.questions.length === 0) return lines.goTo(lines.active);
    if (id == null) return;
    choose(id);
    listRef.current?.focus(id);
  };
  return {
    preview,
    plan,
    /** The lines of the guide, and what can be done with them. */
    lines,
    matchInBank,
    outcome,
    /** How many questions enter the bank. */
    adding: outcome.new.length + outcome.again.length,
    /** The bank's own competencies, without a blank one. */
    competencies: useMemo(
      () => countCompetencies(known).flatMap(({ competency }) => (competency.trim() === '' ? [] : [competency])),
      [known],
    ),
    chosenIndex,
    fateOf: (question: GuideQuestion) => fateOf(question, matchInBank),
    act: (action: PlanAction) => controller.update((old) => changePlan(old, action)),
    undo: () => {
      controller.update(undoChange);
      announceStep('undo', preview.history.past.length > 0);
    },
    redo: () => {
      controller.update(redoChange);
      announceStep('redo', preview.history.future.length > 0);
    },
    choose,
    /** Opens a question and puts the focus on it; with null, where the guide has none, on its lines. */
    goTo,
    /** Opens a question and puts the focus into one of its points, which stands `top` px from the top of the window. */
    goToPoint: (id: Id, pointId: Id, top: number) => {
      wantedPoint.current = { pointId, top };
      choose(id);
    },
    /** The point that takes the focus once its question is open, and where it then has to stand. */
    wantedPoint,
    /** So many questions further in the guide, or back. */
    step: (by: number) => goTo(plan.questions[chosenIndex + by]?.id),
    /** Skips a question, or takes it back in. */
    skip: (id: Id) =>
      controller.update((old) => {
        const isSkipped = old.plan.questions.some((question) => question.id === id && question.decision === 'skip');
        return changePlan(old, { kind: 'decide', ids: [id], decision: isSkipped ? 'byLikeness' : 'skip' });
      }),
    toggle: (id: Id) => controller.update((old) => toggleSelected(old, id)),
    select: (ids: Iterable<Id>) => controller.update((old) => selectQuestions(old, ids)),
    listRef,
    /** The point that is being edited. */
    pointId,
    setPointId,
  };
}

export type PreviewModel = ReturnType<typeof usePreview>;

/** Makes the field that is being typed in hand over what it has; a field that goes away would not. */
export function handOver(): void {
  const field = document.activeElement;
  if (isTextEntry(field) && field instanceof HTMLElement) field.blur();
}
