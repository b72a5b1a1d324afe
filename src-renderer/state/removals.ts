/** A deletion that can be taken back: brings back what was deleted. */
export type Undo = () => void;

/**
 * The deletions of one list that Ctrl+Z takes back, as long as the window is open: the message that offers it goes after some
 * seconds, and a person who hears the screen needs longer.
 */
export class Removals {
  #undos: Undo[] = [];

  /** Remembers a deletion; gives what takes it back once, for the message that offers it. */
  remember(undo: Undo): Undo {
    const once = () => {
      if (!this.#undos.includes(once)) return;
      this.#undos = this.#undos.filter((other) => other !== once);
      undo();
    };
    this.#undos.push(once);
    return once;
  }

  /** Takes the latest deletion back that was not taken back yet. */
  undoLatest(): void {
    this.#undos.at(-1)?.();
  }
}

export const interviewRemovals = new Removals();
export const setRemovals = new Removals();
export const planRemovals = new Removals();
