/** Whether an element takes text and therefore has an undo of its own; radio buttons and the like have none. */
export function ownsUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === 'text';
}
