import { BorderStyle, CheckBox, Document, HeadingLevel, Packer, Paragraph, TabStopType, TextRun } from 'docx';
import type { Paper } from '../../../shared/domain/settings.ts';
import type { Form, FormBlock } from '../blocks/document.ts';
import { visibleText } from '../blocks/printableText.ts';
import { leadsOn } from '../blocks/sections.ts';
import { lineHeightByHand, margins, palette, paperSizes } from '../blocks/style.ts';

/** Word measures in twentieths of a point. */
const twip = 20;
const colour = (token: string) => token.replace('#', '');

/** A form for Word (ECMA-376), to be filled in there: boxes that are ticked with a click, lines that grow with what is written. */
export async function wordForm(form: Form, paper: Paper): Promise<Uint8Array> {
  const { width, height } = paperSizes[paper];
  const { title, fields, blocks } = form;
  const document = new Document({
    title: plain(title.text),
    creator: 'Scorecard',
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(width * twip), height: Math.round(height * twip) },
            margin: {
              left: margins.left * twip,
              right: margins.right * twip,
              top: margins.top * twip,
              bottom: margins.bottom * twip,
            },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plain(title.text))] }),
          ...title.lines.map((line) => muted(line)),
          ...fields.flatMap((field) => ruledLines(field, 1)),
          ...blocks.flatMap((block) => paragraphsOf(block, width)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const headings = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
} as const;

function paragraphsOf(block: FormBlock, width: number): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.level], keepNext: true, children: [new TextRun(plain(block.text))] }),
      ];
    case 'questionHeading':
      return [questionHeading(block, width)];
    case 'paragraph':
      return [
        new Paragraph({
          keepNext: leadsOn(block),
          spacing: { after: 100 },
          children: labelled(block.label, block.text),
        }),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
    case 'boxes':
      return block.items.map(({ label, text }, index) => box(label, text, index < block.items.length - 1));
    case 'ruled':
      return ruledLines(block.label, block.lines);
  }
}

function questionHeading({ number, text, aside }: Extract<FormBlock, { type: 'questionHeading' }>, width: number) {
  const place = number === null ? '' : `${number}  `;
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: (width - margins.left - margins.right) * twip }],
    children: [new TextRun(`${place}${plain(text)}`), new TextRun({ text: `\t${plain(aside)}`, size: 18 })],
  });
}

/** @param leadsOn whether there are more boxes below, which are seen together with it */
function box(label: string, text: string, leadsOn: boolean): Paragraph {
  return new Paragraph({
    keepNext: leadsOn,
    spacing: { after: 60 },
    indent: { left: 18 * twip, hanging: 18 * twip },
    children: [new CheckBox({ checked: false }), new TextRun(' '), ...labelled(label, text)],
  });
}

/** Empty paragraphs with a line below each, as high as a line by hand. */
function ruledLines(label: string, lines: number): Paragraph[] {
  return Array.from(
    { length: lines },
    (_, index) =>
      new Paragraph({
        spacing: { line: lineHeightByHand * twip, lineRule: 'atLeast' },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: colour(palette.border) } },
        children: index === 0 && label !== '' ? [mutedRun(`${label}: `)] : [],
      }),
  );
}

function labelled(label: string, text: string): TextRun[] {
  return label === '' ? runs(text) : [new TextRun({ text: `${plain(label)} `, bold: true }), ...runs(text)];
}

/** A text with its line feeds, each a line of its own. */
function runs(text: string): TextRun[] {
  return plain(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

function muted(line: string): Paragraph {
  return new Paragraph({ children: [mutedRun(line)] });
}

function mutedRun(text: string): TextRun {
  return new TextRun({ text: plain(text), color: colour(palette.textMuted) });
}

/** What no XML can hold is written out; the isolates around names have no place in a file that is edited. */
function plain(words: string): string {
  return visibleText(words).replace(/[\u2068\u2069]/g, '');
}
