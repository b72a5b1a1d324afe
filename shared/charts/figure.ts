/**
 * A colour by the name that it has among the design tokens. Whoever draws a figure resolves it: the window to a custom
 * property, which follows the colour scheme, the PDF to the value of the light scheme.
 */
export type ColourToken = 'text' | 'textMuted' | 'border' | 'surface' | 'surfaceSunken' | 'accent' | 'danger';

/** A filled rectangle. Lengths in figure units. */
export interface RectMark {
  type: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Corner radius; 0 for square corners. */
  radius: number;
  fill: ColourToken;
}

/** A straight line. Lengths in figure units. */
export interface LineMark {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: ColourToken;
  width: number;
  isDashed: boolean;
}

/** A filled shape with straight edges. */
export interface PolygonMark {
  type: 'polygon';
  /** Its corners in their order, each as x and y in figure units. */
  points: readonly (readonly [number, number])[];
  fill: ColourToken;
}

/** One line of text. `y` is its baseline; it never wraps. */
export interface TextMark {
  type: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  weight: 400 | 600;
  anchor: 'start' | 'middle' | 'end';
  fill: ColourToken;
}

export type Shape = RectMark | LineMark | PolygonMark | TextMark;

/** A drawing without a medium: marks in paint order, in a box of `width` × `height` units (points in a PDF, px on screen). */
export interface Figure {
  width: number;
  height: number;
  /** What the figure says, in words, for those who cannot see it. */
  label: string;
  marks: readonly Shape[];
}
