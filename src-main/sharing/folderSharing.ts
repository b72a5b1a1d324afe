import type { Recipient } from '../../shared/domain/contact.ts';
import type { SharedFolder } from '../../shared/ipc/panelContract.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { Receiving } from '../panels/receiving.ts';
import { describeCopies } from './folderCopies.ts';
import { createEditionPublishing, editionNames, type PublishEdition } from './folderEditions.ts';
import { scorecardNames } from './folderFiles.ts';
import { createFolderPublishing, type FolderPublishingOptions, type Publication } from './folderPublishing.ts';
import { createFolderScanner, type KnownFile } from './folderScanner.ts';
import { createFolderSchedule } from './folderSchedule.ts';
import { createFolderWatch } from './folderWatch.ts';
import type { SharingStore } from './sharingStore.ts';

/** The folder through which the members of a panel exchange their scorecards. */
export interface FolderSharing {
  /** Goes on with the folder of the last time. */
  resume(): Promise<void>;
  choose(path: string): Promise<Result<SharedFolder>>;
  leave(): Promise<Result<SharedFolder>>;
  /**
   * Protects what is published from now on for certain people and oneself; for nobody: publishes it clear again. What is in the
   * folder already is replaced. Fails, and changes nothing, when there is no address of one's own.
   */
  protectFor(recipients: readonly Recipient[]): Promise<Result<SharedFolder>>;
  state(): SharedFolder;
  publishEdition: PublishEdition;
  /** Looks at the whole folder: publishes what is one's own, receives what is new. */
  rescan(): Promise<SharedFolder>;
  /** The same a moment later, once for all who ask meanwhile. */
  rescanSoon(): void;
  stop(): Promise<void>;
}

export interface FolderSharingOptions extends Omit<FolderPublishingOptions, 'protectedFor'> {
  store: SharingStore;
  receiving: Pick<Receiving, 'receiveFound'>;
  report(what: string, error: unknown): void;
  /** The folder, or what is known of it, is another than it was. */
  onChange(): void;
  /** How often the folder is looked at without a sign of change, in ms: not every network share gives one. */
  interval?: number;
}

/** Changes come in swarms; they are answered once this long after the last, in ms. */
const swarm = 300;
/** A file that is not whole yet is tried again after this time, in ms. */
const rereadDelay = 2_000;
/** So many remarks are shown; a folder of foreign files must not fill the screen. */
const shownRemarks = 20;

/** Whether the folder was looked at since it was chosen, and was there. */
type Look = Pick<SharedFolder, 'wasLookedAt' | 'isReachable'>;

const notLookedAt: Look = { wasLookedAt: false, isReachable: false };
const nothingPublished: Publication = { ownIds: new Set(), publishedIds: [], troubles: [] };

export function createFolderSharing(options: FolderSharingOptions): FolderSharing {
  const { store, receiving, ageIdentity, report, onChange, interval = 15_000 } = options;
  const { publishAll } = createFolderPublishing({ ...options, protectedFor: store.protectedFor });
  const scanner = createFolderScanner({ receiving, report });
  // One scan that fails unforeseen is reported, and the next tries again.
  const schedule = createFolderSchedule(
    (isAsked) =>
      scanOnce(isAsked)
        .catch((error: unknown) => report('folder', error))
        .then(tellChange),
    interval,
  );
  const watch = createFolderWatch(() => schedule.later(swarm));
  let publication = nothingPublished;
  let look: Look = notLookedAt;
  /** What was told last. */
  let told = '';

  function tellChange(): void {
    const now = JSON.stringify(state());
    if (now === told) return;
    told = now;
    if (!schedule.isStopped()) onChange();
  }

  async function scanOnce(isAsked: boolean): Promise<void> {
    const folder = store.path();
    if (folder === null || schedule.isStopped()) return;
    const names = await scorecardNames(folder);
    look = { wasLookedAt: true, isReachable: names !== null };
    // A folder that is away is never made: it would hide the real one when that comes back.
    if (names === null) return watch.end();
    await watch.follow(folder);
    await scanner.readAll(folder, [...names, ...(await editionNames(folder))], isAsked, schedule.shouldEnd);
    if (schedule.shouldEnd()) return;
    const published = await publishAll(folder, scanner.files(), schedule.shouldEnd);
    if (published === null) return;
    publication = published;
    if (scanner.isAnyDueSoon()) schedule.later(rereadDelay);
  }

  async function forget(): Promise<void> {
    await watch.end();
    scanner.forget();
    publication = { ...nothingPublished, ownIds: publication.ownIds };
    look = notLookedAt;
  }

  const state = () => stateOf(store, look, scanner.files(), publication);

  async function rescan(): Promise<SharedFolder> {
    await schedule.scan(true);
    return state();
  }

  return {
    async resume() {
      if (store.path() !== null) await schedule.begin();
    },
    async choose(path) {
      await schedule.pause();
      await forget();
      const changed = store.change(path);
      await schedule.begin();
      return changed.ok ? ok(state()) : changed;
    },
    async leave() {
      const changed = store.change(null);
      if (!changed.ok) return changed;
      await schedule.pause();
      await forget();
      tellChange();
      return ok(state());
    },
    async protectFor(recipients) {
      const own = recipients.length === 0 ? ok(null) : await ageIdentity.address();
      if (!own.ok) return own;
      await schedule.interrupt();
      const changed = store.protectFor(recipients);
      const state = await rescan();
      return changed.ok ? ok(state) : changed;
    },
    state,
    publishEdition: createEditionPublishing({ ...store, protection: options.protection }),
    rescan,
    rescanSoon: () => schedule.later(swarm, true),
    async stop() {
      await schedule.stop();
      await forget();
    },
  };
}

function stateOf(
  store: SharingStore,
  look: Look,
  files: ReadonlyMap<string, KnownFile>,
  publication: Publication,
): SharedFolder {
  const { publishedIds } = publication;
  return {
    path: store.path(),
    protectedFor: [...store.protectedFor()],
    ...look,
    published: publishedIds.length,
    publishedIds,
    received: countOfOthers(files, publication),
    remarks: remarksOn(files, publication),
  };
}

/** How many scorecards of others are in the folder. */
function countOfOthers(files: ReadonlyMap<string, KnownFile>, { ownIds }: Publication): number {
  const others = [...files.values()].flatMap(({ content }) =>
    content === null || ownIds.has(content.id) ? [] : [content.id],
  );
  return new Set(others).size;
}

/** What the user should know about the folder, a sentence each; not more than fit on the screen. */
function remarksOn(files: ReadonlyMap<string, KnownFile>, { troubles }: Publication): string[] {
  const plain = [...files].flatMap(([name, { content, isPlain }]) =>
    content === null || !isPlain ? [] : [{ name, scorecard: content }],
  );
  const copies = describeCopies(plain);
  const remarks = [
    ...new Set(troubles),
    ...[...files].flatMap(([name, { remark }]) => copies.get(name) ?? remark ?? []),
  ];
  const more = remarks.length - shownRemarks;
  return more > 0 ? [...remarks.slice(0, shownRemarks), `So it is with ${more} more files.`] : remarks;
}
