import { calendarDate } from '../../shared/domain/moment.ts';
import { deletionsFormat } from '../../shared/files/formats/backup.ts';
import type { Format } from '../../shared/files/readDocument.ts';
import { type Backup, createBackup } from './backup.ts';
import { createDeletionRule, type DeletionRule, type Deletions, deletionsName } from './deletionRule.ts';
import { createDocumentFolder, type DocumentFolder } from './documentFolder.ts';
import type { Trouble } from './quarantine.ts';
import { createSingleDocument } from './singleDocument.ts';

/** Hears of what becomes of documents. */
export interface DocumentListener {
  /** A document was written. */
  onWritten(area: string, name: string): void;
  /** A deleted document is gone for good. */
  onGone(area: string, name: string): void;
}

/** Opens folders of documents that have a data folder, its backup, and whoever hears of their troubles in common. */
export interface DocumentFolders {
  backup: Backup;
  /** Asked before anything goes for good whose time is over. */
  deletion: DeletionRule;
  /** From now on tells what becomes of documents; one listener at a time. */
  listen(listener: DocumentListener): void;
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
  /** The same for what is noted about the keeping itself: nobody wants an earlier state of it. */
  record<T extends object>(format: Format<T>, name: string): DocumentFolder<T>;
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
  let listener: DocumentListener | null = null;
  const common = {
    root,
    now,
    onTrouble,
    mayDelete: (file: string) => deletion.mayDelete(file),
  };
  const open: DocumentFolders['open'] = (area, format, nameOf, describe = () => null) =>
    createDocumentFolder({
      ...common,
      backup,
      onWritten: (name) => listener?.onWritten(area, name),
      onGone: (name) => listener?.onGone(area, name),
      area,
      format,
      nameOf,
      describe,
    });
  const record: DocumentFolders['record'] = (format, name) =>
    createDocumentFolder({
      ...common,
      backup: { ...backup, keep: () => undefined },
      area: '.',
      format,
      nameOf: () => name,
    });
  const deletion = createDeletionRule({
    record: createSingleDocument({
      documents: record(deletionsFormat, deletionsName),
      name: deletionsName,
      empty: null as Deletions,
      contentOf: ({ dueSince, seenAt, due }) => ({ dueSince, seenAt, due }),
      toDocument: (content) =>
        deletionsFormat.make({ savedAt: now(), ...(content ?? { dueSince: now(), seenAt: now(), due: [] }) }),
    }),
    now,
    elapsed: () => performance.now(),
  });
  return {
    backup,
    deletion,
    listen(heard) {
      listener = heard;
    },
    open,
    single: (format, name, what) =>
      open(
        '.',
        format,
        () => name,
        () => what ?? null,
      ),
    record,
  };
}
