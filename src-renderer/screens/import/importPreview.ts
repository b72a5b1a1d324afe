import type { Id } from '../../../shared/domain/ids.ts';
import {
  applyToPlan,
  fieldOf,
  firstDifference,
  type GuideQuestion,
  type ImportPlan,
  type PlanAction,
} from '../../../shared/guide/import/importPlan.ts';
import type { ReadGuide } from '../../../shared/ipc/guideContract.ts';
import {
  emptyHistory,
  type History,
  type HistoryStep,
  recordChange,
  stepBack,
  stepForward,
} from '../../state/history.ts';

/** A guide with what is going to be imported from it, and where the user is in it. */
export interface ImportPreview {
  readonly guide: ReadGuide;
  readonly plan: ImportPlan;
  readonly history: History<ImportPlan>;
  /** The question that is open. */
  readonly chosenId: Id;
  /** Questions that are changed together. */
  readonly selected: ReadonlySet<Id>;
}

/** The preview of a plan that has a question at least; null for one without. */
export function openPreview(guide: ReadGuide, plan: ImportPlan): ImportPreview | null {
  const first = plan.questions[0];
  if (first === undefined) return null;
  return { guide, plan, history: emptyHistory(), chosenId: first.id, selected: new Set() };
}

/** Applies an action to the plan, as one step to undo; typing in one field is one step. */
export function changePlan(preview: ImportPreview, action: PlanAction): ImportPreview {
  const plan = applyToPlan(preview.plan, action);
  if (plan === preview.plan) return preview;
  return { ...preview, plan, history: recordChange(preview.history, preview.plan, fieldOf(action)) };
}

/** Takes the latest change back, and opens the question that it was about. */
export function undoChange(preview: ImportPreview): ImportPreview {
  return atStep(preview, stepBack(preview.history, preview.plan));
}

/** Makes the change that was taken back last again, and opens its question. */
export function redoChange(preview: ImportPreview): ImportPreview {
  return atStep(preview, stepForward(preview.history, preview.plan));
}

function atStep(preview: ImportPreview, step: HistoryStep<ImportPlan> | null): ImportPreview {
  if (step === null) return preview;
  const about = firstDifference(preview.plan, step.state)?.id ?? preview.chosenId;
  return { ...preview, plan: step.state, history: step.history, chosenId: about };
}

export function chooseQuestion(preview: ImportPreview, id: Id): ImportPreview {
  return preview.plan.questions.some((question) => question.id === id) ? { ...preview, chosenId: id } : preview;
}

/** Selects a question, or no longer. */
export function toggleSelected(preview: ImportPreview, id: Id): ImportPreview {
  const selected = new Set(preview.selected);
  if (!selected.delete(id)) selected.add(id);
  return { ...preview, selected };
}

/** Selects these questions and no others. */
export function selectQuestions(preview: ImportPreview, ids: Iterable<Id>): ImportPreview {
  return { ...preview, selected: new Set(ids) };
}

/** The selected questions, in the guide's order. */
export function selectedQuestions({ plan, selected }: ImportPreview): GuideQuestion[] {
  return plan.questions.filter(({ id }) => selected.has(id));
}

/** What all questions have as their competency; null when they differ, or there are none. */
export function commonCompetency(questions: readonly GuideQuestion[]): string | null {
  const [first, ...others] = questions;
  return first !== undefined && others.every(({ competency }) => competency === first.competency)
    ? first.competency
    : null;
}

/** The one of some questions that comes next after the open one; from the end on to the first. */
export function nextOf({ plan, chosenId }: ImportPreview, ids: readonly Id[]): Id | null {
  const wanted = new Set(ids);
  const at = plan.questions.findIndex(({ id }) => id === chosenId);
  const inOrder = [...plan.questions.slice(at + 1), ...plan.questions.slice(0, at + 1)];
  return inOrder.find(({ id }) => wanted.has(id))?.id ?? null;
}
