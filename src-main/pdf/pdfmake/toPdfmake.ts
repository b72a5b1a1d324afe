import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fitText } from '../../../shared/charts/textWidth.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import type { PrintDocument } from '../blocks/document.ts';
import { plainText } from '../blocks/printableText.ts';
import { type DocumentSection, sectionsOf } from '../blocks/sections.ts';
import { contentWidth, margins, palette, paperSizes, typefaces } from '../blocks/style.ts';
import { blockContents } from './pdfmakeBlocks.ts';
import { emptyOutline } from './pdfmakeText.ts';
import { contentsOf, type LaidOutSection, runningHeads } from './runningHeads.ts';

/** A document as pdfmake's definition. Pure: the same document gives the same definition, and that the same bytes. */
export function toPdfmake(document: PrintDocument): TDocumentDefinitions {
  const { width, height } = paperSizes[document.paper];
  const date = new Date(document.date);
  const outline = emptyOutline();
  const laidOut = ({ title, blocks, parts }: DocumentSection): LaidOutSection => ({
    title,
    contents: blockContents(blocks, contentWidth(document.paper), outline),
    parts: parts.map(laidOut),
  });
  const sections = sectionsOf(document.blocks).map(laidOut);
  const runningHead = runningHeads(sections);
  return {
    version: '1.7',
    // For archives: it brings an output intent and XMP. Never `tagged`, which claims a structure that pdfmake does not write.
    subset: 'PDF/A-3b',
    language: 'en',
    displayTitle: true,
    info: {
      title: plainText(document.title),
      ...(document.author === '' ? {} : { author: plainText(document.author) }),
      subject: plainText(document.subject),
      creator: 'Scorecard',
      producer: 'Scorecard',
      creationDate: date,
      modDate: date,
    },
    pageSize: { width, height },
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: {
      font: typefaces.text,
      fontSize: 9.5,
      lineHeight: 1.18,
      color: palette.text,
    },
    header: (page) => pageHeader(document, runningHead(page)),
    footer: (page, pages) => pageFooter(document, page, pages),
    content: sections.flatMap(contentsOf),
  };
}

const edgeSize = 7.5;
const edgeGap = 12;
const runningSize = 8.5;

/** The parts of the width that the left sides of header and footer take. */
const shares = { header: 0.45, footer: 0.8 } as const;

/** As much of a text as surely fits into two lines, for which the margin has room. */
function clipped(text: string, width: number): string {
  return fitText(plainText(text), width * 1.7, edgeSize);
}

function pageHeader({ header, paper }: PrintDocument, running: string): Content {
  const width = contentWidth(paper) - edgeGap;
  const left = clipped(header.left, width * shares.header);
  const right = clipped(header.right, width * (1 - shares.header));
  const line = sides({ text: left, bold: true }, { text: right }, paper, 30, shares.header);
  return running === '' ? line : [line, runningLine(running, paper)];
}

/** Below the header, where the text of the page begins: what it is that goes on there. */
function runningLine(running: string, paper: Paper): Content {
  return {
    text: fitText(plainText(running), contentWidth(paper), runningSize),
    fontSize: runningSize,
    bold: true,
    color: palette.textMuted,
    margin: [margins.left, 6, margins.right, 0],
  };
}

function pageFooter({ footer, paper }: PrintDocument, page: number, pages: number): Content {
  return sides({ text: plainText(footer) }, { text: `Page ${page} of ${pages}` }, paper, 22, shares.footer);
}

/**
 * Two texts on one line, the first of which has `share` of the width. The widths are fixed, because a long word would push the
 * second off the page otherwise.
 */
function sides(left: ContentText, right: ContentText, paper: Paper, top: number, share: number): Content {
  const width = contentWidth(paper) - edgeGap;
  return {
    margin: [margins.left, top, margins.right, 0],
    fontSize: edgeSize,
    color: palette.textMuted,
    columns: [
      { width: width * share, ...left },
      { width: width * (1 - share), alignment: 'right', ...right },
    ],
    columnGap: edgeGap,
  };
}
