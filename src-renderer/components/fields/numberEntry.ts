/** Which numbers a field takes. */
export interface NumberRange {
  min: number;
  max: number;
  /** How far an arrow key goes. */
  step: number;
  isWhole?: boolean;
}

/** The number that was typed, with a point or a comma; null when the field does not take it. */
export function parseNumber(text: string, { min, max, isWhole = false }: NumberRange): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d+(?:\.\d*)?$|^\.\d+$/.test(trimmed)) return null;
  const number = Number(trimmed);
  if (number < min || number > max || (isWhole && !Number.isInteger(number))) return null;
  return number;
}

/** The next multiple of the step above or below a number, inside the range. */
export function stepNumber(value: number, direction: 1 | -1, { min, max, step }: NumberRange): number {
  const steps = direction === 1 ? Math.floor(value / step) + 1 : Math.ceil(value / step) - 1;
  return Math.min(max, Math.max(min, steps * step));
}
