import type { Id } from '../../../shared/domain/ids.ts';
import { lineAt } from '../../../shared/guide/import/guideLines.ts';
import {
  applyToPlan,
  fieldOf,
  firstDifference,
  type GuideQuestion,
  type ImportPlan,
  type PlanAction,
} from '../../../shared/guide/import/importPlan.ts';
import type { GivenRole, GuideChoices } from '../../../shared/guide/lines/parsedGuide.ts';
import type { ReadGuide } from '../../../shared/ipc/guideContract.ts';
import {
  emptyHistory,
  type History,
  type HistoryStep,
  recordChange,
  stepBack,
  stepForward,
} from '../../state/history.ts';

/** Lines of the guide that stand together, by their index: from where the choice began to the one with the keyboard. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A role that was given to some lines, and the lines like them that it could be given to, too. */
export interface SameForOthers {
  readonly role: GivenRole;
  readonly lines: readonly number[];
}

/** A guide with what is going to be imported from it, and where the user is in it. */
export interface ImportPreview {
  readonly guide: ReadGuide;
  readonly plan: ImportPlan;
  readonly history: History<ImportPlan>;
  /** The question that is open; null where there is none. */
  readonly chosenId: Id | null;
  /** Questions that are changed together. */
  readonly selected: ReadonlySet<Id>;
  /** The lines that a role is given to. */
  readonly range: LineRange;
  /** The lines that a role was given to just now, while the guide is due to be read again; null once something else is done. */
  readonly given: readonly number[] | null;
  /** After that, until something else is done. */
  readonly sameForOthers: SameForOthers | null;
}

/** The longest text that is given into a text field, in code units: about twenty pages. More makes typing slow. */
const editable = 60_000;

/** The text of a guide, to be changed by hand; null where there is none, or too much of it. */
export function editableText({ text }: ReadGuide): string | null {
  return text.trim() === '' || text.length > editable ? null : text;
}

/** The preview of a plan; null where there is nothing to look at, neither questions nor lines that could become some. */
export function openPreview(guide: ReadGuide, plan: ImportPlan): ImportPreview | null {
  const first = plan.questions[0];
  if (first === undefined && plan.reading.guide.blocks.length === 0) return null;
  const preview: ImportPreview = {
    guide,
    plan,
    history: emptyHistory(),
    chosenId: null,
    selected: new Set(),
    range: { from: 0, to: 0 },
    given: null,
    sameForOthers: null,
  };
  return first === undefined ? preview : chooseQuestion(preview, first.id);
}

/** Applies an action to the plan, as one step to undo; typing in one field is one step. */
export function changePlan(preview: ImportPreview, action: PlanAction): ImportPreview {
  const plan = applyToPlan(preview.plan, action);
  return plan === preview.plan ? preview : withPlan(preview, plan, fieldOf(action));
}

/**
 * The preview with another plan, as one step to undo.
 * @param field see `recordChange`
 */
export function withPlan(preview: ImportPreview, plan: ImportPlan, field: string | null): ImportPreview {
  const history = recordChange(preview.history, preview.plan, field);
  return atPlan({ ...preview, history }, plan, preview.chosenId);
}

/** The preview with another plan that belongs to the latest step. */
export function withSettled(preview: ImportPreview, plan: ImportPlan): ImportPreview {
  return atPlan(preview, plan, preview.chosenId);
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
  const line = firstChoice(preview.plan.reading.choices, step.state.reading.choices);
  const after = atPlan({ ...preview, history: step.history }, step.state, about);
  return line === null ? after : chooseLine(after, line);
}

/** Shows another plan: what was open and selected stays so where it is still there. */
function atPlan(preview: ImportPreview, plan: ImportPlan, wanted: Id | null): ImportPreview {
  const ids = new Set(plan.questions.map(({ id }) => id));
  const before = preview.plan.questions.findIndex(({ id }) => id === wanted);
  const next = plan.questions[Math.min(Math.max(before, 0), plan.questions.length - 1)];
  const chosenId = wanted !== null && ids.has(wanted) ? wanted : (next?.id ?? null);
  const selected = new Set([...preview.selected].filter((id) => ids.has(id)));
  return { ...preview, plan, chosenId, selected, given: null, sameForOthers: null };
}

/** The first line for which two choices differ; null when they give the same roles. */
function firstChoice({ roles: one }: GuideChoices, { roles: other }: GuideChoices): number | null {
  const lines = [...new Set([...one.keys(), ...other.keys()])].filter((line) => one.get(line) !== other.get(line));
  return lines.length === 0 ? null : Math.min(...lines);
}

/** Opens a question; the line that asks it is the one with the keyboard then. */
export function chooseQuestion(preview: ImportPreview, id: Id): ImportPreview {
  const { questions, reading } = preview.plan;
  const index = questions.findIndex((question) => question.id === id);
  if (index < 0) return preview;
  const { blocks, prompts } = reading.guide;
  const isThere = blocks[preview.range.to]?.question === index;
  const line = lineAt(blocks, prompts[index]?.[0] ?? -1);
  return { ...preview, chosenId: id, ...(isThere || line < 0 ? {} : { range: { from: line, to: line } }) };
}

/** Goes to a line, and opens the question that it belongs to. With `isExtending` all lines up to it are chosen. */
export function chooseLine(preview: ImportPreview, line: number, isExtending = false): ImportPreview {
  const { questions, reading } = preview.plan;
  const { blocks } = reading.guide;
  if (blocks.length === 0) return preview;
  const to = Math.min(Math.max(line, 0), blocks.length - 1);
  const range = { from: isExtending ? preview.range.from : to, to };
  const id = questions[blocks[to]?.question ?? -1]?.id ?? preview.chosenId;
  const isMoved = to !== preview.range.to || !isExtending;
  const after = { ...preview, range, chosenId: id };
  return isMoved ? { ...after, given: null, sameForOthers: null } : after;
}

/** The lines that are chosen, in the guide's order. */
export function chosenLines({ range: { from, to }, plan }: ImportPreview): number[] {
  const last = plan.reading.guide.blocks.length - 1;
  const [first, end] = [Math.min(from, to), Math.min(Math.max(from, to), last)];
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index);
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
