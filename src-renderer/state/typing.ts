/**
 * What a change of a text is to undo: a word that is begun, more of the word that is being typed, a character taken away, or
 * something of its own, such as a paste.
 */
export type TypingRun = 'word' | 'typing' | 'deleting' | 'alone';

/** How an edit is undone. Edits without it are not undone by the user. */
export interface Undoable {
  /** What the user has done, in words. */
  label: string;
  /** Steps of one group that follow each other are undone as one. They change the same part of the document. */
  group?: string;
  /** Set for typing in a text field, which is undone word by word. */
  run?: TypingRun;
}

/** Typing in a text field as a step that is undone word by word. `group` is the field. */
export function typed(label: string, group: string, before: string, after: string): Undoable {
  return { label, group, run: runOf(before, after) };
}

/** Whether a change goes on with the one before it, so that one undo takes both back. */
export function joins(before: TypingRun | undefined, run: TypingRun): boolean {
  if (run === 'typing') return before === 'word' || before === 'typing';
  return run === 'deleting' && before === 'deleting';
}

function runOf(before: string, after: string): TypingRun {
  const { start, removed, inserted } = difference(before, after);
  if (removed === '') return isOneCharacter(inserted) ? insertedRun(after.slice(0, start), inserted) : 'alone';
  if (inserted === '') return isOneCharacter(removed) ? 'deleting' : 'alone';
  // An input method, a dead key or a correction replaces a part of the word that it is still at.
  return /\s/u.test(removed + inserted) ? 'alone' : 'typing';
}

function insertedRun(textBefore: string, inserted: string): TypingRun {
  const beginsWord = /\S/u.test(inserted) && /(^|\s)$/u.test(textBefore);
  return beginsWord ? 'word' : 'typing';
}

function isOneCharacter(text: string): boolean {
  return [...text].length === 1;
}

/** The one place where two texts differ. */
function difference(before: string, after: string): { start: number; removed: string; inserted: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, removed: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) };
}
