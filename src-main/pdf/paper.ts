import type { Paper } from '../../shared/domain/settings.ts';

/** Page sizes in points (ISO 216, ANSI Y14.1). */
export const paperSizes: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

/** The margins of every page in points. Header and footer stand in the upper and the lower one. */
export const margins = { left: 54, top: 66, right: 54, bottom: 58 } as const;

/** How wide the text of a page is, in points. */
export function contentWidth(paper: Paper): number {
  return paperSizes[paper].width - margins.left - margins.right;
}
