import type { PrintDocument } from '../blocks/document.ts';
import { type DocumentSection, sectionsOf } from '../blocks/sections.ts';
import { fontFiles, margins, palette, typefaces } from '../blocks/style.ts';
import { blockHtml } from './htmlBlocks.ts';
import { htmlText, htmlWords, plainWords } from './htmlText.ts';
import type { PrintPage } from './printPage.ts';
import { printStyle } from './printStyle.ts';

/** A document as a page for Chromium's print engine, which shapes every script and writes the structure for assistive software. */
export function toHtml(document: PrintDocument): PrintPage {
  const { header, footer, paper, author, subject, date } = document;
  return {
    html: pageHtml(document),
    headerTemplate: sides(`<strong>${htmlText(header.left)}</strong>`, htmlText(header.right)),
    footerTemplate: sides(
      htmlText(footer),
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    ),
    paper,
    author: plainWords(author),
    subject: plainWords(subject),
    date,
  };
}

function pageHtml({ title, blocks }: PrintDocument): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<title>${htmlWords(title)}</title>`,
    // A preloaded font holds the load event back, so that nothing is printed in another font before it is there.
    ...Object.values(fontFiles).map(
      ({ file }) => `<link rel="preload" as="font" type="font/ttf" href="${file}" crossorigin>`,
    ),
    `<style>${printStyle}</style>`,
    `</head><body><main>${sectionsOf(blocks)
      .map((section) => sectionHtml(section))
      .join('\n')}</main></body></html>`,
  ].join('\n');
}

/**
 * A section in a table whose header says on every page but the first what goes on there: above the first part it is cut off,
 * and so not printed at all. A part has one of its own below it.
 */
function sectionHtml({ title, blocks, parts }: DocumentSection, isPart = false): string {
  const content = [...blocks.map(blockHtml), ...parts.map((part) => sectionHtml(part, true))].join('\n');
  if (title === '') return content;
  const words = isPart ? title : `${title}, continued`;
  const head = `<div class="running" aria-hidden="true"><p>${htmlText(words)}</p></div>`;
  return `<div class="section"><div>${head}<div class="content">${content}</div></div></div>`;
}

/** Chromium sets these in a document of their own, at a size of nothing unless told otherwise. */
const edge = 12;

function sides(left: string, right: string): string {
  // As far from the paper's edge as some printers need.
  const line = [
    'box-sizing:border-box;width:100%;display:flex;justify-content:space-between;gap:12pt',
    `padding:${edge}pt ${margins.right}pt ${edge}pt ${margins.left}pt`,
    `font:7.5pt/1.3 ${typefaces.text},system-ui,sans-serif;color:${palette.textMuted}`,
  ].join(';');
  const side = 'flex:0 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap';
  return `<div style="${line}"><span style="${side}"><bdi>${left}</bdi></span><span style="${side}"><bdi>${right}</bdi></span></div>`;
}
