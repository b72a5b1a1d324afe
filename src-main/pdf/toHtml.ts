import type { PrintDocument } from './document.ts';
import { blockHtml } from './htmlBlocks.ts';
import { htmlText } from './htmlText.ts';
import { palette } from './palette.ts';
import { margins } from './paper.ts';
import type { PrintPage } from './printPage.ts';
import { printStyle } from './printStyle.ts';
import { fontFiles, typefaces } from './typefaces.ts';

/** A document as a page for Chromium's print engine, which shapes every script and writes the structure for assistive software. */
export function toHtml(document: PrintDocument): PrintPage {
  const { header, footer, paper, date } = document;
  return {
    html: pageHtml(document),
    headerTemplate: sides(`<strong>${htmlText(header.left)}</strong>`, htmlText(header.right)),
    footerTemplate: sides(
      htmlText(footer),
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    ),
    paper,
    date,
  };
}

function pageHtml({ title, blocks }: PrintDocument): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<title>${htmlText(title)}</title>`,
    // A preloaded font holds the load event back, so that nothing is printed in another font before it is there.
    ...Object.values(fontFiles).map(
      ({ file }) => `<link rel="preload" as="font" type="font/ttf" href="${file}" crossorigin>`,
    ),
    `<style>${printStyle}</style>`,
    `</head><body><main>${blocks.map(blockHtml).join('\n')}</main></body></html>`,
  ].join('\n');
}

/** Chromium sets these in a document of their own, at a size of nothing unless told otherwise. */
function sides(left: string, right: string): string {
  const line = [
    'box-sizing:border-box;width:100%;display:flex;justify-content:space-between;gap:12pt',
    `padding:0 ${margins.right}pt 0 ${margins.left}pt`,
    `font:7.5pt/1.3 ${typefaces.text},system-ui,sans-serif;color:${palette.textMuted}`,
  ].join(';');
  const side = 'flex:0 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap';
  return `<div style="${line}"><span style="${side}"><bdi>${left}</bdi></span><span style="${side}"><bdi>${right}</bdi></span></div>`;
}
