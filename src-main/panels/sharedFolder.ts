import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../shared/domain/identity.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import type { SharedFolder } from '../../shared/ipc/panelContract.ts';
import type { Recipient } from '../../shared/ipc/protectionContract.ts';
import { errorCodeOf } from '../library/diskFailure.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Exchange, IncomingFile, Received } from './exchange.ts';
import { describeCopies, folderScorecard } from './folderCopies.ts';
import { digestOf, scorecardNames, stampOf } from './folderFiles.ts';
import { createFolderPublishing, type FolderContent, type FolderPublishingOptions } from './folderPublishing.ts';
import { type FolderWatch, watchFolder } from './folderWatch.ts';
import { protectedForm } from './protection/protectedFile.ts';
import { readScorecardFile } from './scorecardFiles.ts';
import type { SharingStore } from './sharingStore.ts';

/** The folder through which the members of a panel exchange their scorecards. */
export interface FolderSharing {
  /** Goes on with the folder of the last time. */
  resume(): Promise<void>;
  choose(path: string): Promise<Outcome<SharedFolder>>;
  leave(): Promise<Outcome<SharedFolder>>;
  /**
   * Protects what is published from now on for certain people and oneself; for nobody: publishes it clear again. What is in the
   * folder already is replaced. Fails, and changes nothing, when there is no address of one's own.
   */
  protectFor(recipients: readonly Recipient[]): Promise<Outcome<SharedFolder>>;
  state(): SharedFolder;
  /** Looks at the whole folder: publishes what is one's own, receives what is new. */
  rescan(): Promise<SharedFolder>;
  /** The same a moment later, once for all who ask meanwhile. */
  rescanSoon(): void;
  stop(): Promise<void>;
}

export interface FolderSharingOptions extends Omit<FolderPublishingOptions, 'protectedFor'> {
  store: SharingStore;
  exchange: Exchange;
  report(what: string, error: unknown): void;
  /** The folder, or what is known of it, is another than it was. */
  onChange(): void;
  /** How often the folder is looked at without a sign of change, in ms: not every network share gives one. */
  interval?: number;
}

/** Changes come in swarms; they are answered once this long after the last, in ms. */
const swarm = 300;
/** A file that is not whole yet is tried again after this time, in ms. */
const retryDelay = 2_000;
/** After so many attempts it is only read again once it has changed, or when the user asks. */
const mostAttempts = 10;
/** So many remarks are shown; a folder of foreign files must not fill the screen. */
const shownRemarks = 20;

/** What a file in the folder is, as it was when it was read. */
interface Known extends FolderContent {
  /** Whether it is that scorecard, or an earlier state of it: not somebody else's, nor one that went another way. */
  isPlain: boolean;
  /** What the user should know about it. */
  remark: string | null;
  /** When it is read again although it has not changed: in a moment, or when the user asks for it. */
  again: 'soon' | 'asked' | null;
  /** How often it was read as it is. */
  attempts: number;
}

type Judgement = Omit<Known, 'stamp' | 'digest' | 'attempts'>;

export function createFolderSharing(options: FolderSharingOptions): FolderSharing {
  const { store, exchange, ownAddress, report, onChange, interval = 15_000 } = options;
  const { publishAll } = createFolderPublishing({ ...options, protectedFor: store.protectedFor });
  let files = new Map<string, Known>();
  let troubles: string[] = [];
  let ownIds: ReadonlySet<Id> = new Set();
  let publishedIds: Id[] = [];
  let wasLookedAt = false;
  let isReachable = false;
  let watch: FolderWatch | null = null;
  let watched = '';
  let soon: NodeJS.Timeout | undefined;
  let regular: NodeJS.Timeout | undefined;
  let scanning: Promise<void> = Promise.resolve();
  /** The scan that waits for the one that goes on, and whether the user asked for it. */
  let next: Promise<void> | null = null;
  let isNextAsked = false;
  let isStopped = false;
  /** What is to be done in the folder is about to be something else: a scan that goes on ends where it is. */
  let isEnding = false;
  /** What was told last. */
  let told = '';

  /**
   * Scans follow one another, and whoever asks while one waits has that one: a folder that takes longer to look at than the
   * interval must not gather scans for ever. One that fails unforeseen is reported, and the next tries again.
   */
  function scan(isAsked = false): Promise<void> {
    isNextAsked ||= isAsked;
    next ??= scanning.then(() => {
      const asked = isNextAsked;
      next = null;
      isNextAsked = false;
      scanning = scanOnce(asked)
        .catch((error: unknown) => report('folder', error))
        .then(tellChange);
      return scanning;
    });
    return next;
  }

  function tellChange(): void {
    const now = JSON.stringify(state());
    if (now === told) return;
    told = now;
    if (!isStopped) onChange();
  }

  async function scanOnce(isAsked: boolean): Promise<void> {
    const folder = store.path();
    if (folder === null || isStopped) return;
    const names = await scorecardNames(folder);
    isReachable = names !== null;
    wasLookedAt = true;
    // A folder that is away is never made: it would hide the real one when that comes back.
    if (names === null) return endWatch();
    await beginWatch(folder);
    await readAll(folder, names, isAsked);
    if (isEnding) return;
    const publication = await publishAll(folder, files, () => isEnding);
    if (publication === null) return;
    ({ ownIds, publishedIds, troubles } = publication);
    if ([...files.values()].some(isDueSoon)) later(retryDelay);
  }

  async function readAll(folder: string, names: readonly string[], isAsked: boolean): Promise<void> {
    const seen = new Map<string, Known>();
    for (const name of names) {
      if (isEnding) return;
      const known = await readOne(join(folder, name), name, isAsked);
      if (known !== null) seen.set(name, known);
    }
    files = seen;
  }

  /** Null when it is gone meanwhile. */
  async function readOne(path: string, name: string, isAsked: boolean): Promise<Known | null> {
    const stamp = await stampOf(path);
    if (stamp === null) return null;
    const before = files.get(name);
    const isAsBefore = before?.stamp === stamp;
    if (isAsBefore && !isDueSoon(before) && !(isAsked && before.again !== null)) return before;
    const attempts = isAsBefore ? before.attempts + 1 : 1;
    const file = await readScorecardFile(path);
    const shown = toSingleLine(name);
    if (!file.ok) return { ...unusable(`“${shown}”: ${file.error.message}`, 'soon'), stamp, digest: null, attempts };
    const digest = protectedForm(file.value.bytes) === null ? null : digestOf(file.value.bytes);
    return { stamp, digest, attempts, ...(await receive(shown, file.value)) };
  }

  /** One file with which nobody reckoned must not keep the others from coming in. */
  async function receive(name: string, file: IncomingFile): Promise<Judgement> {
    try {
      return whatBecame(name, await exchange.receiveFound(file));
    } catch (error) {
      report('folder', error);
      return unusable(
        `“${name}” could not be read. The details are in the folder “logs” inside the data folder.`,
        'asked',
      );
    }
  }

  async function beginWatch(folder: string): Promise<void> {
    const place = `${folder} ${await stampOfFolder(folder)}`;
    // A folder that was taken away and put back is another one for the system: of that one the watcher hears nothing.
    if (watch !== null && watched !== place) await endWatch();
    watched = place;
    watch ??= await watchFolder(folder, () => later(swarm));
  }

  async function endWatch(): Promise<void> {
    const ending = watch;
    watch = null;
    await ending?.stop();
  }

  function later(delay: number, isAsked = false): void {
    if (isStopped) return;
    clearTimeout(soon);
    soon = setTimeout(() => void scan(isAsked), delay);
    soon.unref();
  }

  function begin(): Promise<void> {
    clearInterval(regular);
    regular = setInterval(() => void scan(), interval);
    regular.unref();
    return scan();
  }

  /** Ends the scan that goes on, and the one that waits for it. */
  async function interrupt(): Promise<void> {
    isEnding = true;
    await (next ?? scanning);
    isEnding = false;
  }

  async function forget(): Promise<void> {
    clearTimeout(soon);
    clearInterval(regular);
    await interrupt();
    await endWatch();
    files = new Map();
    troubles = [];
    publishedIds = [];
    wasLookedAt = false;
    isReachable = false;
  }

  function state(): SharedFolder {
    const path = store.path();
    const others = [...files.values()].flatMap(({ content }) =>
      content === null || ownIds.has(content.id) ? [] : [content.id],
    );
    const plain = [...files].flatMap(([name, { content, isPlain }]) =>
      content === null || !isPlain ? [] : [{ name, scorecard: content }],
    );
    const copies = describeCopies(plain);
    const remarks = [
      ...new Set(troubles),
      ...[...files].flatMap(([name, { remark }]) => copies.get(name) ?? remark ?? []),
    ];
    const more = remarks.length - shownRemarks;
    return {
      path,
      protectedFor: [...store.protectedFor()],
      wasLookedAt,
      isReachable,
      published: publishedIds.length,
      publishedIds,
      received: new Set(others).size,
      remarks: more > 0 ? [...remarks.slice(0, shownRemarks), `So it is with ${more} more files.`] : remarks,
    };
  }

  async function rescan(): Promise<SharedFolder> {
    await scan(true);
    return state();
  }

  return {
    async resume() {
      if (store.path() !== null) await begin();
    },
    async choose(path) {
      await forget();
      const changed = store.change(path);
      await begin();
      return changed.ok ? done(state()) : changed;
    },
    async leave() {
      const changed = store.change(null);
      if (!changed.ok) return changed;
      await forget();
      tellChange();
      return done(state());
    },
    async protectFor(recipients) {
      const own = recipients.length === 0 ? done(null) : await ownAddress.address();
      if (!own.ok) return own;
      await interrupt();
      const changed = store.protectFor(recipients);
      const state = await rescan();
      return changed.ok ? done(state) : changed;
    },
    state,
    rescan,
    rescanSoon: () => later(swarm, true),
    async stop() {
      isStopped = true;
      await forget();
    },
  };
}

function isDueSoon({ again, attempts }: Known): boolean {
  return again === 'soon' && attempts < mostAttempts;
}

/** What is kept of a file that was handed to the exchange. */
function whatBecame(name: string, received: Received): Judgement {
  const { receipt, problem, scorecard, kind } = received;
  const told = `“${name}”: ${receipt.text}`;
  if (isIncomplete(problem)) {
    return unusable(`“${name}” is not complete yet; it is read again when more of it has come.`, 'soon');
  }
  // Half of a protected file looks as an altered one does.
  if (problem?.kind === 'protectionDamaged') return unusable(told, 'soon');
  if (problem?.kind === 'needsPassphrase') return unusable(`${told} Open it with “Add scorecards”.`, null);
  if (problem?.kind === 'noKey') return unusable(told, 'asked');
  if (problem !== null) return unusable(told, null);
  if (kind === 'askCandidate') return unusable(`${told} Drop the file on the window of Scorecard to answer.`, 'asked');
  if (receipt.isRefused) return unusable(told, 'soon');
  if (kind === null) return unusable(told, 'asked');
  const isPlain = kind !== 'conflictCopy';
  return {
    content: scorecard === null ? null : folderScorecard(scorecard),
    isPlain,
    remark: isPlain && kind !== 'olderRevision' ? null : told,
    again: null,
  };
}

function unusable(remark: string, again: Known['again']): Judgement {
  return { content: null, isPlain: false, remark, again };
}

/** A tool that writes a file in its place leaves half of it for a while: its beginning, or nothing. */
function isIncomplete(problem: Received['problem']): boolean {
  if (problem?.kind !== 'unreadable') return false;
  return problem.problem.kind === 'empty' || problem.problem.kind === 'notJson';
}

/** Tells one folder from another that takes its name later. */
async function stampOfFolder(path: string): Promise<string> {
  try {
    const { dev, ino, birthtimeMs } = await stat(path);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return 'gone';
  }
}
