import { join } from 'node:path';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { readScorecardFile } from '../panels/readFile.ts';
import type { IncomingFile, Received } from '../panels/receivedFile.ts';
import type { Receiving } from '../panels/receiving.ts';
import { protectedForm } from '../trust/protection/protectedFile.ts';
import { folderScorecard } from './folderCopies.ts';
import { digestOf, stampOf } from './folderFiles.ts';
import type { FolderContent } from './folderPublishing.ts';

/** A file that is read as it is more often than this is only read again once it has changed, or when the user asks. */
const mostAttempts = 10;

/** What a file in the folder is, as it was when it was read. */
export interface KnownFile extends FolderContent {
  /** Whether it is that scorecard, or an earlier state of it: not somebody else's, nor one that went another way. */
  isPlain: boolean;
  /** What the user should know about it. */
  remark: string | null;
  /** When it is read again although it has not changed: in a moment, or when the user asks for it. */
  again: 'soon' | 'asked' | null;
  /** How often it was read as it is. */
  attempts: number;
}

type Judgement = Omit<KnownFile, 'stamp' | 'digest' | 'attempts'>;

/** Reads the files of a shared folder, each once as long as it stays as it is, and hands them over. */
export interface FolderScanner {
  /**
   * @param isAsked whether the user asked for it: then what may have become readable is tried again
   * @param shouldEnd whether to end before the next file; nothing is remembered then
   */
  readAll(folder: string, names: readonly string[], isAsked: boolean, shouldEnd: () => boolean): Promise<void>;
  /** What is known of each file, by its name. */
  files(): ReadonlyMap<string, KnownFile>;
  /** Whether a file is to be read again in a moment. */
  isAnyDueSoon(): boolean;
  forget(): void;
}

export interface FolderScannerOptions {
  receiving: Pick<Receiving, 'receiveFound'>;
  report(what: string, error: unknown): void;
}

export function createFolderScanner({ receiving, report }: FolderScannerOptions): FolderScanner {
  let files: ReadonlyMap<string, KnownFile> = new Map();

  /** Null when it is gone meanwhile. */
  async function readOne(path: string, name: string, isAsked: boolean): Promise<KnownFile | null> {
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
      return whatBecame(name, await receiving.receiveFound(file));
    } catch (error) {
      report('folder', error);
      return unusable(
        `“${name}” could not be read. The details are in the folder “logs” inside the data folder.`,
        'asked',
      );
    }
  }

  return {
    async readAll(folder, names, isAsked, shouldEnd) {
      const seen = new Map<string, KnownFile>();
      for (const name of names) {
        if (shouldEnd()) return;
        const known = await readOne(join(folder, name), name, isAsked);
        if (known !== null) seen.set(name, known);
      }
      files = seen;
    },
    files: () => files,
    isAnyDueSoon: () => [...files.values()].some(isDueSoon),
    forget() {
      files = new Map();
    },
  };
}

function isDueSoon({ again, attempts }: KnownFile): boolean {
  return again === 'soon' && attempts < mostAttempts;
}

/** What is kept of a file that was handed over. */
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
  if (kind === 'kit' || kind === 'plan') {
    return { content: null, isPlain: true, remark: receipt.isRefused ? told : null, again: null };
  }
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

function unusable(remark: string, again: KnownFile['again']): Judgement {
  return { content: null, isPlain: false, remark, again };
}

/** A tool that writes a file in its place leaves half of it for a while: its beginning, or nothing. */
function isIncomplete(problem: Received['problem']): boolean {
  if (problem?.kind !== 'unreadable') return false;
  return problem.problem.kind === 'empty' || problem.problem.kind === 'notJson';
}
