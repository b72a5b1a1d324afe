import type { Id } from '../../domain/ids.ts';
import { inserted, moved, replaced, without } from '../../domain/parts.ts';
import { clip, textLimits } from '../../domain/plainText.ts';
import { rubricLimit } from '../../domain/questions/limits.ts';
import type { Question } from '../../domain/questions/question.ts';
import { type GuideChoices, noChoices, type ParsedGuide, type ParsedQuestion } from '../lines/parsedGuide.ts';
import { type GuidePoint, mergePoints, rewritePoint, splitPoint, writtenPoint } from './guidePoint.ts';
import { type QuestionMaking, toQuestions } from './toQuestions.ts';

/** Whether a question enters the bank. By likeness: unless the bank has one that asks the same. */
export type Decision = 'byLikeness' | 'add' | 'skip';

/** A question of a guide as the preview has it. Its origin is set when the bank takes it. */
export interface GuideQuestion extends Omit<Question, 'rubric' | 'origin'> {
  readonly points: readonly GuidePoint[];
  readonly decision: Decision;
  /** Its title was made of the prompt's own words, and nobody has looked at it. */
  readonly isTitleMadeUp: boolean;
  /** Its competency was guessed from the bank, and nobody has looked at it. */
  readonly isCompetencyGuessed: boolean;
}

/** How a guide was read. */
export interface PlanReading {
  readonly guide: ParsedGuide;
  /** What a person has chosen for it. */
  readonly choices: GuideChoices;
  /** Something was chosen that the guide was not read with yet. */
  readonly isDue: boolean;
  /** The questions of the guide, before anybody changed them. */
  readonly asRead: readonly GuideQuestion[];
}

/** What is going to be imported from a guide, before anything of it enters the bank. */
export interface ImportPlan {
  /** The guide's text, into which the spans of the points lead. */
  readonly source: string;
  readonly reading: PlanReading;
  readonly questions: readonly GuideQuestion[];
}

/** What makes the questions of a plan. */
export type PlanMaking = Omit<QuestionMaking, 'origin'>;

/** A change of the plan. */
export type PlanAction =
  | { readonly kind: 'editQuestion'; readonly id: Id; readonly changes: QuestionChanges }
  | { readonly kind: 'setCompetency'; readonly ids: readonly Id[]; readonly competency: string }
  | { readonly kind: 'decide'; readonly ids: readonly Id[]; readonly decision: Decision }
  | PointAction;

export type QuestionChanges = Partial<Pick<GuideQuestion, 'title' | 'prompt' | 'competency'>>;

/** A change of the points of the question `id`. Ids of new points come from outside, so that the plan stays a value. */
export type PointAction = { readonly id: Id } & (
  | { readonly kind: 'addPoint'; readonly pointId: Id; readonly text: string }
  /** A blank text takes the point away. */
  | { readonly kind: 'editPoint'; readonly pointId: Id; readonly text: string }
  /** `at` is the caret, in code units of the point's text. */
  | { readonly kind: 'splitPoint'; readonly pointId: Id; readonly at: number; readonly newPointId: Id }
  /** With the point after it. */
  | { readonly kind: 'mergePoint'; readonly pointId: Id }
  | { readonly kind: 'removePoint'; readonly pointId: Id }
  | { readonly kind: 'movePoint'; readonly from: number; readonly to: number }
);

/** The plan for the questions of a guide, as they were read. */
export function openPlan(source: string, guide: ParsedGuide, making: PlanMaking): ImportPlan {
  const questions = readQuestions(guide.questions, making);
  return { source, reading: { guide, choices: noChoices, isDue: false, asRead: questions }, questions };
}

/** The questions of a guide as the preview has them. */
export function readQuestions(parsed: readonly ParsedQuestion[], making: PlanMaking): GuideQuestion[] {
  const questions = toQuestions(parsed, { ...making, origin: { kind: 'own' } });
  return questions.map((question, index) => toGuideQuestion(question, parsed[index]));
}

function toGuideQuestion({ rubric, origin, ...question }: Question, parsed: ParsedQuestion | undefined): GuideQuestion {
  const points = rubric
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, weight, span }): GuidePoint => ({ id, text: text.trim(), weight, origin: span, span }));
  return {
    ...question,
    points,
    decision: 'byLikeness',
    isTitleMadeUp: parsed?.isTitleMadeUp === true && question.title !== '',
    isCompetencyGuessed: parsed?.competency === undefined && question.competency !== '',
  };
}

/** The plan with an action applied to it; the same plan when it changes nothing. Total: unknown ids change nothing. */
export function applyToPlan(plan: ImportPlan, action: PlanAction): ImportPlan {
  switch (action.kind) {
    case 'editQuestion':
      return changeQuestions(plan, [action.id], (question) => changed(question, action.changes));
    case 'setCompetency':
      return changeQuestions(plan, action.ids, (question) => {
        const after = changed(question, { competency: action.competency });
        return after.isCompetencyGuessed ? { ...after, isCompetencyGuessed: false } : after;
      });
    case 'decide':
      return changeQuestions(plan, action.ids, (question) =>
        question.decision === action.decision ? question : { ...question, decision: action.decision },
      );
    default: {
      if (addedId(action) !== undefined && isPointId(plan, addedId(action))) return plan;
      return changeQuestions(plan, [action.id], (question) => {
        const points = changePoints(plan.source, question.points, action);
        return points === question.points ? question : { ...question, points };
      });
    }
  }
}

/**
 * Which field an action types into: consecutive actions on one field are one step to undo. Null for an action that is a step
 * of its own.
 */
export function fieldOf(action: PlanAction): string | null {
  if (action.kind === 'editPoint') return `point:${action.pointId}`;
  if (action.kind === 'editQuestion') return `${Object.keys(action.changes).join()}:${action.id}`;
  return null;
}

/** The first question that two states of a plan have different; undefined when they are the same. */
export function firstDifference(one: ImportPlan, other: ImportPlan): GuideQuestion | undefined {
  return other.questions.find((question, index) => question !== one.questions[index]);
}

function changeQuestions(
  plan: ImportPlan,
  ids: readonly Id[],
  change: (question: GuideQuestion) => GuideQuestion,
): ImportPlan {
  const wanted = new Set(ids);
  let isChanged = false;
  const questions = plan.questions.map((question) => {
    const after = wanted.has(question.id) ? change(question) : question;
    isChanged ||= after !== question;
    return after;
  });
  return isChanged ? { ...plan, questions } : plan;
}

function changed(question: GuideQuestion, { title, prompt, competency }: QuestionChanges): GuideQuestion {
  const after = {
    title: clip(title ?? question.title, textLimits.line),
    prompt: clip(prompt ?? question.prompt, textLimits.paragraph),
    competency: clip(competency ?? question.competency, textLimits.line),
  };
  const isSame =
    after.title === question.title && after.prompt === question.prompt && after.competency === question.competency;
  if (isSame) return question;
  return {
    ...question,
    ...after,
    isTitleMadeUp: question.isTitleMadeUp && after.title === question.title,
    isCompetencyGuessed: question.isCompetencyGuessed && after.competency === question.competency,
  };
}

function addedId(action: PointAction): Id | undefined {
  if (action.kind === 'addPoint') return action.pointId;
  return action.kind === 'splitPoint' ? action.newPointId : undefined;
}

function isPointId(plan: ImportPlan, id: Id | undefined): boolean {
  return plan.questions.some(({ points }) => points.some((point) => point.id === id));
}

type Points = readonly GuidePoint[];

function changePoints(source: string, points: Points, action: PointAction): Points {
  if (action.kind === 'movePoint') return moved(points, action.from, action.to);
  if (action.kind === 'addPoint') {
    const isRefused = action.text.trim() === '' || points.length >= rubricLimit;
    return isRefused ? points : [...points, writtenPoint(action.pointId, action.text)];
  }
  const index = points.findIndex(({ id }) => id === action.pointId);
  const point = points[index];
  return point === undefined ? points : changePoint(source, points, index, point, action);
}

function changePoint(
  source: string,
  points: Points,
  index: number,
  point: GuidePoint,
  action: Exclude<PointAction, { kind: 'addPoint' | 'movePoint' }>,
): Points {
  switch (action.kind) {
    case 'editPoint':
      if (action.text === point.text) return points;
      return action.text.trim() === ''
        ? without(points, index)
        : replaced(points, index, rewritePoint(source, point, action.text));
    case 'splitPoint': {
      const parts = points.length < rubricLimit ? splitPoint(source, point, action.at, action.newPointId) : null;
      return parts === null ? points : inserted(without(points, index), index, ...parts);
    }
    case 'mergePoint': {
      const next = points[index + 1];
      const merged = next === undefined ? null : mergePoints(source, point, next);
      return merged === null ? points : replaced(without(points, index + 1), index, merged);
    }
    case 'removePoint':
      return without(points, index);
  }
}
