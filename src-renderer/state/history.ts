/** What can be taken back and done again for one document: whole states, the latest last. */
export interface History<State> {
  past: readonly State[];
  future: readonly State[];
  /** Which field the latest change was to; further changes to the same field are one step. Null: never merged. */
  field: string | null;
}

const stepLimit = 200;

export function emptyHistory<State>(): History<State> {
  return { past: [], future: [], field: null };
}

/** Remembers the state before a change. What was undone before is gone with it. */
export function recordChange<State>(history: History<State>, before: State, field: string | null): History<State> {
  const isSameStep = field !== null && field === history.field && history.future.length === 0;
  const past = isSameStep ? history.past : [...history.past, before].slice(-stepLimit);
  return { past, future: [], field };
}

/** One step in the history, and the state that it leads to. */
export interface HistoryStep<State> {
  history: History<State>;
  state: State;
}

/** The state before the latest change; null when there is none. */
export function stepBack<State>({ past, future }: History<State>, present: State): HistoryStep<State> | null {
  const state = past.at(-1);
  if (state === undefined) return null;
  return { state, history: { past: past.slice(0, -1), future: [...future, present], field: null } };
}

/** The state that was taken back last; null when there is none. */
export function stepForward<State>({ past, future }: History<State>, present: State): HistoryStep<State> | null {
  const state = future.at(-1);
  if (state === undefined) return null;
  return { state, history: { past: [...past, present], future: future.slice(0, -1), field: null } };
}
