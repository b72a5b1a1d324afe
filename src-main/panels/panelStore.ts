import { canonicalJson } from '../../shared/domain/contentHash.ts';
import type { Id } from '../../shared/domain/ids.ts';
import { type Panel, panelSchema } from '../../shared/domain/panel/debrief.ts';
import { applyPanelEdit, type PanelEdit } from '../../shared/domain/panel/panelEdit.ts';
import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import type { Agreed } from '../../shared/domain/plan/agreed.ts';
import { type PanelDocument, panelFormat } from '../../shared/files/formats/panel.ts';
import { err, ok, type Result, unwrap } from '../../shared/ipc/result.ts';
import { keptAndTriedAgain } from '../../shared/ipc/retryPolicy.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import type { Report } from '../storage/errorLog.ts';
import { createLoadedDocuments } from '../storage/loadedDocuments.ts';
import type { Saved, Unsaved } from '../storage/pendingWrites.ts';
import { createPendingWrites } from '../storage/pendingWrites.ts';

/**
 * The debriefs. A panel that nobody has written anything into has no file: it can be made from its scorecards at any time, under
 * the same id.
 */
export interface PanelStore {
  /** Every panel that has a file or edits, edits that are not on disk yet included. */
  list(): PanelDocument[];
  find(id: Id): PanelDocument | undefined;
  /**
   * Applies edits to a panel as the window has it. Settles once they are on disk; after a failure they are kept and tried again
   * every 2 s, and with the next edit.
   */
  edit(panel: Panel, edits: readonly PanelEdit[]): Promise<Result<Saved>>;
  /** Says that there is no interview of the panel's candidate to submit. Settles as an edit does. */
  sayNothingToSubmit(panel: Panel): Promise<Result<Saved>>;
  /** Writes down what was agreed in the plan of the panel's role. Settles as an edit does. */
  agree(panel: Panel, agreed: Agreed): Promise<Result<Saved>>;
  /** Brings a deleted panel back. */
  restore(id: Id): Result<null>;
  /** Takes up a panel whose file has come back. */
  takeUp(id: Id): void;
  /** Writes everything that is waiting; gives what still is not on disk. */
  flush(): Unsaved[];
}

export interface PanelStoreOptions {
  documents: DocumentFolder<PanelDocument>;
  now(): number;
  /** A write that had failed has succeeded when nobody was waiting for it any more. */
  onLateSave(): void;
  report: Report;
}

export function createPanelStore({ documents, now, onLateSave, report }: PanelStoreOptions): PanelStore {
  /** What could be read only when the window may have begun the same panel anew. */
  const late = new Set<Id>();
  const loaded = createLoadedDocuments(documents, (id) => late.add(id));
  const panels = () => unwrap(loaded());
  const pending = createPendingWrites<Saved>({ write, onLateSuccess: onLateSave, report });

  function write(id: Id): Result<Saved> {
    const document = panels().get(id);
    if (document === undefined) return err('notFound', 'This panel is not there any more.');
    const stamped = { ...document, savedAt: now() };
    const context = { what: describe(stamped), rest: keptAndTriedAgain };
    const result = documents.write(id, stamped, context);
    if (!result.ok) return result;
    panels().set(id, stamped);
    return ok({ savedAt: stamped.savedAt });
  }

  /** Whether the window has begun a panel without what stands in its file, since that could not be read then. */
  function isWithoutWhatIsThere(panel: Panel): boolean {
    const stored = panels().get(panel.id);
    if (stored === undefined || !late.has(panel.id)) return false;
    // Which scorecards it has is asked for at each look; the rest is as it was written.
    const written = ({ scorecards, ...rest }: Panel) => canonicalJson(rest);
    const isWithout = written(panel) !== written(stored.panel);
    if (!isWithout) late.delete(panel.id);
    return isWithout;
  }

  function takeUp(id: Id): void {
    const reading = documents.read(id);
    if (reading.state === 'found') panels().set(id, reading.document);
  }

  async function keep(panel: Panel, edited: Panel): Promise<Result<Saved>> {
    if (isWithoutWhatIsThere(panel)) return err('notAllowed', seenTooLate);
    const savedAt = panels().get(panel.id)?.savedAt;
    if (edited === panel && !pending.has(panel.id)) return ok({ savedAt: savedAt ?? panel.createdAt });
    // A document that could not be read back must never be written.
    if (!panelSchema.safeParse(edited).success) return err('invalidInput', unreadableChange);
    panels().set(panel.id, panelFormat.make({ savedAt: savedAt ?? now(), panel: edited }));
    return pending.schedule(panel.id);
  }

  return {
    list: () => [...panels().values()],
    find: (id) => panels().get(id),
    edit: async (panel, edits) => keep(panel, edits.reduce(applyPanelEdit, panel)),
    sayNothingToSubmit: async (panel) => keep(panel, { ...panel, nothingToSubmitAt: now() }),
    agree: async (panel, agreed) => keep(panel, { ...panel, agreed }),
    restore(id) {
      const restored = documents.restore(id, { what: 'The panel', rest: 'It is still in the trash.' });
      if (restored.ok) takeUp(id);
      return restored;
    },
    takeUp,
    flush: () =>
      pending.flushAll().flatMap(({ id, result }) => {
        const document = panels().get(id);
        return result.ok || document === undefined ? [] : [{ what: describe(document), failure: result.error }];
      }),
  };
}

const seenTooLate =
  'What was written about this panel could not be read before, and now it can. Look at the panel again, then make the change once more.';
const unreadableChange = 'This change does not fit into a panel and was not kept. What was there before is safe.';

function describe({ panel }: PanelDocument): string {
  const name = clip(toSingleLine(panel.candidate.name), 80);
  return name === '' ? 'The panel without a name' : `The panel about ${name}`;
}
