import type { Press } from '../../../shared/keys/chord.ts';
import { keysOf } from '../hooks/keys.ts';

/** What a key does in the list. Only what is wanted of the row it was pressed on; null is not the list's business. */
export type RowCommand =
  | { kind: 'move'; by: number }
  | { kind: 'first' | 'last' | 'open' | 'select' | 'selectAll' | 'remove' | 'expand' | 'collapse' };

const commands: Readonly<Record<Press, RowCommand>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'open' },
  Space: { kind: 'select' },
  Delete: { kind: 'remove' },
  ArrowRight: { kind: 'expand' },
  ArrowLeft: { kind: 'collapse' },
};

/** @param page how many rows fit on the screen */
export function rowCommand(press: Press | null, page: number): RowCommand | null {
  if (press === null) return null;
  if (keysOf('selectAll').includes(press)) return { kind: 'selectAll' };
  if (press === 'PageDown') return { kind: 'move', by: page };
  if (press === 'PageUp') return { kind: 'move', by: -page };
  return commands[press] ?? null;
}

/** Where a move ends: inside the list, however far it was meant to go. */
export function movedIndex(index: number, by: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index + by));
}

/**
 * Which row has the keyboard when the rows have changed: the same one, or the one that took its place.
 * @param lastIndex where it stood before
 */
export function activeIndexAfter(ids: readonly string[], activeId: string | null, lastIndex: number): number {
  const index = activeId === null ? -1 : ids.indexOf(activeId);
  return index === -1 ? movedIndex(lastIndex, 0, ids.length) : index;
}

/** Whether a key means the control that has the focus: space ticks a box, and presses a button or a link as Enter does. */
export function belongsToControl(target: EventTarget, press: Press | null): boolean {
  if (target instanceof HTMLInputElement) return press === 'Space';
  const isControl = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
  return isControl && (press === 'Space' || press === 'Enter');
}
