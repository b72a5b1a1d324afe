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
  /** Documents that were deleted for good: `<area>/<name>`. */
  gone(): readonly string[];
  addGone(keys: readonly string[]): Result<null>;
  dropGone(keys: readonly string[]): Result<null>;
}

type Choice = Pick<BackupDocument, 'libraryId' | 'folder' | 'gone'>;

export function createBackupStore(documents: DocumentFolder<BackupDocument>, now: () => number): BackupStore {
  const choice = createSingleDocument<BackupDocument, Choice>({
    documents,
    name: backupName,
    empty: { libraryId: newId(), folder: null, gone: [] },
    contentOf: ({ libraryId, folder, gone }) => ({ libraryId, folder, gone }),
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
