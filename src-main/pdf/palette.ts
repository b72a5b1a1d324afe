import type { ColourToken } from '../../shared/charts/figure.ts';
import type { Rating } from '../../shared/domain/interview.ts';
import type { Tone } from './document.ts';

/** The light values of the design tokens (src-renderer/styles/tokens.css): paper has no dark scheme. */
export const palette: Readonly<Record<ColourToken, string>> = {
  text: '#1f2328',
  textMuted: '#5c6068',
  border: '#dedad2',
  surface: '#ffffff',
  surfaceSunken: '#efede8',
  accent: '#0b6e69',
  danger: '#a4262c',
  rating1: '#a6611a',
  rating2: '#dfc27d',
  rating3: '#c9c6bf',
  rating4: '#80cdc1',
  rating5: '#018571',
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
  const isDark = rating === 1 || rating === 5;
  return { ground: palette[`rating${rating}`], ink: isDark ? palette.surface : '#16211f' };
}
