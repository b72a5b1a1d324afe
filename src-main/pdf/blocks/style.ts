import type { ColourToken } from '../../../shared/charts/figure.ts';
import type { Rating } from '../../../shared/domain/interview/interview.ts';
import type { Paper } from '../../../shared/domain/settings.ts';
import type { Tone } from './document.ts';
import { withFeatureByDefault, withoutFeature } from './openType.ts';

/** The ground of a rating, by the name of its design token. */
type RatingToken = `rating${Rating}`;

/** The light values of the design tokens (src-renderer/styles/tokens.css): paper has no dark scheme. */
export const palette: Readonly<Record<ColourToken | RatingToken, string>> = {
  text: '#1f2328',
  textMuted: '#5c6068',
  border: '#dedad2',
  surface: '#ffffff',
  surfaceSunken: '#efede8',
  accent: '#0b6e69',
  danger: '#a4262c',
  rating1: '#f7d0a9',
  rating2: '#e2af76',
  rating3: '#9f9f8a',
  rating4: '#18837e',
  rating5: '#005a57',
};

/** The colour of a text in a tone. */
export const toneColours: Readonly<Record<Tone, string>> = {
  plain: palette.text,
  muted: palette.textMuted,
  good: palette.accent,
  bad: palette.danger,
};

/** The ground of a rating, and the colour that is legible on it. */
export function ratingColours(rating: Rating): { ground: string; ink: string } {
  return { ground: palette[`rating${rating}`], ink: rating >= 4 ? palette.surface : '#16211f' };
}

/** Page sizes in points (ISO 216, ANSI Y14.1). */
export const paperSizes: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

/** The margins of every page in points. Header and footer stand in the upper and the lower one. */
export const margins = { left: 54, top: 66, right: 54, bottom: 58 } as const;

/** The distance of two lines to write on by hand, in points: 7 mm. */
export const lineHeightByHand = 20;

/** How wide the text of a page is, in points. */
export function contentWidth(paper: Paper): number {
  return paperSizes[paper].width - margins.left - margins.right;
}

/** The bundled typefaces under the names that definitions and style sheets use. `display` is for the few large words. */
export const typefaces = { text: 'Inter', display: 'InterDisplay' } as const;

/**
 * The files of Inter 4.1 (SIL Open Font License 1.1) in `resources/fonts`: family, weight in CSS, and name. Which characters they
 * have is in `fontCoverage.ts`.
 */
export const fontFiles = {
  regular: { family: typefaces.text, weight: 400, file: 'Inter-Regular.ttf' },
  semiBold: { family: typefaces.text, weight: 600, file: 'Inter-SemiBold.ttf' },
  bold: { family: typefaces.display, weight: 700, file: 'Inter-Bold.ttf' },
} as const;

/**
 * A file of Inter as both engines are given it. It makes no arrows of '->', and its figures are tabular: they stand below each
 * other, and kerning does not swallow the point of '1.1'. The font's own feature would widen hyphens as well.
 */
export function typeface(file: Uint8Array): Uint8Array {
  return withFeatureByDefault(withoutFeature(file, 'calt'), 'tnum', '0123456789.,:');
}
