import { clip, textLimits } from '../../domain/plainText.ts';
import { rubricLimit } from '../../domain/questions/limits.ts';
import {
  type Anchors,
  emptyQuestion,
  generalAnchors,
  type Origin,
  type Question,
  type RubricPoint,
} from '../../domain/questions/question.ts';
import type { ParsedAnchor, ParsedPoint, ParsedQuestion } from '../lines/parsedGuide.ts';
import type { CompetencyGuess } from './guessCompetency.ts';

export interface QuestionMaking {
  /** Makes a fresh id for each question and point. */
  readonly newId: () => string;
  readonly origin: Origin;
  /** Guesses the competency of a question whose guide names none. */
  readonly guessCompetency: CompetencyGuess;
}

/** The most signals, probes and red flags that a question can have. */
const listLimit = 40;

/** Questions for the bank, from the questions of a guide. Texts that are longer than the bank takes are cut. */
export function toQuestions(parsed: readonly ParsedQuestion[], making: QuestionMaking): Question[] {
  return parsed.map((question) => toQuestion(question, making));
}

function toQuestion(parsed: ParsedQuestion, { newId, origin, guessCompetency }: QuestionMaking): Question {
  const redFlags = (parsed.redFlags ?? []).slice(0, listLimit).map((redFlag) => clip(redFlag, textLimits.line));
  return {
    ...emptyQuestion(newId()),
    title: clip(parsed.title, textLimits.line),
    prompt: clip(parsed.prompt, textLimits.paragraph),
    competency: clip(parsed.competency ?? guessCompetency(parsed), textLimits.line),
    purpose: clip(parsed.purpose, textLimits.paragraph),
    rubric: parsed.rubric.slice(0, rubricLimit).map((point) => toPoint(point, newId())),
    signals: (parsed.signals ?? []).slice(0, listLimit).map((signal) => clip(signal, textLimits.line)),
    probes: (parsed.probes ?? []).slice(0, listLimit).map((probe) => clip(probe, textLimits.paragraph)),
    ...(redFlags.length === 0 ? {} : { redFlags }),
    minutes: parsed.minutes ?? minutesFor(parsed.rubric.length),
    anchors: toAnchors(parsed.anchors),
    exampleAnswer: clip(parsed.exampleAnswer, textLimits.paragraph),
    origin,
    retired: parsed.retired ?? false,
  };
}

/** The guide's own ladder, with the levels empty that it leaves out; the general one where it has none. */
function toAnchors(parsed: readonly ParsedAnchor[] | undefined): Anchors {
  if (parsed === undefined) return generalAnchors;
  const sentence = (level: number): string =>
    clip(parsed.find((anchor) => anchor.level === level)?.text ?? '', textLimits.paragraph);
  return [sentence(1), sentence(2), sentence(3), sentence(4), sentence(5)];
}

function toPoint({ text, span: [from, to], weight }: ParsedPoint, id: string): RubricPoint {
  return { id, text: clip(text, textLimits.line), weight: weight ?? 1, span: [from, to] };
}

/**
 * Whole minutes for an answer that is to cover `points` points, where the guide says nothing: two to ask and settle, one for
 * each point, at least three and at most ten.
 */
export function minutesFor(points: number): number {
  return Math.min(10, Math.max(3, 2 + points));
}
