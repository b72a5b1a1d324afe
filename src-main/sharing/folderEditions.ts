import { lstat, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recipient } from '../../shared/domain/contact.ts';
import { byCodeUnits } from '../../shared/domain/panel/folding.ts';
import { editionPlaceName } from '../../shared/files/exports/exportFileName.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { passOverDisk } from '../storage/disk.ts';
import type { FileProtection } from '../trust/protection/protection.ts';
import { type EditionNoun, editionFolders, mayBeEdition, writePublished } from './folderFiles.ts';

/** The names of what may be kits or plans in a shared folder, from that folder on, in their order. */
export async function editionNames(folder: string): Promise<string[]> {
  const names = await Promise.all(editionFolders.map(([noun, inside]) => namesIn(folder, inside, noun)));
  return names.flat();
}

async function namesIn(folder: string, inside: string, noun: EditionNoun): Promise<string[]> {
  const place = join(folder, inside);
  // A link would lead out of the folder.
  const stats = await lstat(place).catch(passOverDisk);
  if (stats?.isDirectory() !== true) return [];
  const entries = (await readdir(place, { withFileTypes: true }).catch(passOverDisk)) ?? [];
  return entries
    .filter((entry) => entry.isFile() && mayBeEdition(entry.name, noun))
    .map(({ name }) => `${inside}/${name}`)
    .sort(byCodeUnits);
}

export interface EditionPublishingOptions {
  /** The shared folder; null when none is shared. */
  path(): string | null;
  /** Who can open what is published, beside oneself; empty: everybody who can open the folder. */
  protectedFor(): readonly Recipient[];
  protection: Pick<FileProtection, 'protect'>;
}

/** An edition that is put into the shared folder. `title`: as lists and sentences call it. */
export interface PublishedEdition {
  noun: EditionNoun;
  id: string;
  title: string;
  text: string;
}

/** Puts a kit or a plan into the shared folder, in the place of its edition before. Gives the file's name. */
export type PublishEdition = (edition: PublishedEdition) => Promise<Result<{ fileName: string }>>;

export function createEditionPublishing({ path, protectedFor, protection }: EditionPublishingOptions): PublishEdition {
  return async ({ noun, text, ...named }) => {
    const folder = path();
    if (folder === null) return err('notAllowed', 'No folder is shared. Choose one in the settings, under Sharing.');
    const place = await stat(folder).catch(passOverDisk);
    // A folder that is away is never made: it would hide the real one when that comes back.
    if (place?.isDirectory() !== true) {
      return err('notWritable', `The shared folder cannot be reached now. Publish the ${noun} when it is back.`);
    }
    const recipients = [...protectedFor()];
    const content =
      recipients.length === 0 ? ok(text) : await protection.protect(text, { kind: 'recipients', recipients });
    if (!content.ok) return content;
    const inside = join(folder, new Map(editionFolders).get(noun) ?? noun);
    const nameFor = (isProtected: boolean) => editionPlaceName(named, isProtected ? `${noun}.age` : noun);
    const fileName = nameFor(recipients.length > 0);
    const failure = await writePublished(join(inside, fileName), content.value, async () => {
      await mkdir(inside, { mode: place.mode & 0o777 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      return place.mode;
    });
    if (failure !== null) return err('notWritable', `“${named.title}” was not published. ${failure}`);
    // The same in the other form: a clear one must not stay beside a protected one.
    await rm(join(inside, nameFor(recipients.length === 0)), { force: true }).catch(passOverDisk);
    return ok({ fileName });
  };
}
