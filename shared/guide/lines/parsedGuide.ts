import type { FoundPoint } from '../grammar/pointText.ts';

/** A rubric point of a guide. Its weight is 1 unless our own Markdown says otherwise. */
export interface ParsedPoint extends FoundPoint {
  readonly weight?: number;
}

/** A rating, as scorecards have it: 1 is the lowest. */
export const ratingLevels = [1, 2, 3, 4, 5] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** What an answer looks like at one level. A guide with fewer than five levels leaves the others out. */
export interface ParsedAnchor {
  readonly level: RatingLevel;
  readonly text: string;
  /** What the guide calls the level: 'Poor', 'Not shown (0)', '5'. */
  readonly name: string;
}

/** A question as a guide has it. Texts are the guide's own, wrapped lines joined; all may be empty but the prompt. */
export interface ParsedQuestion {
  readonly prompt: string;
  /** The guide's title for it, or one made out of the prompt's own words. */
  readonly title: string;
  readonly isTitleMadeUp: boolean;
  readonly purpose: string;
  readonly guidance: string;
  readonly rubric: readonly ParsedPoint[];
  readonly exampleAnswer: string;
  readonly competency?: string;
  readonly signals?: readonly string[];
  readonly probes?: readonly string[];
  /** What a weak answer shows. */
  readonly redFlags?: readonly string[];
  /** Whole minutes. */
  readonly minutes?: number;
  /** By level, the lowest first; never empty. */
  readonly anchors?: readonly ParsedAnchor[];
  readonly retired?: boolean;
  /** The guide says what to look for and asks nothing: the prompt is the competency until somebody writes a question. */
  readonly isUnwritten?: boolean;
}

/** How a block looks: all of it in bold type; the line to which the text below folds up; that text. */
export const blockLooks = ['bold', 'summary', 'folded'] as const;
export type BlockLook = (typeof blockLooks)[number];

/** What a block of a guide is for. */
export const blockRoles = [
  'title',
  'competency',
  'topic',
  'prompt',
  'probe',
  'guidance',
  'redFlag',
  'purpose',
  'example',
  'anchor',
  'minutes',
  'opening',
  'closing',
  'note',
  'form',
  'filler',
  'label',
  'table',
] as const;
export type BlockRole = (typeof blockRoles)[number];

/** A block of a guide with its role, or a part of one: 'Look for: …' behind a question is a block of its own. */
export interface ReadBlock {
  /** `[from, to)` in UTF-16 code units of the guide's text. */
  readonly span: readonly [from: number, to: number];
  readonly role: BlockRole;
  /** The question that it belongs to: its index in `questions`. */
  readonly question?: number;
  /** The rating that it describes, where a person has said so. */
  readonly level?: RatingLevel;
  /** Its role is a guess: nothing tells it well from others. */
  readonly isUnsure?: true;
}

/** A role that a person has chosen; of an anchor with its rating. */
export interface GivenRole {
  readonly role: BlockRole;
  readonly level?: RatingLevel;
}

/** What a column of a table is used for. */
export const columnUses = [
  'question',
  'competency',
  'guidance',
  'probes',
  'redFlags',
  'purpose',
  'example',
  'minutes',
  'signals',
  'level1',
  'level2',
  'level3',
  'level4',
  'level5',
  'unused',
] as const;
export type ColumnUse = (typeof columnUses)[number];

/** A table of a guide, with what its columns are used for. */
export interface ParsedTable {
  /** The index of its first row in `ParsedGuide.blocks`. */
  readonly block: number;
  /** The heads of its columns, or what the first row has there; as many as `columns`. */
  readonly heads: readonly string[];
  readonly columns: readonly ColumnUse[];
  readonly rows: number;
}

/** What a person has chosen about a guide. The rest of it is settled around that. */
export interface GuideChoices {
  /** By the index of the block in `ParsedGuide.blocks`. */
  readonly roles: ReadonlyMap<number, GivenRole>;
  /** Of every column of a table, by `ParsedTable.block`. */
  readonly columns: ReadonlyMap<number, readonly ColumnUse[]>;
}
export type GivenRoles = GuideChoices['roles'];

export const noChoices: GuideChoices = { roles: new Map(), columns: new Map() };

/** Why something that asks was not taken as a question, and what the user is told about it. */
export const leftOutReasons = {
  listed: 'stands in a list whose questions have sections of their own',
  table: 'stands in a table that has no column of questions',
  form: 'is a field of a form',
  script: 'is said to the candidate, and asks for no answer',
  note: 'is addressed to the interviewer',
  filler: 'belongs to the page around the guide',
  chosen: 'was given another role by you',
  label: 'stands under a label that is not known here',
  limit: 'comes after more questions than one guide can have',
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

/** A line that asks and is neither a question nor a probe, or one under a label that is not known. */
export interface LeftOut {
  readonly text: string;
  readonly reason: LeftOutReason;
  /** The name of that label: a role that is given to one line under it goes for all of them. */
  readonly label?: string;
  readonly span: readonly [from: number, to: number];
}

export interface ParsedGuide {
  /** The guide's title, or '' where none was found. */
  readonly title: string;
  readonly questions: readonly ParsedQuestion[];
  readonly leftOut: readonly LeftOut[];
  /** What the guide has said to the candidate before and after the questions; '' where it has nothing. */
  readonly opening: string;
  readonly closing: string;
  /** Where the prompt of each question stands, in the order of `questions`: `[from, to)` in UTF-16 code units of the text. */
  readonly prompts: readonly (readonly [from: number, to: number])[];
  /** The tables that have columns to use, whether they were used or not. */
  readonly tables: readonly ParsedTable[];
  /** Every block in order. The same document gives the same blocks, whatever their roles. Empty for our own Markdown. */
  readonly blocks: readonly ReadBlock[];
  /** What the user should know: sentences ready to be shown. */
  readonly warnings: readonly string[];
}
