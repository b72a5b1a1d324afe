import type { Content, ContentColumns, ContentTable, TableCell as PdfmakeCell } from 'pdfmake/interfaces.js';
import {
  type CalloutBlock,
  type Fact,
  type FactsBlock,
  factSize,
  type NotesBlock,
  type PrintedNote,
  type RatingBlock,
  type VerdictBlock,
} from '../blocks/document.ts';
import { plainText } from '../blocks/printableText.ts';
import { palette, ratingColours, toneColours, typefaces } from '../blocks/style.ts';
import { isKeepable, kept, settable } from './pdfmakeFlow.ts';
import { plainLayout, widthsOf } from './pdfmakeTable.ts';
import { toned } from './pdfmakeText.ts';

/** The size of running text in points, by which its length is judged. */
const textSize = 9.5;

const verdictPadding = 11;
const verdictGap = 5;
/** The recommendation with its scale needs more room than the others. */
const verdictShares = [1.4, 1, 1.15, 1.15];

/** The verdict's facts on a ground, parted by the paper's white; in their order. */
export function verdictContent({ facts }: VerdictBlock, width: number): Content {
  const shares = facts.map((_, index) => verdictShares[index] ?? 1);
  const lines = (facts.length - 1) * verdictGap;
  return {
    unbreakable: true,
    table: {
      widths: widthsOf(shares, width - lines, 2 * verdictPadding),
      body: [facts.map((fact) => verdictCell(fact))],
    },
    layout: {
      ...plainLayout(verdictPadding, 9),
      vLineWidth: (index) => (index === 0 || index === facts.length ? 0 : verdictGap),
      vLineColor: () => palette.surface,
      fillColor: () => palette.surfaceSunken,
    },
  };
}

function verdictCell(fact: Fact): PdfmakeCell {
  const { label, value, detail, tone, steps } = fact;
  return {
    stack: [
      { text: plainText(label), fontSize: 8, color: palette.textMuted },
      {
        text: plainText(value),
        font: typefaces.display,
        fontSize: factSize(fact),
        color: toneColours[tone],
        margin: [0, 2, 0, 1],
      },
      ...(steps === undefined ? [] : [stepsContent(steps, toneColours[tone])]),
      { text: plainText(detail), fontSize: 7.5, color: palette.textMuted },
    ],
  };
}

const stepWidth = 27;
const stepGap = 2;

/** The steps of a scale, the chosen one in the colour of the value. */
function stepsContent({ count, chosen }: NonNullable<Fact['steps']>, colour: string): Content {
  return {
    margin: [0, 2, 0, 3],
    canvas: Array.from({ length: count }, (_, index) => ({
      type: 'rect' as const,
      x: index * (stepWidth + stepGap),
      y: 0,
      w: stepWidth,
      h: 5,
      color: index === chosen ? colour : palette.border,
    })),
  };
}

const ratingWidth = 34;

export function ratingContent(block: RatingBlock, width: number): Content[] {
  const textWidth = width - ratingWidth - 24;
  return kept(ratingBox(block, textWidth), isKeepable(block.anchor, textWidth, textSize));
}

function ratingBox({ rating, name, anchor, suggestion }: RatingBlock, textWidth: number): ContentTable {
  const { ground, ink } = ratingColours(rating);
  return {
    margin: [0, 2, 0, 6],
    table: {
      widths: [ratingWidth - 24, textWidth],
      body: [
        [
          {
            text: String(rating),
            font: typefaces.display,
            fontSize: 15,
            color: ink,
            fillColor: ground,
            alignment: 'center',
          },
          {
            fillColor: palette.surfaceSunken,
            stack: [
              { text: [{ text: `${plainText(name)}. `, bold: true }, { text: settable(anchor) }] },
              { text: plainText(suggestion), fontSize: 8.5, color: palette.textMuted, margin: [0, 3, 0, 0] },
            ],
          },
        ],
      ],
    },
    layout: plainLayout(12, 7),
  };
}

const timeWidth = 42;
const kindWidth = 74;

/** Notes, each on its own so that a short one stays whole and a long one may go over any number of pages. */
export function notesContent({ notes }: NotesBlock, width: number): Content[] {
  const textWidth = width - timeWidth - kindWidth;
  return notes.flatMap((note) =>
    kept(noteColumns(note, textWidth), isKeepable(`${note.text}\n${note.points.join(' · ')}`, textWidth, textSize)),
  );
}

function noteColumns({ time, mark, kind, tone, text, points }: PrintedNote, textWidth: number): ContentColumns {
  return {
    margin: [0, 0, 0, 5],
    columns: [
      { width: timeWidth, text: time, color: palette.textMuted },
      { width: kindWidth, ...toned(mark === '' ? kind : `${mark}  ${kind}`, mark === '' ? 'muted' : tone) },
      {
        width: textWidth,
        stack: [{ text: settable(text), preserveLeadingSpaces: true }, ...pointsContent(points)],
      },
    ],
  };
}

function pointsContent(points: readonly string[]): Content[] {
  if (points.length === 0) return [];
  return [{ text: settable(`→ ${points.join(' · ')}`), fontSize: 8.5, color: palette.textMuted, margin: [0, 1, 0, 0] }];
}

const labelWidth = 120;

export function factsContent(block: FactsBlock, width: number): Content[] {
  const valueWidth = width - labelWidth;
  const all = block.facts.map(({ value }) => value).join('\n');
  return kept(factsTable(block, valueWidth), isKeepable(all, valueWidth, textSize));
}

function factsTable({ facts, isSmall }: FactsBlock, valueWidth: number): ContentTable {
  return {
    margin: [0, 3, 0, 4],
    ...(isSmall ? { fontSize: 8 } : {}),
    table: {
      widths: [labelWidth, valueWidth],
      body: facts.map(({ label, value }) => [
        { text: plainText(label), color: palette.textMuted },
        { text: settable(value) },
      ]),
    },
    layout: { ...plainLayout(0, 1.5) },
  };
}

const bar = 3;
const calloutPadding = 10;

export function calloutContent(block: CalloutBlock, width: number): Content[] {
  const textWidth = width - bar - 2 * calloutPadding;
  return kept(calloutBox(block, textWidth), isKeepable(block.text, textWidth, textSize));
}

function calloutBox({ tone, title, text }: CalloutBlock, textWidth: number): ContentTable {
  const colour = tone === 'bad' ? palette.danger : palette.textMuted;
  return {
    margin: [0, 2, 0, 10],
    table: {
      widths: [textWidth],
      body: [
        [
          {
            stack: [
              { text: plainText(title), bold: true, color: tone === 'bad' ? palette.danger : palette.text },
              { text: settable(text), margin: [0, 2, 0, 0] },
            ],
          },
        ],
      ],
    },
    layout: {
      ...plainLayout(calloutPadding, 7),
      vLineWidth: (index) => (index === 0 ? bar : 0),
      vLineColor: () => colour,
      fillColor: () => palette.surfaceSunken,
    },
  };
}
