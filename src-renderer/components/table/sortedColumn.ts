/** What is asked of a row to compare it with another one. */
interface Comparable {
  getValue<T>(columnId: string): T;
}

/** Compares what the columns give: texts that are folded already, or numbers. */
function compareValues(a: Comparable, b: Comparable, columnId: string): number {
  const [left, right] = [a.getValue<string | number>(columnId), b.getValue<string | number>(columnId)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** How a column is sorted; a row without a value stands last, whichever way it is sorted. */
export const sortedColumn = { sortFn: compareValues, sortUndefined: 'last' } as const;
