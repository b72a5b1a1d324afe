import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ratings } from '../../../shared/domain/interview.ts';
import { palette, ratingColours } from '../../../src-main/pdf/palette.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../src-renderer/styles/tokens.css'), 'utf8');

/** The light value of a design token. */
function lightValue(name: string): string | undefined {
  return new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('palette', () => {
  it('has the light values of the design tokens', () => {
    for (const [token, value] of Object.entries(palette)) {
      const name = token.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`).replace(/(\d)/, '-$1');
      expect({ name, value }).toEqual({ name, value: lightValue(name) });
    }
  });

  it('prints every rating legibly', () => {
    for (const rating of ratings) {
      const { ground, ink } = ratingColours(rating);
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
