import type { PdfLine } from './pdfLines.ts';

/** How many lines at the top and at the bottom of a page can be a header or a footer. */
const marginLines = 3;
/** Lines of two pages stand in the same place when they are no farther apart than this, in points. */
const samePlace = 4;

/**
 * The pages without their headers, footers and page numbers: lines at the edge that come again in the same place on at least
 * half of the pages, with other figures in them at most.
 */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return count >= 2 && count * 2 >= pages.length;
  };
  return pages.map((page) => {
    const edge = new Set(edgeLines(page).filter(isRunning));
    return page.filter((line) => !edge.has(line));
  });
}

/** The highest and the lowest lines of a page, wherever they come in its content. */
function edgeLines(page: readonly PdfLine[]): PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, marginLines), ...byHeight.slice(-marginLines)];
}

function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / samePlace)} ${text.replace(/\d+/g, '#')}`;
}
