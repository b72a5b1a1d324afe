import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';

interface InViewOptions<Item> {
  /** The element that scrolls. */
  box: RefObject<HTMLElement | null>;
  items: readonly Item[];
  /** The usual extent of an item in px; where `measure` is handed to what is drawn, the real one takes its place. */
  estimate: (item: Item) => number;
  /** By what an item is known when others come before it; the same function each time. By its place without it. */
  keyOf?: (item: Item) => string;
  /** The item that is drawn wherever is scrolled to, the one with the keyboard; null or below 0 for none. */
  kept?: number | null;
  /** How many are drawn beyond what is in view, on either side. */
  beyond?: number;
  /** Room before the first and after the last item, in px. */
  padding?: Edges;
  /** What is covered of either edge, in px: what is scrolled to stops short of it. */
  covered?: Edges;
  /** Whether the items stand beside each other. */
  isAcross?: boolean;
}

interface Edges {
  start?: number;
  end?: number;
}

/** An item that is drawn, and from where to where it extends, in px from the beginning of all. */
export interface Drawn<Item> {
  item: Item;
  index: number;
  key: string | number;
  start: number;
  end: number;
}

/** What is drawn of many items, and what can be asked of them. */
export interface InView<Item> extends InViewControl {
  drawn: readonly Drawn<Item>[];
  /** The extent of all items, in px. */
  extent: number;
}

/** The same functions each time. */
interface InViewControl {
  /** The `ref` of what is drawn with `data-index`, so that its real extent is known. */
  measure: (element: Element | null) => void;
  /** Measures anew, where all items have got another extent. */
  measureAll: () => void;
  scrollTo: (index: number, align?: 'auto' | 'start') => void;
  /** Whether all from the first to the last one stand in view. */
  shows: (first: number, last: number) => boolean;
  /** Where an item stands now; undefined while it is not drawn. */
  placeOf: (index: number) => { start: number; size: number } | undefined;
  /** Says how large an item has become before it is measured. */
  resize: (index: number, size: number) => void;
}

/** Draws only those items of a list or a table that are in view, so that ten thousand cost no more than forty. */
export function useInView<Item>(options: InViewOptions<Item>): InView<Item> {
  // The virtualizer hands out the same object with new contents, which a memoizing compiler would take for unchanged.
  'use no memo';
  const { box, items, estimate, keyOf, kept = null, beyond = 8, padding, covered, isAcross = false } = options;
  const virtualizer = useVirtualizer({
    count: items.length,
    horizontal: isAcross,
    getScrollElement: () => box.current,
    estimateSize: (index) => (items[index] === undefined ? 0 : estimate(items[index])),
    getItemKey: useCallback(
      (index: number) => (items[index] === undefined || keyOf === undefined ? index : keyOf(items[index])),
      [items, keyOf],
    ),
    rangeExtractor: useCallback((range: Range) => rangeWith(range, kept), [kept]),
    overscan: beyond,
    paddingStart: padding?.start ?? 0,
    paddingEnd: padding?.end ?? 0,
    scrollPaddingStart: covered?.start ?? 0,
    scrollPaddingEnd: covered?.end ?? 0,
  });
  const control = useMemo(
    (): InViewControl => ({
      measure: virtualizer.measureElement,
      measureAll: () => virtualizer.measure(),
      scrollTo: (index, align = 'auto') => virtualizer.scrollToIndex(index, { align }),
      shows: (first, last) => {
        const { startIndex = 0, endIndex = -1 } = virtualizer.calculateRange() ?? {};
        return startIndex < first && last < endIndex;
      },
      placeOf: (index) => virtualizer.getVirtualItems().find((place) => place.index === index),
      resize: (index, size) => virtualizer.resizeItem(index, size),
    }),
    [virtualizer],
  );
  const drawn = virtualizer.getVirtualItems().flatMap(({ index, key, start, end }) => {
    const item = items[index];
    return item === undefined ? [] : [{ item, index, key: String(key), start, end }];
  });
  return { ...control, drawn, extent: virtualizer.getTotalSize() };
}

/** The items in view and the one that is kept. */
function rangeWith(range: Range, kept: number | null): number[] {
  const shown = defaultRangeExtractor(range);
  if (kept === null || kept < 0 || shown.includes(kept)) return shown;
  return [...shown, kept].sort((a, b) => a - b);
}
