import { applyEdit, type Edit, inverseOf } from '../../../shared/domain/edit.ts';
import { draftOf, type Interview } from '../../../shared/domain/interview.ts';
import { messageOf, request } from '../../api.ts';

/** What the main process has on disk, as far as this window knows. */
export interface SaveState {
  /** The moment of the last write that succeeded, in ms since the epoch. */
  savedAt: number;
  /** Edits that were sent and are not on disk yet. */
  pending: number;
  /** Why the last write failed; null when it succeeded. */
  failure: string | null;
}

export interface SessionState {
  interview: Interview;
  save: SaveState;
  /** What undo would take back and redo would do again, in words; null when there is nothing. */
  undo: string | null;
  redo: string | null;
}

interface Step {
  label: string;
  /** Steps with the same key that follow each other are undone as one: the key presses in one field, say. */
  mergeKey: string | null;
  edit: Edit;
  /** The question to show when the step is undone or done again. */
  questionId: string;
}

/** How an edit is undone: under which name, and merged with which others. Edits without it are not undone by the user. */
export interface Undoable {
  label: string;
  mergeKey?: string;
}

type Send = (edits: Edit[]) => Promise<{ savedAt: number }>;

const undoLimit = 500;
const retryDelay = 3_000;

/**
 * One interview while it is on screen. An edit is applied here at once and sent to the main process, which applies the
 * same edit to its own copy and writes it. There is no other state of the interview in the window.
 */
export class InterviewSession {
  #state: SessionState;
  readonly #listeners = new Set<() => void>();
  readonly #undo: Step[] = [];
  #redo: Step[] = [];
  #lastSent: Promise<unknown> = Promise.resolve();
  #retry: ReturnType<typeof setTimeout> | null = null;
  readonly #send: Send;

  constructor(
    interview: Interview,
    savedAt: number,
    send: Send = (edits) => request('interviews:edit', { id: interview.id, edits }),
  ) {
    this.#send = send;
    this.#state = {
      interview,
      save: { savedAt, pending: 0, failure: null },
      undo: null,
      redo: null,
    };
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Applies an edit, shows it, and sends it off. An edit that changes nothing goes nowhere. */
  apply(edit: Edit, undoable?: Undoable): void {
    const before = this.#state.interview;
    if (applyEdit(before, edit) === before) return;
    if (undoable !== undefined) this.#remember(before, edit, undoable);
    this.#perform(edit);
  }

  /** Takes the last undoable edit back and gives its name; null when there is none. */
  undo(): string | null {
    return this.#takeBack(this.#undo, this.#redo);
  }

  /** Does what was undone again and gives its name; null when there is nothing. */
  redo(): string | null {
    return this.#takeBack(this.#redo, this.#undo);
  }

  /** Counts something that was sent besides the edits into what is saved and what is not. */
  track(sent: Promise<{ savedAt: number }>): void {
    this.#update({
      save: { ...this.#state.save, pending: this.#state.save.pending + 1 },
    });
    this.#lastSent = sent.then(
      ({ savedAt }) =>
        this.#answered({
          savedAt: Math.max(savedAt, this.#state.save.savedAt),
          failure: null,
        }),
      (error: unknown) => {
        this.#answered({ failure: messageOf(error) });
        this.#askAgain();
      },
    );
  }

  /** Resolves once everything that was sent so far has been answered. */
  async settled(): Promise<void> {
    await this.#lastSent;
  }

  #remember(before: Interview, edit: Edit, { label, mergeKey }: Undoable): void {
    const last = this.#undo.at(-1);
    this.#redo = [];
    if (mergeKey !== undefined && last?.mergeKey === mergeKey) return;
    this.#undo.push({
      label,
      mergeKey: mergeKey ?? null,
      edit: inverseOf(before, edit),
      questionId: before.current,
    });
    if (this.#undo.length > undoLimit) this.#undo.shift();
  }

  #takeBack(from: Step[], to: Step[]): string | null {
    const step = from.pop();
    if (step === undefined) return null;
    const before = this.#state.interview;
    const edit = asUndo(before, step.edit);
    to.push({ ...step, mergeKey: null, edit: inverseOf(before, edit) });
    this.#perform(edit);
    if (this.#state.interview.current !== step.questionId) {
      this.#perform({
        type: 'goTo',
        questionId: step.questionId,
        at: Date.now(),
      });
    }
    return step.label;
  }

  #perform(edit: Edit): void {
    this.#update({ interview: applyEdit(this.#state.interview, edit) });
    this.#transmit([edit]);
  }

  #transmit(edits: Edit[]): void {
    this.track(this.#send(edits));
  }

  #answered(changes: Partial<SaveState>): void {
    const { save } = this.#state;
    this.#update({ save: { ...save, ...changes, pending: save.pending - 1 } });
  }

  /** The main process keeps what it could not write. An empty batch asks whether it could in the meantime. */
  #askAgain(): void {
    if (this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#transmit([{ type: 'batch', edits: [] }]);
    }, retryDelay);
  }

  #update(changes: Partial<SessionState>): void {
    this.#state = {
      ...this.#state,
      ...changes,
      undo: this.#undo.at(-1)?.label ?? null,
      redo: this.#redo.at(-1)?.label ?? null,
    };
    for (const listener of this.#listeners) listener();
  }
}

/**
 * An undo puts a draft back only where nothing else is being typed by now, and it never turns the clock back: time that
 * has passed since then has passed.
 */
function asUndo(interview: Interview, edit: Edit): Edit {
  if (edit.type !== 'restore') return edit;
  const { clock: _, drafts, ...others } = edit;
  if (drafts === undefined) return others;
  const kept = Object.entries(drafts).filter(([questionId]) => draftOf(interview, questionId).text.trim() === '');
  return { ...others, drafts: Object.fromEntries(kept) };
}
