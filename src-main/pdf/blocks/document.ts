import type { Figure } from '../../../shared/charts/figure.ts';
import type { Rating } from '../../../shared/domain/interview/interview.ts';
import type { Paper } from '../../../shared/domain/settings.ts';

/** How something is meant. Every tone comes with words that say the same; none is told by colour alone. */
export type Tone = 'plain' | 'muted' | 'good' | 'bad';

/** One figure of the verdict, such as 'Mean rating · 3.7 · of 5, equal weights'. Each part is one line. */
export interface Fact {
  label: string;
  value: string;
  detail: string;
  tone: Tone;
  /** Whether the value is a name, which may be long. */
  isName?: boolean;
  /** The scale that the value stands on, drawn above the detail, which names its steps; `chosen` is −1 for none of them. */
  steps?: { count: number; chosen: number };
}

/** The top of the first page. It is the document's only heading of the first level. */
export interface TitleBlock {
  type: 'title';
  /** What kind of document it is, above the title. */
  kicker: string;
  text: string;
  lines: readonly string[];
}

/** Three or four facts side by side. */
export interface VerdictBlock {
  type: 'verdict';
  facts: readonly Fact[];
}

/** A heading. It never stands alone at the foot of a page. Levels 4 and 5 are not in the outline. */
export interface HeadingBlock {
  type: 'heading';
  level: 2 | 3 | 4 | 5;
  text: string;
  /**
   * What continuation pages call it; on levels 2 and 3 the text where nothing is said. On levels 4 and 5 it stands there after what
   * the headings above are called, and without it they have only those.
   */
  running?: string;
}

/** The heading of a question, on level 3. */
export interface QuestionHeadingBlock {
  type: 'questionHeading';
  /** Its place in the plan; null where there is none. */
  number: number | null;
  text: string;
  /** At the right: 'Not asked'; empty for a question that was rated. */
  aside: string;
}

/**
 * Running text. Line feeds in it are kept. Lead, muted and small lines lead on to what follows; 'absent' is the look of muted for
 * a line that stands in the place of something, such as 'No notes.', and 'closing' stands apart from what is above it.
 */
export interface ParagraphBlock {
  type: 'paragraph';
  text: string;
  style: 'normal' | 'lead' | 'muted' | 'small' | 'absent' | 'closing';
  /** Set before the text in a stronger weight: 'Reason:'; may be empty. */
  label: string;
}

export interface ListBlock {
  type: 'list';
  items: readonly string[];
}

/** Lines to be ticked by hand, each after a box. What can be told apart by a bold beginning has it as its label. */
export interface BoxesBlock {
  type: 'boxes';
  items: readonly { label: string; text: string }[];
}

/** Empty lines to write on by hand. */
export interface RuledBlock {
  type: 'ruled';
  /** What is to be written there; may be empty. */
  label: string;
  lines: number;
}

/** Short blocks side by side; what can grow over pages must not be in here. */
export interface ColumnsBlock {
  type: 'columns';
  columns: readonly (readonly Block[])[];
}

export interface FigureBlock {
  type: 'figure';
  figure: Figure;
}

/** A rating with the sentence that says what it looks like. */
export interface RatingBlock {
  type: 'rating';
  rating: Rating;
  name: string;
  anchor: string;
  /** What coverage suggested, in a sentence. */
  suggestion: string;
}

export interface TableColumn {
  header: string;
  /** The part of the width that the column takes, relative to the other columns'. */
  share: number;
  isNumeric: boolean;
}

export interface TableCell {
  text: string;
  isStrong: boolean;
  tone: Tone;
}

/** A table whose header is repeated on every page. The first column names the row. */
export interface TableBlock {
  type: 'table';
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
}

/** A cell of a heat map. What it says stands in it as a figure or in words; the tint only repeats it. */
export interface HeatmapCell {
  text: string;
  /** The rating whose tint lies behind the figure; null for words, which have none. */
  rating: Rating | null;
  /** Small print below, such as 'was 2'; may be empty. */
  detail: string;
}

export interface HeatmapRow {
  title: string;
  cells: readonly HeatmapCell[];
  /** What the cells come to, one a figure column. */
  figures: readonly TableCell[];
}

/** Rows of one competency. */
export interface HeatmapGroup {
  /** On a line of its own above the rows; empty where there is but one group. */
  title: string;
  rows: readonly HeatmapRow[];
}

/** Rows × columns of figures on tints, in groups under one header, which is repeated on every page. No row breaks. */
export interface HeatmapBlock {
  type: 'heatmap';
  caption: string;
  /** Above the rows' titles. */
  corner: string;
  columns: readonly string[];
  /** The columns after the tinted ones; widths in points. */
  figures: readonly { header: string; width: number }[];
  groups: readonly HeatmapGroup[];
}

/** A line of an interviewer. */
export interface PrintedNote {
  /** Where the interview's clock stood, `m:ss`. */
  time: string;
  /** '+', '−', '?', '!' or empty. */
  mark: string;
  /** What the mark means; empty for a plain line. */
  kind: string;
  tone: Tone;
  text: string;
  /** The rubric points that it is evidence for. */
  points: readonly string[];
}

export interface NotesBlock {
  type: 'notes';
  notes: readonly PrintedNote[];
}

/** Names with values, one a line. */
export interface FactsBlock {
  type: 'facts';
  isSmall?: boolean;
  facts: readonly { label: string; value: string }[];
}

/** Something that the reader must not miss. */
export interface CalloutBlock {
  type: 'callout';
  tone: 'plain' | 'bad';
  title: string;
  text: string;
}

/** What a document is made of, whatever draws it. */
export type Block =
  | TitleBlock
  | VerdictBlock
  | HeadingBlock
  | QuestionHeadingBlock
  | ParagraphBlock
  | ListBlock
  | BoxesBlock
  | RuledBlock
  | ColumnsBlock
  | FigureBlock
  | RatingBlock
  | TableBlock
  | HeatmapBlock
  | NotesBlock
  | FactsBlock
  | CalloutBlock;

/** What a form is made of, which is filled in by hand: besides print, Markdown and Word have all of it. */
export type FormBlock = HeadingBlock | QuestionHeadingBlock | ParagraphBlock | ListBlock | BoxesBlock | RuledBlock;

/** A form before anything draws it. */
export interface Form {
  title: TitleBlock;
  /** What is to be written at the top, a line each. */
  fields: readonly string[];
  blocks: readonly FormBlock[];
}

/** A document before it is laid out. All of it is plain data. */
export interface PrintDocument {
  title: string;
  /** Who wrote it; empty where the document must not say. */
  author: string;
  subject: string;
  paper: Paper;
  /** Creation and modification date, in ms since the epoch: a document's, never the clock's. */
  date: number;
  /** At the top of every page. */
  header: { left: string; right: string };
  /** At the foot of every page; 'Page n of m' stands at its right. */
  footer: string;
  blocks: readonly Block[];
}

export function heading(level: HeadingBlock['level'], text: string): HeadingBlock {
  return { type: 'heading', level, text };
}

export function paragraph(text: string, style: ParagraphBlock['style'] = 'normal', label = ''): ParagraphBlock {
  return { type: 'paragraph', text, style, label };
}

export function cell(text: string, changes: Partial<Omit<TableCell, 'text'>> = {}): TableCell {
  return { text, isStrong: false, tone: 'plain', ...changes };
}

/** A line that stands in the place of something: 'No notes.' */
export function absent(text: string): ParagraphBlock {
  return paragraph(text, 'absent');
}

/** What may stand in half the width beside something else, so that neither side leaves its page. */
export function fitsBeside(lines: readonly string[]): boolean {
  return lines.length <= 12 && lines.join('\n').length <= 700;
}

/** The size of a title in points: a name is set large, and one of several lines so that the first page stays one page. */
export function titleSize(text: string): number {
  if (text.length <= 45) return 25;
  return text.length <= 120 ? 17 : 13.5;
}

/** The size of a fact's value in points: figures and single words are set large, names so that they fit on two lines. */
export function factSize({ isName }: Fact): number {
  return isName ? 11.5 : 18;
}
