import type { LabelKind } from '../languages/language.ts';
import { type BlockRole, blockRoles } from '../lines/parsedGuide.ts';

/** The roles that a block of text is given a score for. 'label' and 'table' are known at once. */
export type Role = Exclude<BlockRole, 'label' | 'table'>;

export const roles = blockRoles.filter((role): role is Role => role !== 'label' && role !== 'table');

export type Scores = Readonly<Partial<Record<Role, number>>>;

/**
 * What a sign says about the role of the block that has it: how much it speaks for (or against) each. A point more makes a role
 * about three times as likely. No sign decides alone; a block's signs are added up.
 */
export const evidence = {
  question: {
    prompt: 3,
    probe: 2,
    guidance: 0.3,
    redFlag: 0,
    example: -0.5,
    purpose: -1.5,
    competency: -4,
    topic: -4,
    title: -2,
    note: -0.5,
    anchor: -2,
    opening: -1,
    closing: -1,
  },
  instruction: {
    prompt: 3,
    probe: 1,
    guidance: 0.3,
    purpose: -1,
    competency: -4,
    topic: -4,
    title: -2,
    note: -0.5,
    anchor: -2,
  },
  lateInstruction: {
    prompt: 2.5,
    probe: 0.7,
    guidance: 0.3,
    purpose: -0.5,
    competency: -4,
    topic: -4,
    title: -2,
    anchor: -2,
  },
  maybeInstruction: { prompt: 0.9, probe: 0.3, guidance: 1.2, note: 0.3, competency: -2, topic: -1, title: -1 },
  statement: { prompt: -2, probe: -2.5 },
  heading: {
    competency: 2,
    topic: 0.5,
    title: 0.5,
    prompt: 0.7,
    guidance: -4,
    redFlag: -4,
    purpose: -4,
    example: -4,
    probe: -2,
    anchor: -4,
    note: -1,
    minutes: -3,
    opening: -2,
    closing: -2,
  },
  firstHeading: { title: 5 },
  boldLine: { competency: 0.8, topic: 0.3, prompt: 0.8, guidance: -1, example: -1, probe: -0.5, note: 0.3 },
  summary: { prompt: 6 },
  folded: { example: 4 },
  foldedItem: { guidance: 3, example: 1.5 },
  numbered: { prompt: 1, competency: 0.3, probe: -0.2 },
  item: {
    guidance: 1,
    redFlag: 0.2,
    probe: 0.2,
    note: 0.6,
    purpose: -1.5,
    example: -1,
    competency: -0.7,
    topic: -2,
    title: -3,
  },
  paragraph: { purpose: 0.8, note: 0.8, competency: -1.5, topic: -1.5, title: -1, guidance: -0.5 },
  shortLine: { competency: 0.7, topic: 0.5, title: 0.3, purpose: -0.7 },
  named: { competency: 3.5 },
  announced: { topic: 12 },
  overQuestions: { competency: 4.5, note: -1, title: -1, filler: -3 },
  belowQuestion: { probe: 3.5, prompt: -2.5 },
  askedInside: { probe: 8, prompt: -6 },
  belowSeeking: { guidance: 4, note: -2 },
  overLabels: { competency: 3, topic: 1, note: -1 },
  amongAsking: { prompt: 2.5, guidance: -1 },
  quoted: { example: 0.7, prompt: 0.3, competency: -2 },
  amongQuotes: { prompt: 5, example: -3, guidance: -2, note: -1.5, competency: -2 },
  quotedTalk: { example: 3.5, guidance: -3, prompt: -2 },
  firstPerson: { example: 2.8, guidance: -2.5, purpose: -1 },
  advice: { guidance: 2.2, note: 0.3 },
  laterAdvice: { guidance: 2, purpose: 1.5, note: -1.5 },
  reason: { purpose: 2, guidance: -0.3 },
  warning: { guidance: 1.5, redFlag: 1, prompt: -1 },
  scriptLine: { prompt: -4, probe: -3 },
  ofCandidate: { note: 2.5, guidance: 1.5, prompt: -4, probe: -2.5 },
  aboutThem: { note: 3.5, competency: 1.5, prompt: -5, probe: -4, guidance: -2 },
  aboutQuestion: { purpose: 3, prompt: -3, probe: -2.5 },
  answerSentence: { guidance: 4.5, prompt: -3, probe: -2, note: -1, purpose: -1 },
  smallTalk: { opening: 5, prompt: -3.5, probe: -3 },
  markedInScript: { prompt: 4.5, opening: -2, closing: -2 },
  askedBackInList: { prompt: 6, closing: -3 },
  asksBack: { closing: 5, prompt: -3.5, probe: -3 },
  toInterviewer: { note: 3, closing: 0.5, prompt: -1.5, guidance: -1.5, purpose: -0.7 },
  blank: { form: 6 },
  filler: { filler: 8 },
  repeated: { filler: 3 },
  link: { filler: 3 },
  beforeQuestions: { note: 2.5, purpose: -1, guidance: -4, example: -3, redFlag: -3, probe: -3, anchor: -1 },
  afterQuestions: { note: 1, closing: 0.3, probe: -1.5 },
  awaited: { prompt: 6 },
  unmarked: { prompt: -2, note: 1, closing: 0.5, probe: 0.5 },
  listedAbove: { prompt: 4 },
  storyPart: { probe: 4 },
  answerBelow: { guidance: 1.5, purpose: -0.5, note: -0.7, competency: -2, prompt: -1 },
  answersBelow: { guidance: 3, purpose: -1, note: -1.5, competency: -4, topic: -3, prompt: -1.5 },
  behindQuestion: { guidance: 1.5, prompt: -5, competency: -5, topic: -4, title: -4, note: -1 },
  level: { anchor: 2, competency: -2 },
  levelRow: { anchor: 6, prompt: -3 },
} as const satisfies Record<string, Scores>;
export type Sign = keyof typeof evidence;

/** The role that a label gives to what it stands before or above, times how surely it stands there. */
export const underLabel: Readonly<Record<LabelKind, Scores>> = {
  question: { prompt: 5 },
  questions: { prompt: 2.5, note: -0.5, guidance: -1.5, probe: -1 },
  purpose: { purpose: 5, prompt: -2, guidance: -1 },
  guidance: { guidance: 5, prompt: -1.5, probe: -1, purpose: -1, note: -1 },
  rubric: { guidance: 5, prompt: -1.5, probe: -1 },
  example: { example: 5, prompt: -1.5, guidance: -1 },
  badExample: { redFlag: 5, prompt: -2 },
  redFlags: { redFlag: 5, prompt: -2, guidance: -1 },
  probes: { probe: 5, prompt: -1, guidance: -1 },
  competency: { competency: 5, prompt: -2, guidance: -2 },
  minutes: { minutes: 6 },
  anchors: { anchor: 4, guidance: -2, prompt: -2 },
  signals: { guidance: 5, prompt: -2 },
  opening: { opening: 4, guidance: -3, purpose: -2 },
  closing: { closing: 4, guidance: -3, purpose: -2 },
  note: { note: 4.5, guidance: -2, purpose: -1, prompt: -1.5 },
  form: { form: 4, note: 1, guidance: -2, prompt: -1 },
  other: { filler: 5, prompt: -1.5, guidance: -3 },
  unknown: { note: 6, guidance: -3, purpose: -2, prompt: -3, probe: -2, example: -2, redFlag: -2, competency: -2 },
};

/** The same for a section under a heading that is a label; headings of questions stand in it. */
export const inSection: Readonly<Partial<Record<LabelKind, Scores>>> = {
  questions: { prompt: 0.8, note: -0.2 },
  opening: { opening: 3, guidance: -2, purpose: -1, note: -0.5, prompt: -0.5 },
  closing: { closing: 3, guidance: -2.5, purpose: -1, note: -0.5, prompt: -0.7, example: -1 },
  note: { note: 3, guidance: -2.5, purpose: -1, prompt: -1.5 },
  form: { form: 2, note: 2, guidance: -2, prompt: -1 },
  other: { filler: 4, guidance: -2, prompt: -1 },
};

/** What the role of the item that a block stands in says about the block's own. */
export const inside: Readonly<Partial<Record<Role, Scores>>> = {
  prompt: { probe: 2.2, guidance: 1.2, prompt: -2.5, purpose: 0.5, note: -0.5 },
  probe: { probe: 1.5, prompt: -2 },
  competency: { prompt: 1 },
  guidance: { guidance: 1.5, prompt: -1 },
  note: { note: 1.2, guidance: -1 },
  opening: { opening: 1 },
  closing: { closing: 1 },
};

/** What the role of the block before says, where the two stand on one level. */
export const after: Readonly<Partial<Record<Role, Scores>>> = {
  title: { note: 0.8 },
  competency: { prompt: 0.7, purpose: 1, guidance: -1.5 },
  topic: { prompt: 2.5, purpose: 0.3 },
  prompt: { purpose: 0.8, guidance: 0.5, example: 0.3, probe: 0.3, note: -1 },
  purpose: { guidance: 0.5, example: 0.3 },
  guidance: { guidance: 0.3, example: 0.4, note: 0.3 },
  redFlag: { guidance: 1, note: 0.5 },
  example: { guidance: -2, purpose: -2, note: 1.5, example: 0.3 },
  probe: { guidance: -1, purpose: -1.5, note: 1 },
  anchor: { guidance: -1.5, purpose: -1.5, note: 1, anchor: 0.5 },
  note: { note: 1, guidance: -2, purpose: -0.7 },
  form: { note: 0.7, guidance: -1 },
  opening: { opening: 1.2, guidance: -2, purpose: -1 },
  closing: { closing: 1.5, note: 0.5, guidance: -3, purpose: -2, example: -1 },
  filler: { filler: 0.7 },
};

/** How much siblings are alike: items of one list, numbers of one chain; and blocks that look the same all over the guide. */
export const likeSiblings = 2.5;
export const likeLooks = 1;
