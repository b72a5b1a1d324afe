import { isSame } from '../../../shared/domain/parts.ts';
import { openPlan, type PlanMaking } from '../../../shared/guide/import/importPlan.ts';
import type { ReadingOrder } from '../../../shared/guide/import/readAgain.ts';
import type { GuideChoices } from '../../../shared/guide/lines/parsedGuide.ts';
import type { ReadGuide } from '../../../shared/ipc/guideContract.ts';
import { guideSizeLimit, guideTextLimit } from '../../../shared/ipc/guideLimits.ts';
import { messageOf, RequestError } from '../../state/api.ts';
import { Store } from '../../state/store.ts';
import { orderOf, settle } from './givenRoles.ts';
import { type ImportPreview, openPreview, undoChange } from './importPreview.ts';
import type { GuideRereader } from './reading/guideRereader.ts';

/** Why nothing could be read: what happened to what, and what to do. */
export interface ImportProblem {
  readonly title: string;
  readonly message: string;
}

/** What the import screen shows. */
export type ImportStage =
  /** Nothing was read yet, or it failed. `text` waits in the paste field. */
  | { readonly kind: 'start'; readonly problem: ImportProblem | null; readonly text: string }
  /** `name` is the file's, null before it is known. */
  | { readonly kind: 'reading'; readonly name: string | null }
  /** The guide has neither questions nor lines. */
  | { readonly kind: 'nothingFound'; readonly guide: ReadGuide }
  | { readonly kind: 'preview'; readonly preview: ImportPreview };

/** What the controller needs from around it. The readers answer null when the user cancelled. */
export interface ImportControllerParts {
  readonly choose: () => Promise<ReadGuide | null>;
  readonly readFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<ReadGuide | null>;
  readonly readText: (text: string) => Promise<ReadGuide | null>;
  readonly cancel: () => Promise<unknown>;
  /** Reads the guide of a preview again, beside the window. */
  readonly rereader: GuideRereader;
  /** What makes the questions of a preview. */
  readonly making: () => Promise<PlanMaking>;
  /** A preview gave way to another one. */
  readonly onReplaced: (before: ImportPreview, after: ImportPreview) => void;
  /** Reading failed while a preview was open; that one is shown again. */
  readonly onFailure: (title: string, error: unknown) => void;
}

const emptyStart: ImportStage & { kind: 'start' } = { kind: 'start', problem: null, text: '' };

/**
 * Where one guide at a time is read and prepared. It lives as long as the window, so that leaving the screen loses nothing,
 * and a file can be dropped on any screen.
 */
export class ImportController {
  readonly #parts: ImportControllerParts;
  readonly stage = new Store<ImportStage>(emptyStart);
  /** What is shown again when the reading that is under way comes to nothing. */
  #before: ImportStage = emptyStart;
  /** Counts the readings, so that one that was overtaken changes nothing any more. */
  #readings = 0;
  /** What the guide of the preview is being read again with. */
  #order: ReadingOrder | null = null;
  /** Whoever waits for it. */
  #waiting: (() => void)[] = [];

  constructor(parts: ImportControllerParts) {
    this.#parts = parts;
  }

  /** Asks for a file and reads it. */
  choose(): Promise<void> {
    return this.#read(null, 'The guide could not be read', this.#parts.choose);
  }

  /** Reads a file that was dropped or pasted. */
  readFile(file: File): Promise<void> {
    return this.#read(file.name, `‘${file.name}’ could not be read`, async () =>
      this.#parts.readFile(file.name, await bytesOf(file)),
    );
  }

  readText(text: string): Promise<void> {
    return this.#read('the pasted text', 'The pasted text could not be read', async () => {
      if (text.trim() === '') throw new RequestError('invalidInput', noText);
      if (text.length > guideTextLimit) throw new RequestError('invalidInput', tooLong);
      return this.#parts.readText(text);
    });
  }

  /** Ends the reading that is under way; what was shown before is shown again. */
  cancel(): void {
    if (this.stage.get().kind !== 'reading') return;
    this.#readings += 1;
    void this.#parts.cancel().catch(() => undefined);
    this.#show(this.#before);
  }

  /** Changes the preview, if there is one. */
  update(change: (preview: ImportPreview) => ImportPreview): void {
    const stage = this.stage.get();
    if (stage.kind !== 'preview') return;
    const preview = change(stage.preview);
    if (preview !== stage.preview) this.#show({ kind: 'preview', preview });
  }

  /** The preview once nothing chosen in it is due to be read any more; null where there is none. */
  async settled(): Promise<ImportPreview | null> {
    while (this.#order !== null) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const stage = this.stage.get();
    return stage.kind === 'preview' ? stage.preview : null;
  }

  /** Shows a preview that another one took the place of, or that was closed. */
  restore(preview: ImportPreview): void {
    this.cancel();
    this.#show({ kind: 'preview', preview });
  }

  /** Shows a preview again whose questions were taken out of the bank, unless something else was begun since. */
  putBack(preview: ImportPreview): void {
    if (this.stage.get().kind === 'start') this.restore(preview);
  }

  /** Begins anew. `text` waits in the paste field. */
  close(text = ''): void {
    this.#show({ ...emptyStart, text });
  }

  async #read(name: string | null, failure: string, reader: () => Promise<ReadGuide | null>): Promise<void> {
    this.cancel();
    const before = this.stage.get();
    this.#before = before;
    this.#readings += 1;
    const reading = this.#readings;
    this.#show({ kind: 'reading', name });
    const isOvertaken = () => reading !== this.#readings;
    try {
      const guide = await reader();
      const after = guide === null ? before : stageOf(guide, await this.#parts.making());
      if (isOvertaken()) return;
      this.#show(after);
      if (before.kind === 'preview' && after.kind === 'preview' && before !== after)
        this.#parts.onReplaced(before.preview, after.preview);
    } catch (error) {
      if (isOvertaken()) return;
      const problem = { title: failure, message: messageOf(error) };
      this.#show(before.kind === 'preview' ? before : { ...emptyStart, problem });
      if (before.kind === 'preview') this.#parts.onFailure(failure, error);
    }
  }

  #show(stage: ImportStage): void {
    this.stage.set(stage);
    if (stage.kind === 'preview') void this.#readAgain(stage.preview);
    else {
      this.#follow(null);
      this.#parts.rereader.end();
    }
  }

  /** Has the guide of a preview read again where that is due and not under way: what was chosen last wins. */
  async #readAgain(preview: ImportPreview): Promise<void> {
    const order = orderOf(preview);
    if (order !== null && this.#order !== null && isSameChoice(order.choices, this.#order.choices)) return;
    this.#follow(order);
    if (order === null) return;
    const isOvertaken = () => order !== this.#order;
    try {
      const [reading, making] = await Promise.all([this.#parts.rereader.read(order), this.#parts.making()]);
      if (isOvertaken() || reading === null) return;
      this.#follow(null);
      this.update((old) => settle(old, reading, making));
    } catch (error) {
      if (isOvertaken()) return;
      this.#follow(null);
      this.update(undoChange);
      this.#parts.onFailure('The guide could not be read again; your last step was taken back', error);
    }
  }

  /** Takes another order for the one that counts; without one nobody has to wait. */
  #follow(order: ReadingOrder | null): void {
    this.#order = order;
    if (order !== null) return;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }
}

function isSameChoice(one: GuideChoices, other: GuideChoices): boolean {
  return isSame([...one.roles, ...one.columns], [...other.roles, ...other.columns]);
}

function stageOf(guide: ReadGuide, making: PlanMaking): ImportStage {
  const plan = openPlan(guide.text, guide.guide, making);
  const preview = openPreview(guide, plan);
  return preview === null ? { kind: 'nothingFound', guide } : { kind: 'preview', preview };
}

const noText = 'There is no text in it. Copy the part of the guide with the questions, and paste again.';
const tooLong = 'It is longer than ten million characters. Paste only the part with the questions.';
const notThere = 'The file cannot be opened any more. Check that it is still where it was, and drop it again.';

/** @throws RequestError when the file is larger than guides may be, or gone. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > guideSizeLimit) throw new RequestError('invalidInput', tooLarge(file.size));
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new RequestError('unreadable', notThere);
  }
}

function tooLarge(bytes: number): string {
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  return `It has ${megabytes} MB, and guides are read up to 50 MB. Save the pages with the questions as a file of their own.`;
}
