import { Store } from './store.ts';

/** What is said to a screen reader; `number` tells the same words said again from words that still stand there. */
export interface Announcement {
  readonly text: string;
  readonly number: number;
}

/** What `Announcer` says. */
export const announcement = new Store<Announcement>({ text: '', number: 0 });

/** How long words wait, in ms: where the focus moves by the same step, readers drop what was said before that. */
const pause = 100;

/** How long words stand where a screen reader finds them, in ms: it has taken them by then, and would read them again later. */
const shown = 1_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says what was done, once, also when the same was said just before. Nothing that is said stays behind. Of several things within
 * a tenth of a second, while a key is held or a search is typed, the last is said.
 */
export function announce(text: string): void {
  if (text === '') return;
  clearTimeout(timer);
  timer = setTimeout(() => say(text), pause);
}

/**
 * Says what a step of undo or redo did.
 * @param taken what it took back or did again, in words; true for a change without a name, null or false for none
 */
export function announceStep(kind: 'undo' | 'redo', taken: string | boolean | null): void {
  const did = { undo: 'Undone', redo: 'Done again' }[kind];
  if (taken === null || taken === false) announce(`Nothing to ${kind}`);
  else announce(taken === true ? did : `${did}: ${taken}`);
}

function say(text: string): void {
  announcement.set({ text, number: announcement.get().number + 1 });
  timer = setTimeout(() => announcement.update({ text: '' }), shown);
}
