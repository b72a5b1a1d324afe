import { retryDelay } from '../../shared/ipc/retryPolicy.ts';
import { messageOf, type RequestError } from './api.ts';
import { isLost, type SaveState } from './saving.ts';
import { Store } from './store.ts';
import { joins, type TypingRun, type Undoable } from './typing.ts';

/** What a session knows about its kind of document. */
export interface EditRules<Doc, Edit> {
  /** The document after an edit; the very same object when the edit changes nothing. */
  apply(document: Doc, edit: Edit): Doc;
  /** The edit that makes `before` of `after` again. */
  between(before: Doc, after: Doc): Edit;
  /** An edit that changes nothing. The answer to it says whether what waited is on disk. */
  nothing: Edit;
  /** The part of the document that is on screen. It is shown again when a step that was made there is undone. */
  place?: { of(document: Doc): string; goTo(place: string): Edit };
}

/** The latest thing that happened by the user's hand, for those who do not see it. */
export interface LastStep {
  /** Another one for each step, so that the same thing done twice is told apart. */
  number: number;
  kind: 'done' | 'undone' | 'redone';
  label: string;
  /** Typing in a text field, which a screen reader has read already. */
  isTyping: boolean;
}

export interface SessionState<Doc> {
  document: Doc;
  save: SaveState;
  /** What undo would take back and redo would do again, in words; null when there is nothing. */
  undo: string | null;
  redo: string | null;
  last: LastStep | null;
}

interface Step<Edit> {
  label: string;
  /** Null once nothing is undone together with it any more. */
  group: string | null;
  run: TypingRun | undefined;
  /** Takes the step back. */
  edit: Edit;
  place: string | undefined;
}

/** An edit that was sent, and that may still be refused. */
interface Sent<Doc, Edit> {
  edit: Edit;
  before: Doc;
  step: Step<Edit> | null;
  /** Whether the step began with this edit. */
  beginsStep: boolean;
  isAccepted: boolean;
}

export interface SessionParts<Doc, Edit> {
  document: Doc;
  savedAt: number | null;
  rules: EditRules<Doc, Edit>;
  send(edits: Edit[]): Promise<{ savedAt: number }>;
  /** Told once when writes begin to fail. */
  onFailure?(error: unknown): void;
  /** Told what was not accepted (null where it has no name) and why. It is off the screen again. */
  onRefusal?(label: string | null, error: RequestError): void;
}

const undoLimit = 2_000;

/**
 * One document while it is on screen. An edit is applied here at once and sent to the main process, which applies the same edit
 * to its own copy and writes it. There is no other state of the document in the window.
 */
export class EditSession<Doc, Edit> {
  readonly #parts: SessionParts<Doc, Edit>;
  readonly #store: Store<SessionState<Doc>>;
  /** From the oldest edit on that was not answered yet. */
  #sent: Sent<Doc, Edit>[] = [];
  #undo: Step<Edit>[] = [];
  #redo: Step<Edit>[] = [];
  #unanswered = 0;
  #settled: Promise<unknown> = Promise.resolve();
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: SessionParts<Doc, Edit>) {
    this.#parts = parts;
    this.#store = new Store<SessionState<Doc>>({
      document: parts.document,
      save: { savedAt: parts.savedAt, isPending: false, failure: null },
      undo: null,
      redo: null,
      last: null,
    });
  }

  readonly get = (): SessionState<Doc> => this.#store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** The document as it is on screen. */
  get document(): Doc {
    return this.get().document;
  }

  /** Applies an edit, shows it, and sends it off. An edit that changes nothing goes nowhere. */
  apply(edit: Edit, undoable?: Undoable): void {
    const before = this.document;
    const after = this.#parts.rules.apply(before, edit);
    if (after === before) return;
    if (undoable === undefined) this.#perform(edit, after);
    else this.#perform(edit, after, this.#remember(after, undoable), 'done');
  }

  /** Takes the last step back and gives its name; null when there is none. */
  undo(): string | null {
    return this.#takeBack(this.#undo, this.#redo, 'undone');
  }

  /** Does what was undone again and gives its name; null when there is nothing. */
  redo(): string | null {
    return this.#takeBack(this.#redo, this.#undo, 'redone');
  }

  /** Ends a group: its latest steps become one, and whatever follows is a step of its own. */
  close(group: string): void {
    const [first, ...others] = this.#undo.splice(this.#undo.findLastIndex((step) => step.group !== group) + 1);
    if (first === undefined) return;
    for (const sent of this.#sent) {
      if (sent.step !== null && others.includes(sent.step)) Object.assign(sent, { step: first, beginsStep: false });
    }
    this.#undo.push(Object.assign(first, { label: others.at(-1)?.label ?? first.label, group: null }));
  }

  /** Takes the latest steps of a group back as if they had never been. */
  giveUp(group: string): void {
    if (this.#undo.at(-1)?.group !== group) return;
    this.close(group);
    this.#takeBack(this.#undo, [], 'undone');
  }

  /** Takes over what the main process has, unless edits are still on their way there. */
  meet(document: Doc): void {
    if (!this.get().save.isPending) this.#show({ document });
  }

  /** Counts something that was sent besides the edits into what is saved and what is not. */
  track(request: Promise<{ savedAt: number }>): void {
    this.#follow(request, null);
  }

  /** Resolves once everything that was sent so far has been answered. */
  async settled(): Promise<void> {
    await this.#settled;
  }

  /** The step that an edit belongs to: the latest one, where it goes on with that, or a new one. */
  #remember(after: Doc, { label, group, run }: Undoable): { step: Step<Edit>; beginsStep: boolean } {
    const { rules } = this.#parts;
    const last = this.#undo.at(-1);
    const goesOn = group !== undefined && last?.group === group && this.#redo.length === 0;
    this.#redo = [];
    if (goesOn && (run === undefined || joins(last.run, run))) {
      return { step: Object.assign(last, { label, run }), beginsStep: false };
    }
    const edit = rules.between(this.document, after);
    const step = { label, group: group ?? null, run, edit, place: rules.place?.of(this.document) };
    this.#undo = [...this.#undo, step].slice(-undoLimit);
    return { step, beginsStep: true };
  }

  #takeBack(from: Step<Edit>[], to: Step<Edit>[], kind: LastStep['kind']): string | null {
    const { rules } = this.#parts;
    const step = from.pop();
    if (step === undefined) return null;
    const before = this.document;
    const after = rules.apply(before, step.edit);
    // What is there already need not be taken back.
    if (after === before) return this.#takeBack(from, to, kind);
    const back = { ...step, group: null, edit: rules.between(before, after) };
    to.push(back);
    this.#perform(step.edit, after, { step: back, beginsStep: true }, kind);
    this.#goTo(step.place);
    return step.label;
  }

  #goTo(place: string | undefined): void {
    const { place: places } = this.#parts.rules;
    if (place !== undefined && places?.of(this.document) !== place && places !== undefined) {
      this.apply(places.goTo(place));
    }
  }

  #perform(
    edit: Edit,
    after: Doc,
    { step, beginsStep }: Pick<Sent<Doc, Edit>, 'step' | 'beginsStep'> = { step: null, beginsStep: false },
    kind: LastStep['kind'] = 'done',
  ): void {
    const { document: before, last } = this.get();
    const sent = { edit, before, step, beginsStep, isAccepted: false };
    this.#sent.push(sent);
    this.#show({
      document: after,
      last:
        step === null
          ? last
          : { number: (last?.number ?? 0) + 1, kind, label: step.label, isTyping: step.run !== undefined },
    });
    this.#follow(this.#parts.send([edit]), sent);
  }

  #follow(request: Promise<{ savedAt: number }>, sent: Sent<Doc, Edit> | null): void {
    this.#unanswered += 1;
    this.#showSave({});
    const answered = request.then(
      ({ savedAt }) => this.#saved(savedAt, sent),
      (error: unknown) => this.#failed(error, sent),
    );
    this.#settled = Promise.all([this.#settled, answered]);
  }

  #saved(savedAt: number, sent: Sent<Doc, Edit> | null): void {
    this.#unanswered -= 1;
    this.#accept(sent);
    this.#showSave({ savedAt: Math.max(savedAt, this.get().save.savedAt ?? 0), failure: null });
  }

  #failed(error: unknown, sent: Sent<Doc, Edit> | null): void {
    const { onFailure, onRefusal } = this.#parts;
    this.#unanswered -= 1;
    if (isLost(error)) {
      if (sent !== null) this.#goBack(sent);
      this.#showSave({});
      onRefusal?.(sent?.step?.label ?? null, error);
      return;
    }
    // It is in the main process's memory and goes to the disk with the next write that succeeds.
    this.#accept(sent);
    const isFirst = this.get().save.failure === null;
    this.#showSave({ failure: messageOf(error) });
    this.#askAgain();
    if (isFirst) onFailure?.(error);
  }

  #accept(sent: Sent<Doc, Edit> | null): void {
    if (sent !== null) sent.isAccepted = true;
    const open = this.#sent.findIndex(({ isAccepted }) => !isAccepted);
    this.#sent = open < 0 ? [] : this.#sent.slice(open);
  }

  /** Takes what was refused off the screen. What was done after it stays, as if it had been done without it. */
  #goBack(refused: Sent<Doc, Edit>): void {
    const later = this.#sent.splice(this.#sent.indexOf(refused)).slice(1);
    const next = later.find(({ step }) => step === refused.step);
    if (refused.beginsStep && next !== undefined) next.beginsStep = true;
    if (refused.beginsStep && next === undefined) this.#forget(refused.step);
    let document = refused.before;
    for (const sent of later) {
      const after = this.#parts.rules.apply(document, sent.edit);
      if (sent.beginsStep && sent.step !== null) sent.step.edit = this.#parts.rules.between(document, after);
      sent.before = document;
      document = after;
    }
    this.#sent.push(...later);
    this.#accept(null);
    this.#show({ document });
  }

  #forget(step: Step<Edit> | null): void {
    this.#undo = this.#undo.filter((other) => other !== step);
    this.#redo = this.#redo.filter((other) => other !== step);
  }

  #askAgain(): void {
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      this.#follow(this.#parts.send([this.#parts.rules.nothing]), null);
    }, retryDelay);
  }

  #showSave(changes: Partial<SaveState>): void {
    const save = { ...this.get().save, ...changes };
    this.#show({ save: { ...save, isPending: this.#unanswered > 0 || save.failure !== null } });
  }

  #show(changes: Partial<SessionState<Doc>>): void {
    this.#store.update({
      ...changes,
      undo: this.#undo.at(-1)?.label ?? null,
      redo: this.#redo.at(-1)?.label ?? null,
    });
  }
}
