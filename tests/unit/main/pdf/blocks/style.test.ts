import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ratings } from '../../../../../shared/domain/interview/interview.ts';
import { palette, ratingColours } from '../../../../../src-main/pdf/blocks/style.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../../../src-renderer/styles/tokens.css'), 'utf8');

const schemes = { light: 0, dark: 1 } as const;
type Scheme = keyof typeof schemes;

/** The value of a design token in a colour scheme. */
function tokenValue(name: string, scheme: Scheme): string {
  const values = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const value = values?.[schemes[scheme] + 1];
  if (value === undefined) throw new Error(`There is no token ${name}.`);
  return value;
}

type Light = readonly [red: number, green: number, blue: number];

/** The light of `#rrggbb`, linear, each part from 0 to 1 (sRGB, IEC 61966-2-1). */
function lightOf(colour: string): Light {
  const parts = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

/** Relative luminance (WCAG 2.2). */
function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Light, other: Light): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*, 0 to 100. */
function lightness(light: Light): number {
  const y = luminance(light);
  return y > 216 / 24_389 ? 116 * Math.cbrt(y) - 16 : (y * 24_389) / 27;
}

/** What is left of a light for those who lack one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, readonly Light[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(light: Light, rows: readonly Light[]): Light {
  const parts = rows.map((row) => row.reduce((sum, factor, index) => sum + factor * (light[index] ?? 0), 0));
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Math.min(1, Math.max(0, part)));
  return [red, green, blue];
}

describe('palette', () => {
  it('has the light values of the design tokens', () => {
    for (const [token, value] of Object.entries(palette)) {
      const name = token.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`).replace(/(\d)/, '-$1');
      expect({ name, value }).toEqual({ name, value: tokenValue(name, 'light') });
    }
  });

  it('prints every rating legibly', () => {
    for (const rating of ratings) {
      const { ground, ink } = ratingColours(rating);
      expect(contrast(lightOf(ground), lightOf(ink))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe.each(['light', 'dark'] as const)('the ratings in the %s scheme', (scheme) => {
  const grounds = ratings.map((rating) => lightOf(tokenValue(`rating-${rating}`, scheme)));

  it('have legible figures', () => {
    for (const [index, ground] of grounds.entries()) {
      expect(contrast(ground, lightOf(tokenValue(`on-rating-${index + 1}`, scheme)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.keys(eyes))('are the darker, the higher, by a visible step each (%s)', (kind) => {
    const steps = grounds.map((ground) => lightness(seen(ground, eyes[kind] ?? [])));
    for (const [index, step] of steps.slice(1).entries()) expect((steps[index] ?? 0) - step).toBeGreaterThanOrEqual(7);
    expect((steps[0] ?? 0) - (steps.at(-1) ?? 0)).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.keys(eyes))('keep 1 apart from 5 (%s)', (kind) => {
    const [one, five] = [grounds[0], grounds.at(-1)].map((light) => seen(light ?? [0, 0, 0], eyes[kind] ?? []));
    expect(contrast(one ?? [0, 0, 0], five ?? [0, 0, 0])).toBeGreaterThanOrEqual(4);
  });
});

describe.each(['light', 'dark'] as const)(
  'what has the focus, and what Enter will take, in the %s scheme',
  (scheme) => {
    const grounds = ['canvas', 'surface', 'surface-sunken', 'accent-soft'];

    it.each(grounds)('is outlined by 3 : 1 on %s', (ground) => {
      for (const outline of ['accent', 'focus-ring']) {
        const [line, around] = [outline, ground].map((token) => lightOf(tokenValue(token, scheme)));
        expect(contrast(line ?? [0, 0, 0], around ?? [0, 0, 0])).toBeGreaterThanOrEqual(3);
      }
    });
  },
);
