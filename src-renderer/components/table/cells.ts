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

/**
 * The cell of a row in a column, counted from 1: by its `aria-colindex` where not all columns are drawn, so that it may not be there
 * yet; else by its place among those that can be seen, the last one for what lies beyond.
 */
export function cellAt(row: Element, column: number): HTMLElement | null {
  const cells = cellsOf(row);
  if (cells.some(isNumbered)) return cells.find((cell) => Number(cell.ariaColIndex) === column) ?? null;
  return cells[Math.min(column, cells.length) - 1] ?? null;
}

/** The column of a cell that has the focus itself; null for a row and for a control in a cell. */
export function columnOf(target: HTMLElement): number | null {
  const row = target.parentElement;
  if (row === null || !row.matches('[data-row]')) return null;
  return isNumbered(target) ? Number(target.ariaColIndex) : cellsOf(row).indexOf(target) + 1;
}

/** Gives a cell the focus and brings it into view sideways; the list itself has brought its row there. */
export function focusCell(cell: HTMLElement): void {
  cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Columns that a narrow window has no room for are not displayed. */
function cellsOf(row: Element): HTMLElement[] {
  return [...row.children].filter((cell) => cell instanceof HTMLElement).filter((cell) => cell.checkVisibility());
}

function isNumbered(cell: Element): boolean {
  return cell.hasAttribute('aria-colindex');
}
