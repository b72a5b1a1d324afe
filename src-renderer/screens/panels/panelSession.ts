import type { Panel } from '../../../shared/domain/panel/debrief.ts';
import { applyPanelEdit, inverseOfPanelEdit, type PanelEdit } from '../../../shared/domain/panel/panelEdit.ts';
import type { ErrorCode } from '../../../shared/ipc/contract.ts';
import { RequestError, request } from '../../api.ts';
import type { SaveState } from '../../documents/saveQueue.ts';

export interface PanelSessionState {
  panel: Panel;
  save: SaveState;
}

/** How an edit is undone: under which name, and merged with which others. Edits without it are not undone by the user. */
export interface Undoable {
  label: string;
  /** Edits with the same key that follow each other are undone as one: the key presses in one field, say. */
  field?: string;
}

interface Step {
  label: string;
  field: string | null;
  edit: PanelEdit;
}

interface SessionParts {
  send?: (edits: PanelEdit[]) => Promise<{ savedAt: number }>;
  /** Told once when writes begin to fail. */
  onFailure?: (error: unknown) => void;
  /** Told when the main process did not accept an edit; what was last met is on screen again, and may be outdated. */
  onRefusal?: (error: RequestError) => void;
}

/** Unlike what could not be written, what was refused for one of these is not there and will not be. */
const refusals: ReadonlySet<ErrorCode> = new Set(['invalidInput', 'notAllowed', 'notFound']);

const undoLimit = 200;
const retryDelay = 3_000;

/**
 * One panel while it is on screen. An edit is applied here at once and sent to the main process, which applies the same edit to
 * its own copy and writes it.
 */
export class PanelSession {
  #state: PanelSessionState;
  /** The panel as the main process last gave it. */
  #met: Panel;
  #refusal: RequestError | null = null;
  #pending = 0;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #retry: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #send: NonNullable<SessionParts['send']>;
  readonly #onFailure: NonNullable<SessionParts['onFailure']>;
  readonly #onRefusal: NonNullable<SessionParts['onRefusal']>;

  constructor(panel: Panel, { send, onFailure, onRefusal }: SessionParts = {}) {
    this.#met = panel;
    this.#onRefusal = onRefusal ?? (() => undefined);
    this.#send = send ?? ((edits) => request('panels:edit', { id: panel.id, edits }));
    this.#onFailure = onFailure ?? (() => undefined);
    this.#state = { panel, save: { savedAt: null, isPending: false, hasFailed: false } };
  }

  readonly getState = (): PanelSessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Applies an edit, shows it, and sends it off. An edit that changes nothing goes nowhere. */
  apply(edit: PanelEdit, undoable?: Undoable): void {
    const { panel } = this.#state;
    if (applyPanelEdit(panel, edit) === panel) return;
    if (undoable !== undefined) this.#remember(inverseOfPanelEdit(panel, edit), undoable);
    this.#perform(edit);
  }

  /** Takes the last edit back and gives its name; null when there is none. */
  undo(): string | null {
    return this.#step(this.#undo, this.#redo);
  }

  /** Does what was undone again and gives its name; null when there is nothing. */
  redo(): string | null {
    return this.#step(this.#redo, this.#undo);
  }

  /** Takes over what the main process has, unless edits are still on their way there. */
  meet(panel: Panel): void {
    this.#met = panel;
    if (this.#pending === 0 && !this.#state.save.hasFailed) this.#update({ panel });
  }

  #remember(edit: PanelEdit, { label, field }: Undoable): void {
    const last = this.#undo.at(-1);
    const isSameStep = field !== undefined && last?.field === field && this.#redo.length === 0;
    this.#redo = [];
    if (isSameStep) return;
    this.#undo = [...this.#undo, { label, field: field ?? null, edit }].slice(-undoLimit);
  }

  #step(from: Step[], to: Step[]): string | null {
    const step = from.pop();
    if (step === undefined) return null;
    to.push({ ...step, field: null, edit: inverseOfPanelEdit(this.#state.panel, step.edit) });
    this.#perform(step.edit);
    return step.label;
  }

  #perform(edit: PanelEdit): void {
    this.#update({ panel: applyPanelEdit(this.#state.panel, edit) });
    void this.#transmit([edit]);
  }

  async #transmit(edits: PanelEdit[]): Promise<void> {
    this.#pending += 1;
    this.#update({ save: { ...this.#state.save, isPending: true } });
    try {
      const { savedAt } = await this.#send(edits);
      this.#pending -= 1;
      this.#update({ save: { savedAt, isPending: this.#pending > 0, hasFailed: false } });
    } catch (error) {
      this.#pending -= 1;
      if (error instanceof RequestError && refusals.has(error.code)) this.#refusal = error;
      else this.#failed(error);
    }
    if (this.#refusal !== null && this.#pending === 0) this.#goBack(this.#refusal);
  }

  #failed(error: unknown): void {
    const isFirst = !this.#state.save.hasFailed;
    this.#update({ save: { ...this.#state.save, isPending: true, hasFailed: true } });
    if (isFirst) this.#onFailure(error);
    this.#askAgain();
  }

  /** Shows nothing that the main process does not have. The steps of undo lead from what was on screen, so they go too. */
  #goBack(refusal: RequestError): void {
    this.#refusal = null;
    this.#undo = [];
    this.#redo = [];
    this.#update({ panel: this.#met, save: { ...this.#state.save, isPending: this.#state.save.hasFailed } });
    this.#onRefusal(refusal);
  }

  /** The main process keeps what it could not write. An empty batch asks whether it could in the meantime. */
  #askAgain(): void {
    if (this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.#transmit([{ type: 'batch', edits: [] }]);
    }, retryDelay);
  }

  #update(changes: Partial<PanelSessionState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
