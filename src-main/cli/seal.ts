import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema } from '../../shared/domain/ids.ts';
import { type CandidateRef, candidateRef, compareCandidates } from '../../shared/domain/panel/candidate.ts';
import { candidateOf, interviewerOf, type OpenInterview, sealedBy } from '../../shared/domain/panel/receive.ts';
import { type SealReason, sealReasons, type UnreadableInterview } from '../../shared/domain/panel/seal.ts';
import { findAlterations, type Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import { interviewFormat } from '../../shared/files/formats/interview.ts';
import { panelFormat } from '../../shared/files/formats/panel.ts';
import { readDocument } from '../../shared/files/readDocument.ts';
import { listSetAside } from '../panels/interviewFiles.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { longestDocument, readTextFile } from '../storage/textFile.ts';
import { type CliContext, type CliOptions, UnusableError } from './command.ts';
import { encryptedFolderOf, type UnlockChoice, unlockFolder, unlockOptions } from './unlockFolder.ts';

/** The app's name for the system, under which Electron puts the data folder; `productName` in package.json. */
const appName = 'Scorecard';

const extension = '.json';

/** Keeps closed what must not be seen yet. */
export interface Seal {
  /**
   * Refuses the scorecard of somebody else for a candidate of whom the user has not submitted their own, or said that there is none
   * to submit.
   * @throws UnusableError that names the file and says what has to come first, and nothing of its values
   */
  refuse(path: string, scorecard: Scorecard): Promise<void>;
  /** Opens the data folder that a file lies in, where that is encrypted. */
  open(path: string): Promise<void>;
}

/** The options of every command that shows scorecards. */
export const sealOptions = {
  'data-folder': {
    type: 'string',
    value: 'FOLDER',
    help: 'where the app keeps its data, when it is not the usual folder: it tells what stays sealed',
  },
  'not-interviewing': {
    type: 'boolean',
    default: false,
    help: 'you say that you have no interview of the candidate to submit, which opens what is sealed until then',
  },
  ...unlockOptions,
} as const satisfies CliOptions;

export interface SealChoice extends UnlockChoice {
  'data-folder'?: string | undefined;
  /** The user says that they have no interview of the candidate to submit. */
  'not-interviewing': boolean;
}

/** One's own submitted interview, as its file says; whether that holds is asked where it matters. */
interface SubmittedFile {
  id: string;
  candidate: CandidateRef;
  isSample: boolean;
  file: string;
}

/** One's own interviews and answers, as the app has them on disk. */
interface OwnState {
  submitted: readonly SubmittedFile[];
  open: readonly OpenInterview[];
  unreadable: readonly UnreadableInterview[];
  isListed: boolean;
  answers: readonly { candidate: CandidateRef; at: number }[];
}

/**
 * Blind until submitted, on the command line too. All folders count in which the app may keep its data: that of the environment,
 * that of the user's home whatever the environment says, and the one that is named. They are read once, with the first file.
 */
export function createSeal(context: CliContext, choice: SealChoice): Seal {
  const { env, home } = context;
  let reading: Promise<OwnState | null> | null = null;
  const likely = [dataFolderOf(env), home === null ? null : dataFolderOf({ HOME: home, APPDATA: roamingIn(home) })];
  const standing = [...new Set(likely.flatMap((folder) => folder ?? []))];
  return {
    async open(path) {
      const root = encryptedFolderOf(path);
      if (root !== null) await unlockFolder(root, choice, context);
    },
    async refuse(path, scorecard) {
      if (isSample(scorecard)) return;
      reading ??= readFolders(standing, choice['data-folder'] ?? null, (root) => unlockFolder(root, choice, context));
      const own = await reading;
      if (own === null && !choice['not-interviewing']) throw new UnusableError(notKnown(path, standing));
      if (own !== null && (await isOneOf(own.submitted.filter(({ id }) => id === scorecard.id)))) return;
      const [reason] = own === null ? [] : await reasonsFor(candidateOf(scorecard), own, choice);
      if (reason === undefined) return;
      throw new UnusableError(
        `${path} is from ${interviewerOf(scorecard)} and stays sealed: ${inWords(reason, candidateOf(scorecard))}`,
      );
    },
  };
}

async function reasonsFor(candidate: CandidateRef, own: OwnState, choice: SealChoice): Promise<SealReason[]> {
  const isSame = (other: CandidateRef) => compareCandidates(other, candidate).kind === 'same';
  const answers = own.answers.filter((answer) => isSame(answer.candidate)).map(({ at }) => at);
  if (choice['not-interviewing']) answers.push(Number.POSITIVE_INFINITY);
  return sealReasons(own, {
    openIds: sealedBy(candidate, own.open),
    hasOwn: await isOneOf(own.submitted.filter((one) => !one.isSample && isSame(one.candidate))),
    nothingToSubmitAt: answers.length === 0 ? null : Math.max(...answers),
  });
}

/** Whether one of these files holds a submitted interview that is what was submitted. */
async function isOneOf(files: readonly SubmittedFile[]): Promise<boolean> {
  for (const { file } of files) {
    const reading = readDocument(textOf(file), interviewFormat);
    const scorecard = reading.ok ? reading.value.scorecard : null;
    if (scorecard !== null && findAlterations(scorecard).length === 0) return true;
  }
  return false;
}

function inWords(reason: SealReason, { name }: CandidateRef): string {
  switch (reason.kind) {
    case 'ownInterview':
      return `submit your own interview of ${name} in Scorecard first`;
    case 'notListed':
      return 'your own interviews in the data folder of Scorecard cannot be listed';
    case 'unreadable':
      return `your own interview in ${reason.file} cannot be read, and may be one of ${name}; if none is, say so with --not-interviewing`;
    case 'notAnswered':
      return `submit your own interview of ${name} in Scorecard first, or say with --not-interviewing that you do not interview them`;
  }
}

function notKnown(path: string, looked: readonly string[]): string {
  const where = looked.length === 0 ? '' : ` (it is not in ${looked.join(' or ')})`;
  return `${path} stays sealed: the data folder of Scorecard, which says whether you interview the candidate, is not known${where}. Name it with --data-folder, or say with --not-interviewing that you do not interview them`;
}

function isSample({ revisions }: Scorecard): boolean {
  return revisions.every(({ interview }) => interview.sample);
}

/**
 * Where the app keeps its documents when nothing else was asked for, as Electron's `userData` does; null when the environment
 * does not say.
 */
export function dataFolderOf(env: CliContext['env'], platform: NodeJS.Platform = process.platform): string | null {
  const home = env.HOME ?? '';
  const base = {
    darwin: home === '' ? '' : join(home, 'Library', 'Application Support'),
    win32: env.APPDATA ?? '',
    other: env.XDG_CONFIG_HOME || (home === '' ? '' : join(home, '.config')),
  }[platform === 'darwin' || platform === 'win32' ? platform : 'other'];
  return base === '' ? null : join(base, appName);
}

function roamingIn(home: string): string {
  return join(home, 'AppData', 'Roaming');
}

/** What all data folders say together; null when there is none. */
/** @param unlock opens one that is encrypted */
async function readFolders(
  likely: readonly string[],
  named: string | null,
  unlock: (root: string) => Promise<void>,
): Promise<OwnState | null> {
  if (named !== null && !(await isFolder(join(named, 'interviews')))) {
    throw new UnusableError(`${named} is not a data folder of Scorecard: there is no folder “interviews” in it`);
  }
  const folders = named === null ? likely : [named, ...likely];
  const there: string[] = [];
  for (const folder of new Set(folders)) if (await isFolder(folder)) there.push(folder);
  if (there.length === 0) return null;
  for (const folder of there) await unlock(folder);
  const states = await Promise.all(there.map(readFolder));
  return {
    submitted: states.flatMap(({ submitted }) => submitted),
    open: states.flatMap(({ open }) => open),
    unreadable: states.flatMap(({ unreadable }) => unreadable),
    isListed: states.every(({ isListed }) => isListed),
    answers: states.flatMap(({ answers }) => answers),
  };
}

/** What cannot be looked at is there: it may hold anything. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return errorCodeOf(error) !== 'ENOENT';
  }
}

async function readFolder(root: string): Promise<OwnState> {
  const names = await documentNames(join(root, 'interviews'));
  const submitted: SubmittedFile[] = [];
  const open: OpenInterview[] = [];
  const unreadable: UnreadableInterview[] = [];
  const readable = new Set<string>();
  for (const name of names ?? []) {
    const file = join(root, 'interviews', name);
    const text = textOf(file);
    const done = readSubmitted(text);
    const working = done === null ? readOpen(text) : null;
    if (done !== null) submitted.push({ ...done, file });
    else if (working === null) unreadable.push({ file, changedAt: await changedAt(file) });
    else if (!working.isSample) open.push(working);
    const id = done?.id ?? working?.id;
    if (id !== undefined) readable.add(id);
  }
  const setAside = listSetAside(root, Date.now());
  const missing = (setAside ?? []).filter(({ id }) => !readable.has(id));
  return {
    submitted,
    open,
    unreadable: [
      ...unreadable,
      ...missing.map(({ file, changedAt: at }) => ({ file: join(root, file), changedAt: at })),
    ],
    isListed: names !== null && setAside !== null,
    answers: await readAnswers(root),
  };
}

/** What stands in a document; empty where it cannot be read, or is something else than a file: a pipe would be waited for. */
function textOf(path: string): string {
  const reading = readTextFile(path, longestDocument);
  return reading.state === 'found' ? reading.text : '';
}

/** The files of a folder that can be documents; null when it cannot be listed. */
async function documentNames(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(extension) && !name.endsWith(`.new${extension}`));
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return errorCodeOf(error) === 'ENOENT' ? [] : null;
  }
}

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

/** As much of a submitted interview as tells whom it is about: thousands are looked at, few are read whole. */
const submittedSchema = z.looseObject({
  format: z.literal(interviewFormat.name),
  version: z.int().min(1).max(interviewFormat.version),
  id: idSchema,
  scorecard: z.looseObject({
    revisions: z
      .array(
        z.looseObject({
          interview: z.looseObject({
            sample: z.boolean(),
            details: z.looseObject({
              candidate: z.looseObject({ name: z.string(), role: z.string(), email: z.string() }),
            }),
          }),
        }),
      )
      .min(1),
  }),
});

function readSubmitted(text: string): Omit<SubmittedFile, 'file'> | null {
  const found = submittedSchema.safeParse(parsed(text));
  const latest = found.data?.scorecard.revisions.at(-1)?.interview;
  if (!found.success || latest === undefined) return null;
  return { id: found.data.id, candidate: candidateRef(latest.details.candidate), isSample: latest.sample };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null for what cannot be read: it counts as open, whomever it is about. */
function readOpen(text: string): (OpenInterview & { isSample: boolean }) | null {
  const reading = readDocument(text, interviewFormat);
  const own = reading.ok ? reading.value : null;
  if (own === null || own.working === null || own.scorecard !== null) return null;
  return { id: own.id, candidate: candidateRef(own.working.details.candidate), isSample: own.working.sample };
}

/** Where the user has said in the app that they have no interview of a candidate to submit. */
async function readAnswers(root: string): Promise<OwnState['answers']> {
  const folder = join(root, 'panels');
  const answers: { candidate: CandidateRef; at: number }[] = [];
  for (const name of (await documentNames(folder)) ?? []) {
    const reading = readDocument(textOf(join(folder, name)), panelFormat);
    const at = reading.ok ? reading.value.panel.nothingToSubmitAt : null;
    if (reading.ok && at !== null) answers.push({ candidate: candidateRef(reading.value.panel.candidate), at });
  }
  return answers;
}
