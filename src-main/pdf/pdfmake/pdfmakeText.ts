import type { Content, ContentText } from 'pdfmake/interfaces.js';
import {
  type HeadingBlock,
  type ListBlock,
  type ParagraphBlock,
  type QuestionHeadingBlock,
  type TitleBlock,
  type Tone,
  titleSize,
} from '../blocks/document.ts';
import { plainText } from '../blocks/printableText.ts';
import { palette, toneColours, typefaces } from '../blocks/style.ts';
import { settable } from './pdfmakeFlow.ts';

/** Where the outline stands: how many entries it has, and the one that those of the third level belong to. */
export interface Outline {
  entries: number;
  parent: string | null;
}

export function emptyOutline(): Outline {
  return { entries: 0, parent: null };
}

/** A new entry of the outline, as properties of the text that it leads to. */
function entry(outline: Outline, text: string, level: 2 | 3) {
  outline.entries += 1;
  const id = `part${outline.entries}`;
  const parent = level === 3 ? outline.parent : null;
  if (level === 2) outline.parent = id;
  const nesting = parent === null ? { outlineExpanded: true } : { outlineParentId: parent };
  return { id, outline: true, outlineText: text, ...nesting };
}

export function titleContent(block: TitleBlock): Content[] {
  const [first, ...others] = block.lines;
  return [
    { text: plainText(block.kicker), fontSize: 8.5, bold: true, color: palette.accent, characterSpacing: 0.3 },
    {
      text: settable(block.text),
      font: typefaces.display,
      fontSize: titleSize(block.text),
      lineHeight: 1.05,
      margin: [0, 3, 0, 3],
    },
    ...(first === undefined ? [] : [{ text: settable(first), fontSize: 11.5 }]),
    ...others.map((line) => ({ text: settable(line), color: palette.textMuted, margin: [0, 2, 0, 0] }) as Content),
    { stack: [], margin: [0, 0, 0, 10] },
  ];
}

const headings = {
  2: { fontSize: 12.5, bold: true, margin: [0, 14, 0, 5] },
  3: { fontSize: 10.5, bold: true, margin: [0, 7, 0, 3] },
  4: { fontSize: 8.5, bold: true, color: palette.textMuted, margin: [0, 9, 0, 3] },
  5: { fontSize: 8.5, bold: true, color: palette.textMuted, margin: [0, 4, 0, 3] },
  /** Level 4 where further headings stand below it. */
  named: { fontSize: 10, bold: true, margin: [0, 10, 0, 2] },
} as const satisfies Record<HeadingBlock['level'] | 'named', Partial<ContentText>>;

export function headingContent({ level, text, running }: HeadingBlock, outline: Outline): Content {
  const words = settable(text);
  const style = headings[level === 4 && running !== undefined ? 'named' : level];
  const styled: ContentText = { text: words, ...style, margin: [...style.margin] };
  if (level === 2 || level === 3) return { ...styled, ...entry(outline, words, level) };
  if (running === undefined) return styled;
  outline.entries += 1;
  return { ...styled, id: `part${outline.entries}` };
}

const numberWidth = 24;
const asideWidth = 70;

/** A rule, the number, the title, and at the right what is said of the question as a whole. */
export function questionHeadingContent(block: QuestionHeadingBlock, width: number, outline: Outline): Content {
  const title = settable(block.text);
  const style = { fontSize: 12.5, bold: true };
  return {
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.75, lineColor: palette.border }],
        margin: [0, 18, 0, 0],
      },
      {
        margin: [0, 10, 0, 2],
        columns: [
          ...(block.number === null
            ? []
            : [{ width: numberWidth, text: String(block.number), ...style, color: palette.textMuted }]),
          {
            width: width - (block.number === null ? 0 : numberWidth) - asideWidth,
            text: title,
            ...style,
            ...entry(outline, block.number === null ? title : `${block.number} ${title}`, 3),
          },
          { width: asideWidth, text: plainText(block.aside), alignment: 'right', color: palette.textMuted },
        ],
      },
    ],
  };
}

const paragraphs = {
  normal: { margin: [0, 0, 0, 5] },
  lead: { fontSize: 10.5, margin: [0, 3, 0, 8] },
  muted: { color: palette.textMuted, margin: [0, 0, 0, 4] },
  absent: { color: palette.textMuted, margin: [0, 0, 0, 4] },
  closing: { fontSize: 10.5, margin: [0, 22, 0, 0] },
  small: { fontSize: 8.5, color: palette.textMuted, margin: [0, 6, 0, 0] },
} as const satisfies Record<ParagraphBlock['style'], Partial<ContentText>>;

export function paragraphContent({ text, style, label }: ParagraphBlock): Content {
  const words = settable(text);
  return {
    ...paragraphs[style],
    margin: [...paragraphs[style].margin],
    preserveLeadingSpaces: true,
    text: label === '' ? words : [{ text: `${plainText(label)} `, bold: true }, { text: words }],
  };
}

export function listContent({ items }: ListBlock): Content {
  return {
    ul: items.map((item) => ({ text: settable(item), margin: [0, 0, 0, 2.5] })),
    markerColor: palette.textMuted,
    margin: [0, 0, 0, 4],
  };
}

/** A text in a tone, for cells. */
export function toned(text: string, tone: Tone): ContentText {
  return { text: settable(text), color: toneColours[tone], preserveLeadingSpaces: true };
}
