import type { Anchors } from '../domain/question.ts';
import type { FoundPoint } from './pointText.ts';

/** A rubric point of a guide. Its weight is 1 unless our own Markdown says otherwise. */
export interface ParsedPoint extends FoundPoint {
  readonly weight?: number;
}

/** A question as a guide has it. Texts are the guide's own, wrapped lines joined; all may be empty but the prompt. */
export interface ParsedQuestion {
  readonly prompt: string;
  readonly purpose: string;
  readonly guidance: string;
  readonly rubric: readonly ParsedPoint[];
  readonly exampleAnswer: string;
  readonly title?: string;
  readonly competency?: string;
  readonly signals?: readonly string[];
  readonly probes?: readonly string[];
  /** Whole minutes. */
  readonly minutes?: number;
  readonly anchors?: Anchors;
  readonly retired?: boolean;
}

export interface ParsedGuide {
  /** The guide's title, or '' where none was found. */
  readonly title: string;
  readonly questions: readonly ParsedQuestion[];
  /** What the user should know: sentences ready to be shown. */
  readonly warnings: readonly string[];
}
