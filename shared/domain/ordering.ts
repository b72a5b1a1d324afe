/** The list with the item at `from` standing at `to`; the same list when either is outside it or nothing moves. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The list with the items put in before `index`; at its end when the index is beyond it. */
export function inserted<Item>(list: readonly Item[], index: number, ...items: readonly Item[]): Item[] {
  return list.toSpliced(index, 0, ...items);
}

/** The list with the item at `index` replaced; a copy of the list when there is no such item. */
export function replaced<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((old, at) => (at === index ? item : old));
}

/** The list without the item at `index`. */
export function without<Item>(list: readonly Item[], index: number): Item[] {
  return list.filter((_, at) => at !== index);
}
