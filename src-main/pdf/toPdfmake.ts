import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fitText } from '../../shared/charts/textWidth.ts';
import type { Paper } from '../../shared/domain/settings.ts';
import type { PrintDocument } from './document.ts';
import { palette } from './palette.ts';
import { contentWidth, margins, paperSizes } from './paper.ts';
import { blockContents } from './pdfmakeBlocks.ts';
import { plainText } from './printableText.ts';
import { typefaces } from './typefaces.ts';

/** A document as pdfmake's definition. Pure: the same document gives the same definition, and that the same bytes. */
export function toPdfmake(document: PrintDocument): TDocumentDefinitions {
  const { width, height } = paperSizes[document.paper];
  const date = new Date(document.date);
  return {
    version: '1.7',
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
    defaultStyle: { font: typefaces.text, fontSize: 9.5, lineHeight: 1.18, color: palette.text },
    header: pageHeader(document),
    footer: (page, pages) => pageFooter(document, page, pages),
    content: blockContents(document.blocks, contentWidth(document.paper)),
  };
}

const edgeSize = 7.5;
const edgeGap = 12;

/** The parts of the width that the left sides of header and footer take. */
const shares = { header: 0.45, footer: 0.8 } as const;

/** As much of a text as surely fits into two lines, for which the margin has room. */
function clipped(text: string, width: number): string {
  return fitText(plainText(text), width * 1.7, edgeSize);
}

function pageHeader({ header, paper }: PrintDocument): Content {
  const width = contentWidth(paper) - edgeGap;
  const left = clipped(header.left, width * shares.header);
  const right = clipped(header.right, width * (1 - shares.header));
  return sides({ text: left, bold: true }, { text: right }, paper, 30, shares.header);
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
