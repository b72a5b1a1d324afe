import type { Id } from '../../shared/domain/identity.ts';
import { type Panel, panelSchema } from '../../shared/domain/panel/debrief.ts';
import { applyPanelEdit, type PanelEdit } from '../../shared/domain/panel/panelEdit.ts';
import { clip, toSingleLine } from '../../shared/domain/text.ts';
import type { PanelDocument } from '../../shared/files/panelDocument.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { DocumentFolder } from './documentFolder.ts';
import type { Saved, Unsaved } from './interviewStore.ts';
import { createPendingWrites } from './pendingWrites.ts';

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
  edit(panel: Panel, edits: readonly PanelEdit[]): Promise<Outcome<Saved>>;
  /** Writes everything that is waiting; gives what still is not on disk. */
  flush(): Unsaved[];
}

export interface PanelStoreOptions {
  documents: DocumentFolder<PanelDocument>;
  now(): number;
  /** A write that had failed has succeeded when nobody was waiting for it any more. */
  onLateSave(): void;
}

export function createPanelStore({ documents, now, onLateSave }: PanelStoreOptions): PanelStore {
  let loaded: Map<Id, PanelDocument> | null = null;
  const pending = createPendingWrites<Saved>(write, onLateSave);

  function panels(): Map<Id, PanelDocument> {
    loaded ??= new Map(
      documents.names().flatMap((name) => {
        const reading = documents.read(name);
        return reading.state === 'found' ? [[name, reading.document] as const] : [];
      }),
    );
    return loaded;
  }

  function write(id: Id): Outcome<Saved> {
    const document = panels().get(id);
    if (document === undefined) return failed('notFound', 'This panel is not there any more.');
    const stamped = { ...document, savedAt: now() };
    const context = { what: describe(stamped), rest: 'Scorecard keeps it and tries again every two seconds.' };
    const outcome = documents.write(id, stamped, context);
    if (!outcome.ok) return outcome;
    panels().set(id, stamped);
    return done({ savedAt: stamped.savedAt });
  }

  /** Whether a panel that could not be read before can be now. What the window has of it began without what is in it. */
  function isThereUnseen(id: Id): boolean {
    if (panels().has(id) || documents.stampOf(id) === null) return false;
    const reading = documents.read(id);
    if (reading.state === 'found') panels().set(id, reading.document);
    return reading.state === 'found';
  }

  return {
    list: () => [...panels().values()],
    find: (id) => panels().get(id),
    async edit(panel, edits) {
      if (isThereUnseen(panel.id)) return failed('notAllowed', seenTooLate);
      const edited = edits.reduce(applyPanelEdit, panel);
      const savedAt = panels().get(panel.id)?.savedAt;
      if (edited === panel && !pending.has(panel.id)) return done({ savedAt: savedAt ?? panel.createdAt });
      // A document that could not be read back must never be written.
      if (!panelSchema.safeParse(edited).success) return failed('invalidInput', unreadableChange);
      panels().set(panel.id, { format: 'scorecard-panel', version: 1, savedAt: savedAt ?? now(), panel: edited });
      return pending.schedule(panel.id);
    },
    flush: () =>
      pending.flushAll().flatMap(({ id, outcome }) => {
        const document = panels().get(id);
        return outcome.ok || document === undefined ? [] : [{ what: describe(document), failure: outcome.error }];
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
