import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { idSchema } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { diskError, errorCodeOf } from './disk.ts';
import { makeFolderIn } from './makeFolder.ts';

/** Where the documents of one kind lie: a folder that may not be there yet, or not be there any more. */
export interface FolderPlace {
  /** Its path. */
  folder: string;
  /** Whether the folder, or the data folder itself, has gone away: a disk was taken out, a network drive is off. */
  isAway(): boolean;
  /**
   * Makes the folder where it is missing, but never in the place of one that was there.
   * @throws the file system's error.
   */
  prepare(): void;
  /** The names of all files that could be documents, in no order. A folder that cannot be listed is a failure, not empty. */
  names(): Result<string[]>;
}

/**
 * @param root the data folder
 * @param area the folder's name inside it; '.' for the data folder itself
 */
export function createFolderPlace(root: string, area: string): FolderPlace {
  const folder = join(root, area);
  let wasThere = false;
  const isAway = () => !existsSync(wasThere ? folder : root);

  return {
    folder,
    isAway,
    prepare() {
      if (isAway()) throw diskError('ENOENT', 'stat', 'The folder is not there any more.');
      makeFolderIn(root, area);
      wasThere = true;
    },
    names() {
      try {
        const files = readdirSync(folder);
        wasThere = true;
        return ok(files.flatMap(nameOfFile));
      } catch (error) {
        const code = errorCodeOf(error);
        if (code === null) throw error;
        return code === 'ENOENT' && !isAway() ? ok([]) : err('unreadable', describeUnlisted(area, code));
      }
    },
  };
}

/** The document's name, for files that are called like one; nothing for what a system or a person has put beside them. */
function nameOfFile(file: string): string[] {
  const name = file.slice(0, -'.json'.length);
  return file.endsWith('.json') && idSchema.safeParse(name).success ? [name] : [];
}

/** `code`: the system's name for why. */
function describeUnlisted(area: string, code: string): string {
  if (code === 'ENOENT') {
    return 'The data folder is not there any more. Bring it back, or connect the disk or the network drive that it is on, and try again.';
  }
  const folder = area === '.' ? 'The data folder' : `The folder “${area}” in the data folder`;
  return `${folder} cannot be read (${code}). Nothing in it was changed. Check that you may open it, and try again.`;
}
