import type { Id } from '../../shared/domain/ids.ts';
import { isSame } from '../../shared/domain/parts.ts';
import type { ColourScheme } from '../../shared/domain/settings.ts';
import type { DocumentRef } from '../../shared/ipc/recoveryContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { Library } from '../library/openLibrary.ts';
import type { Area } from './answer.ts';

export interface LibraryHandlersOptions {
  /** Makes the window's own parts, its dialogs and its background follow the colour scheme. */
  showScheme(scheme: ColourScheme): void;
  /** Why no interview can begin with a set, whatever the set says; null where nothing is in the way. */
  obstacleTo(setId: Id): Result<never> | null;
  /** Other roles were chosen, whose questions and sets are to be shown. */
  onRoles(): void;
  /** Asks where a file goes, and writes it; null when the user thinks better of it. */
  saveFile(name: string, kind: string, make: () => Promise<string>): Promise<{ fileName: string } | null>;
  /** Told of what has come back, also where not all of it could. */
  onReturn(ref: DocumentRef): void;
}

type LibraryArea = Area<'bank' | 'sets' | 'interviews' | 'settings' | 'recovery'>;

export function createLibraryHandlers(
  { bank, sets, offered, interviews, starts, settings, recovery }: Library,
  { showScheme, obstacleTo, saveFile, onReturn, onRoles }: LibraryHandlersOptions,
): LibraryArea {
  async function save(text: string | null, name: string): Promise<Result<{ fileName: string } | null>> {
    if (text === null) return err('notFound', 'There is nothing in this file that can be read.');
    const saved = await saveFile(name, 'Text', async () => text);
    return ok(saved === null ? null : { fileName: saved.fileName });
  }

  return {
    'bank:list': () => ok(offered.bank()),
    'bank:save': ({ questions }) => bank.save(questions),
    'bank:revert': ({ id }) => bank.revert(id),
    'bank:remove': ({ ids }) => bank.remove(ids),
    'bank:roles': () => ok(offered.roles()),
    'sets:list': () => ok(offered.sets()),
    'sets:save': ({ set }) => sets.save(set),
    'sets:remove': ({ id }) => sets.remove(id),
    'sets:restore': ({ id }) => sets.restore(id),
    'interviews:list': async () => ok(await interviews.list()),
    'interviews:create': ({ setId, details, typedIn }) => obstacleTo(setId) ?? starts.fromSet(setId, details, typedIn),
    'interviews:createSample': () => starts.sample(),
    'interviews:open': ({ id }) => interviews.open(id),
    'interviews:edit': ({ id, edits }) => interviews.edit(id, edits),
    'interviews:submit': ({ id }) => interviews.submit(id),
    'interviews:amend': ({ id }) => interviews.amend(id),
    'interviews:explainAmendment': ({ id, reason }) => interviews.explainAmendment(id, reason),
    'interviews:discardAmendment': ({ id }) => interviews.discardAmendment(id),
    'interviews:submitAmendment': ({ id, reason }) => interviews.submitAmendment(id, reason),
    'interviews:saveFeedback': ({ id, feedback }) => interviews.saveFeedback(id, feedback),
    'interviews:remove': ({ ids }) => interviews.remove(ids),
    'interviews:restore': ({ ids }) => interviews.restore(ids),
    'settings:read': () => ok(settings.read()),
    'settings:change': (changes) => {
      const { roles } = settings.read();
      const result = settings.change(changes);
      if (result.ok) showScheme(result.value.colourScheme);
      if (result.ok && !isSame(result.value.roles, roles)) onRoles();
      return result;
    },
    'recovery:deleted': async () => ok(await recovery.deleted()),
    'recovery:restore': async (ref) => {
      const result = await recovery.restore(ref);
      onReturn(ref);
      return result;
    },
    'recovery:destroy': (ref) => recovery.destroy(ref),
    'recovery:setAside': async () => ok(await recovery.setAside()),
    'recovery:restoreCopy': async (ref) => {
      const result = await recovery.restoreCopy(ref);
      onReturn(ref);
      return result;
    },
    'recovery:restorePart': ({ file }) => {
      const result = recovery.restorePart(file);
      if (!result.ok) return result;
      onReturn(result.value);
      return ok(null);
    },
    'recovery:saveText': ({ file }) => save(recovery.readableText(file), 'Text of a damaged document.txt'),
    'recovery:saveMasked': ({ file }) => save(recovery.maskedText(file), 'Structure of a damaged document.txt'),
  };
}
