import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Id, idSchema } from '../../shared/domain/ids.ts';
import type { UnreadableInterview } from '../../shared/domain/panel/seal.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { changedAtOf } from './fileContent.ts';

const setAsideName = /^interviews-(.{36})(?:\.\d+)?\.json$/;

/** The ids of the interviews that have a file in a data folder; null when the folder cannot be listed. */
export function listInterviews(root: string): Id[] | null {
  const files = listNames(join(root, 'interviews'));
  return files?.flatMap((file) => idOf(/^(.{36})\.json$/.exec(file)?.[1])) ?? null;
}

/** The interviews of a data folder that were damaged and moved aside; null when the quarantine cannot be listed. */
export function listSetAside(root: string, now: number): (UnreadableInterview & { id: Id })[] | null {
  const files = listNames(join(root, 'quarantine'));
  if (files === null) return null;
  return files.flatMap((file) =>
    idOf(setAsideName.exec(file)?.[1]).map((id) => ({
      id,
      file: `quarantine/${file}`,
      changedAt: changedAtOf(join(root, 'quarantine', file), now),
    })),
  );
}

function idOf(text: string | undefined): Id[] {
  const id = idSchema.safeParse(text);
  return id.success ? [id.data] : [];
}

/** A folder that is not there holds nothing. One that cannot be listed may hold anything. */
function listNames(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    return code === 'ENOENT' ? [] : null;
  }
}
