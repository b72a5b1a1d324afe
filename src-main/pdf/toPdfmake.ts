import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
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

/** The longest text of a header's side, in code points: two lines, for which the margin has room. */
const headerLimit = 90;

function clipped(text: string): string {
  const characters = [...plainText(text)];
  return characters.length <= headerLimit ? characters.join('') : `${characters.slice(0, headerLimit).join('')}…`;
}

function pageHeader({ header, paper }: PrintDocument): Content {
  return sides({ text: clipped(header.left), bold: true }, { text: clipped(header.right) }, paper, 30, 0.45);
}

function pageFooter({ footer, paper }: PrintDocument, page: number, pages: number): Content {
  return sides({ text: plainText(footer) }, { text: `Page ${page} of ${pages}` }, paper, 22, 0.8);
}

/**
 * Two texts on one line, the first of which has `share` of the width. The widths are fixed, because a long word would push the
 * second off the page otherwise.
 */
function sides(left: ContentText, right: ContentText, paper: Paper, top: number, share: number): Content {
  const gap = 12;
  const width = contentWidth(paper) - gap;
  return {
    margin: [margins.left, top, margins.right, 0],
    fontSize: 7.5,
    color: palette.textMuted,
    columns: [
      { width: width * share, ...left },
      { width: width * (1 - share), alignment: 'right', ...right },
    ],
    columnGap: gap,
  };
}
