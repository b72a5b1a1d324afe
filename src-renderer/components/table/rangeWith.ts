import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows in view and the one with the keyboard, which stays wherever the list is scrolled to; null or below 0 for none. */
export function rangeWith(range: Range, index: number | null): number[] {
  const shown = defaultRangeExtractor(range);
  if (index === null || index < 0 || shown.includes(index)) return shown;
  return [...shown, index].sort((a, b) => a - b);
}
