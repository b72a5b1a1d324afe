import { calendarDate } from '../../shared/domain/calendarDate.ts';
import type { Format } from '../../shared/files/readDocument.ts';
import { type Backup, createBackup } from './backup.ts';
import { createDocumentFolder, type DocumentFolder } from './documentFolder.ts';
import type { Trouble } from './quarantine.ts';

/** Opens folders of documents that have a data folder, its backup, and whoever hears of their troubles in common. */
export interface DocumentFolders {
  backup: Backup;
  /**
   * @param area the folder's name inside the data folder
   * @param nameOf the name that a document's own content gives its file
   * @param describe what is known of a document that cannot be read: 'The interview with Priya Raman'
   */
  open<T extends object>(
    area: string,
    format: Format<T>,
    nameOf: (document: T) => string,
    describe?: (name: string) => string | null,
  ): DocumentFolder<T>;
  /** The data folder itself, for a document of which there is one. @param what it is, when it cannot be read */
  single<T extends object>(format: Format<T>, name: string, what?: string): DocumentFolder<T>;
}

export interface DocumentFoldersOptions {
  /** The data folder. */
  root: string;
  /** Told of every file that cannot be used, once it has been moved aside. */
  onTrouble(trouble: Trouble): void;
  now(): number;
}

export function createDocumentFolders({ root, onTrouble, now }: DocumentFoldersOptions): DocumentFolders {
  const backup = createBackup(root, () => calendarDate(new Date(now())));
  const open: DocumentFolders['open'] = (area, format, nameOf, describe = () => null) =>
    createDocumentFolder({ root, backup, now, onTrouble, area, format, nameOf, describe });
  return {
    backup,
    open,
    single: (format, name, what) =>
      open(
        '.',
        format,
        () => name,
        () => what ?? null,
      ),
  };
}
