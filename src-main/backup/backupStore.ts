import { newId } from '../../shared/domain/ids.ts';
import { type BackupDocument, backupFormat } from '../../shared/files/formats/backup.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createSingleDocument } from '../storage/singleDocument.ts';

/** The name of its file, `backup.json`. */
export const backupName = 'backup';

/** Where copies are kept besides, and whose copies are to go, over restarts. */
export interface BackupStore {
  folder(): string | null;
  /** What the copies of this data folder are called in that folder. */
  libraryId(): string;
  chooseFolder(path: string | null): Result<null>;
  /** When everything was taken to another computer; null while it was not, or is used here again. */
  movedAt(): number | null;
  setMoved(at: number | null): Result<null>;
  /** Documents that were deleted for good: `<area>/<name>`. */
  gone(): readonly string[];
  addGone(keys: readonly string[]): Result<null>;
  dropGone(keys: readonly string[]): Result<null>;
}

type Choice = Pick<BackupDocument, 'libraryId' | 'folder' | 'gone' | 'movedAt'>;

export function createBackupStore(documents: DocumentFolder<BackupDocument>, now: () => number): BackupStore {
  const choice = createSingleDocument<BackupDocument, Choice>({
    documents,
    name: backupName,
    empty: { libraryId: newId(), folder: null, gone: [] },
    contentOf: ({ format: _, version: __, savedAt: ___, ...known }) => known,
    toDocument: (known) => backupFormat.make({ savedAt: now(), ...known }),
  });

  function write(changes: Partial<Choice>): Result<null> {
    const before = choice.contentToChange();
    return choice.write(
      { ...before, ...changes },
      { what: 'The choice of the folder for copies', rest: 'Nothing was changed.' },
    );
  }

  return {
    folder: () => choice.content().folder,
    libraryId: () => choice.content().libraryId,
    chooseFolder: (folder) => write({ folder }),
    movedAt: () => choice.content().movedAt ?? null,
    setMoved(at) {
      const { movedAt: _, ...rest } = choice.contentToChange();
      return choice.write(at === null ? rest : { ...rest, movedAt: at }, {
        what: 'That everything was taken to another computer',
        rest: 'Nothing was changed.',
      });
    },
    gone: () => choice.content().gone,
    addGone(keys) {
      const gone = choice.content().gone;
      const added = keys.filter((key) => !gone.includes(key));
      return added.length === 0 ? ok(null) : write({ gone: [...gone, ...added] });
    },
    dropGone(keys) {
      const gone = choice.content().gone;
      const left = gone.filter((key) => !keys.includes(key));
      return left.length === gone.length ? ok(null) : write({ gone: left });
    },
  };
}
