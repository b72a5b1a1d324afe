import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recipient } from '../../shared/domain/contact.ts';
import type { Id } from '../../shared/domain/ids.ts';
import { isEarlierState } from '../../shared/domain/panel/member.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { latestRevision, type Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { exportFileName } from '../../shared/files/exports/exportFileName.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import { freePath } from '../export/exportFile.ts';
import type { OwnFile } from '../panels/ownInterviews.ts';
import type { SignedText } from '../panels/signing.ts';
import { errorCodeOf } from '../storage/disk.ts';
import type { AgeIdentity, FileProtection } from '../trust/protection/protection.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import { type FolderScorecard, latestHash } from './folderCopies.ts';
import { digestOf, stampOf, writePublished } from './folderFiles.ts';
import type { PublishedFiles } from './publishedFiles.ts';

/** What publishing has to know of a file in the folder. */
export interface FolderContent {
  /** The file's stamp when it was read. */
  stamp: string;
  /** The scorecard in it; null when it holds none that can be used. */
  content: FolderScorecard | null;
  /** What tells a protected file from others (`digestOf`); null for one that is not protected. */
  digest: string | null;
}

/** How it stands with one's own scorecards after a look at the folder. */
export interface Publication {
  ownIds: ReadonlySet<Id>;
  /** Those whose latest state lies in the folder as it should. */
  publishedIds: Id[];
  /** Why others do not, a sentence each. */
  troubles: string[];
}

export interface FolderPublishingOptions {
  signedText: SignedText;
  /** One's own submitted scorecards, without samples. */
  ownScorecards(): Promise<OwnFile[]>;
  /** The key that they are signed with; null when there is none that can be used. */
  publicKey(): Promise<string | null>;
  /** Who can open what is published, beside oneself; empty: everybody who can open the folder. */
  protectedFor(): readonly Recipient[];
  protection: Pick<FileProtection, 'protect'>;
  ageIdentity: Pick<AgeIdentity, 'address'>;
  published: PublishedFiles;
}

/** Puts one's own scorecards into the folder, each once, as they are and for whom they should be. */
export interface FolderPublishing {
  /** @param shouldEnd whether to end before the next scorecard; null is given then */
  publishAll(
    folder: string,
    files: ReadonlyMap<string, FolderContent>,
    shouldEnd: () => boolean,
  ): Promise<Publication | null>;
}

/** How files are to be published: clear (null), or for certain people. */
type Form = { recipients: Recipient[]; addresses: string[] } | null;

/** A file of one's own in the folder. */
interface OwnCopy {
  name: string;
  stamp: string;
  digest: string | null;
  /** Null when it is known to be one's own and cannot be opened any more. */
  scorecard: FolderScorecard | null;
}

/** One look at the folder. */
interface Look {
  folder: string;
  form: Form;
  /** The digests of protected files that it has written. */
  written: Set<string>;
  troubles: string[];
}

export function createFolderPublishing(options: FolderPublishingOptions): FolderPublishing {
  const { signedText, ownScorecards, publicKey, protectedFor, protection, ageIdentity, published } = options;

  async function publishAll(
    folder: string,
    files: ReadonlyMap<string, FolderContent>,
    shouldEnd: () => boolean,
  ): Promise<Publication | null> {
    const own = await ownScorecards();
    const ownIds = new Set(own.map(({ id }) => id));
    const form = await formFor([...protectedFor()], ageIdentity);
    // Without a way to protect them nothing is published: never in the clear instead.
    if (!form.ok) return { ownIds, publishedIds: [], troubles: [form.error.message] };
    const copies = ownCopies(files, await publicKey(), published);
    const look: Look = { folder, form: form.value, written: new Set(), troubles: [] };
    const publishedIds: Id[] = [];
    const yieldIfLong = createYielding();
    for (const one of own) {
      if (shouldEnd()) break;
      if (await publish(look, one, copies.get(one.id) ?? [])) publishedIds.push(one.id);
      await yieldIfLong();
    }
    forgetGone(look, files, published);
    const saved = published.save();
    if (!saved.ok) look.troubles.push(saved.error.message);
    return shouldEnd() ? null : { ownIds, publishedIds, troubles: look.troubles };
  }

  /** Puts a scorecard into the folder unless it is there, under whatever name. Gives whether it is there now. */
  async function publish(look: Look, one: OwnFile, there: readonly OwnCopy[]): Promise<boolean> {
    const isThere = there.some((copy) => isAsItShould(copy, one, look.form, published));
    const maybeReplaced = there.filter((copy) => mayBeReplaced(copy, one.id, look.form, published));
    if (isThere && maybeReplaced.length === 0) return true;
    // Read only now: a folder that is looked at all day must not read everything that one has ever submitted.
    const scorecard = one.load();
    if (scorecard === null) return isThere;
    if (!isThere && !(await put(look, scorecard, there))) return false;
    for (const copy of maybeReplaced) if (isHeldIn(copy, scorecard)) await takeAway(look, copy);
    return true;
  }

  async function put(look: Look, scorecard: Scorecard, there: readonly OwnCopy[]): Promise<boolean> {
    const { folder, form, written, troubles } = look;
    const content = await contentOf(scorecard, form);
    if (!content.ok) {
      troubles.push(content.error.message);
      return false;
    }
    const earlier = there.filter((copy) => (copy.digest === null) === (form === null) && isHeldIn(copy, scorecard));
    const known = published.of(scorecard.id)?.digest;
    const replaced = earlier.find(({ digest }) => digest !== null && digest === known) ?? earlier[0];
    const extension = form === null ? 'scorecard' : 'scorecard.age';
    const path =
      replaced === undefined
        ? await freePath(folder, (copy) => fileNameOf(scorecard, extension, copy))
        : join(folder, replaced.name);
    const failure = await writePublished(path, content.value, async () => (await stat(folder)).mode);
    if (failure !== null) {
      troubles.push(failure);
      return false;
    }
    if (form !== null && typeof content.value !== 'string') {
      const digest = digestOf(content.value);
      published.put({ id: scorecard.id, digest, addresses: form.addresses });
      written.add(digest);
    }
    return true;
  }

  async function contentOf(scorecard: Scorecard, form: Form): Promise<Result<string | Uint8Array>> {
    const text = await signedText(scorecard);
    if (!text.ok || form === null) return text;
    return protection.protect(text.value, { kind: 'recipients', recipients: form.recipients });
  }

  return { publishAll };
}

/** How files are to be published for certain people, and for oneself. */
async function formFor(recipients: Recipient[], ageIdentity: Pick<AgeIdentity, 'address'>): Promise<Result<Form>> {
  if (recipients.length === 0) return ok(null);
  const own = await ageIdentity.address();
  if (!own.ok) return own;
  const addresses = new Set([own.value.address, ...recipients.map(({ address }) => address)]);
  return ok({ recipients, addresses: [...addresses].sort() });
}

/** What the folder has of one's own. Only what bears one's own signature: anybody can put a copy there. */
function ownCopies(
  files: ReadonlyMap<string, FolderContent>,
  key: string | null,
  published: PublishedFiles,
): Map<Id, OwnCopy[]> {
  const idOfDigest = new Map(published.all().map(({ id, digest }) => [digest, id]));
  const copies = new Map<Id, OwnCopy[]>();
  for (const [name, { stamp, content, digest }] of files) {
    const scorecard = key !== null && content?.publicKey === key ? content : null;
    // What was published for an address that one has no more is known all the same.
    const id = scorecard?.id ?? idOfDigest.get(digest ?? '');
    if (id === undefined) continue;
    const copy = { name, stamp, digest, scorecard };
    const there = copies.get(id);
    if (there === undefined) copies.set(id, [copy]);
    else there.push(copy);
  }
  return copies;
}

function isAsItShould(
  { digest, scorecard }: OwnCopy,
  { id, hash }: OwnFile,
  form: Form,
  published: PublishedFiles,
): boolean {
  if (scorecard === null || latestHash(scorecard) !== hash) return false;
  if (form === null || digest === null) return (form === null) === (digest === null);
  const known = published.of(id);
  return known?.digest === digest && isSameList(known.addresses, form.addresses);
}

/**
 * Whether a file may be one that goes once the scorecard is there in the other form. A clear one goes in any case; of protected
 * ones only what was published here, since others may have been put there by the user, for somebody else.
 */
function mayBeReplaced({ digest }: OwnCopy, id: Id, form: Form, published: PublishedFiles): boolean {
  return form === null ? digest !== null && published.of(id)?.digest === digest : digest === null;
}

/** Whether nothing is in a file that is not in the scorecard as well: it is in that state, or an earlier one. */
function isHeldIn({ scorecard }: OwnCopy, whole: Scorecard): boolean {
  if (scorecard === null) return true;
  return latestHash(scorecard) === latestHash(whole) || isEarlierState(scorecard, whole);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** A name for a scorecard. With the interviewer's in it two members never write to one file, whatever tool carries the folder. */
function fileNameOf(scorecard: Scorecard, extension: string, copy: number): string {
  const { candidate, date, interviewer } = latestRevision(scorecard).interview.details;
  return exportFileName({ candidate, date, round: interviewer.name }, extension, copy);
}

/** Deletes a file that another one has taken the place of, unless it is another one by now. */
async function takeAway({ folder, form, troubles }: Look, { name, stamp }: OwnCopy): Promise<void> {
  const path = join(folder, name);
  if ((await stampOf(path)) !== stamp) return;
  try {
    await rm(path, { force: true });
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    const reader = form === null ? '' : ' Until then everybody who can open the folder can read it.';
    troubles.push(
      `“${toSingleLine(name)}” was replaced by another file, and cannot be deleted (${code}). Close it if another program has it open, or delete it yourself.${reader}`,
    );
  }
}

/** For whom a file is counts as long as the file is there. */
function forgetGone({ written }: Look, files: ReadonlyMap<string, FolderContent>, published: PublishedFiles): void {
  const there = new Set([...written, ...[...files.values()].map(({ digest }) => digest)]);
  for (const { id, digest } of published.all()) if (!there.has(digest)) published.drop(id);
}
