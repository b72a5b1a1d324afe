import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { type CopyFolder, createCopyFolder } from './copyFolder.ts';
import { copiesFolderName } from './copyName.ts';

/** What the copies of a data folder are called where they are kept besides. */
const copiesName = /^Scorecard copies [0-9a-f]{8}$/;

/** The copies in a folder that somebody has chosen: where a folder of copies lies, that folder itself, or a data folder. */
export async function copiesIn(path: string): Promise<Result<CopyFolder>> {
  if (copiesName.test(basename(path))) return ok(createCopyFolder(dirname(path), basename(path)));
  const name = `“${basename(path)}”`;
  const found = await namesIn(path);
  if (found === null)
    return err('unreadable', `${name} cannot be read. Check that it is there and that you may open it.`);
  const [inside, ...others] = found.filter((one) => copiesName.test(one));
  if (others.length > 0) {
    return err(
      'notAllowed',
      `There are the copies of ${others.length + 1} computers in ${name}. Choose one of the folders “Scorecard copies …” in it.`,
    );
  }
  if (inside !== undefined) return ok(createCopyFolder(path, inside));
  const isDataFolder = await stat(join(path, copiesFolderName)).then((stats) => stats.isDirectory(), no);
  if (isDataFolder) return ok(createCopyFolder(path, copiesFolderName));
  return err(
    'notFound',
    `There are no copies of Scorecard in ${name}. Choose the folder in which a folder “Scorecard copies …” lies, or the data folder of Scorecard on another disk.`,
  );
}

async function namesIn(path: string): Promise<string[] | null> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return null;
  }
}

function no(error: unknown): false {
  if (errorCodeOf(error) === null) throw error;
  return false;
}
