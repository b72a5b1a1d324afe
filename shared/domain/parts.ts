/**
 * Whether two JSON values are equal. Reducers keep what they do not touch, and what is identical is not looked into: after an
 * edit this costs what the edit changed, not what the interview holds.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

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

/** Drops keys whose value is undefined, so that spreading never writes `undefined` over a value. */
export function defined<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
