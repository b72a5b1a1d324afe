import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Interviewer } from '../../shared/domain/interview/interview.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import type { HiringPlan } from '../../shared/domain/plan/hiringPlan.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import type { PlanEdition } from '../../shared/domain/plan/planEdition.ts';
import type { Kit } from '../../shared/domain/questions/kit.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../shared/domain/questions/setEditing.ts';
import { foldForSearch } from '../../shared/domain/text.ts';
import { kitFormat } from '../../shared/files/formats/kit.ts';
import { planFormat } from '../../shared/files/formats/plan.ts';
import { planFileFormat } from '../../shared/files/formats/planFile.ts';
import { questionFormat } from '../../shared/files/formats/question.ts';
import { setFormat } from '../../shared/files/formats/set.ts';
import { settingsFormat } from '../../shared/files/formats/settings.ts';
import { identityFormat } from '../../shared/files/formats/trust.ts';
import { describeReadProblem, type Format, readDocument } from '../../shared/files/readDocument.ts';
import { kitFiles } from '../../shared/files/signedKit.ts';
import { planFiles } from '../../shared/files/signedPlan.ts';
import { createBuiltIn } from '../library/builtIn.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { longestDocument, readTextFile } from '../storage/textFile.ts';
import { type CliContext, type CliOption, UnusableError } from './command.ts';
import { didYouMean } from './nearest.ts';
import { dataFolderOf } from './seal.ts';

export const folderOption = {
  type: 'string',
  value: 'FOLDER',
  help: 'where the app keeps its data, when it is not the usual folder; it is only read',
} as const satisfies CliOption;

/**
 * The data folder that is meant. It is only read: the app alone writes there.
 * @throws UnusableError where it is not known
 */
export function chosenFolder(named: string | undefined, { env }: CliContext): string {
  const root = named ?? dataFolderOf(env);
  if (root === null)
    throw new UnusableError('the data folder of Scorecard is not known here; name it with --data-folder');
  return root;
}

/** Who makes kits and plans here, and with which key. */
export interface Maker {
  author: Interviewer;
  secretKey: Uint8Array;
  publicKey: string;
}

/** What a kit is made of, as the app has it on disk. */
export interface KitSource {
  set: QuestionSet;
  questions: Question[];
  maker: Maker;
  /** The newest edition that the app has made of the set with this key; null where it has made none. */
  previous: Kit | null;
}

/**
 * Reads what a kit of a set is made of.
 * @param wanted the set's title, in any case, or its id
 * @throws UnusableError that names what is missing
 */
export async function readKitSource(root: string, resources: string, wanted: string): Promise<KitSource> {
  const builtIn = createBuiltIn(resources);
  const sets = overlaid(
    builtIn.sets(),
    (await readAll(root, 'sets', setFormat)).map(({ set }) => set),
  );
  const own = (await readAll(root, 'bank', questionFormat)).map(({ question }) => question);
  const set = findByTitle(sets, wanted, setTitle, 'question set');
  const maker = readMaker(root, 'kit', 'question set');
  const made = (await readAll(root, 'kits', kitFormat)).find(
    ({ kit, madeFrom }) => madeFrom === set.id && kitFiles.keyOf(kit) === maker.publicKey,
  );
  return {
    set,
    questions: overlaid(builtIn.questions(), own),
    maker,
    previous: made === undefined ? null : kitFiles.contentOf(made.kit),
  };
}

/** What an edition of a plan is made of, as the app has it on disk. */
export interface PlanSource {
  plan: HiringPlan;
  maker: Maker;
  /** The newest edition that the app has made of the plan with this key; null where it has made none. */
  previous: PlanEdition | null;
}

/**
 * The same of a plan.
 * @param wanted the plan's title, in any case, or its id
 * @throws UnusableError that names what is missing
 */
export async function readPlanSource(root: string, wanted: string): Promise<PlanSource> {
  const plans = (await readAll(root, 'plans', planFormat)).map(({ plan }) => plan);
  const plan = findByTitle(plans, wanted, planTitle, 'plan');
  const maker = readMaker(root, 'plan', 'plan');
  const made = (await readAll(root, 'planfiles', planFileFormat)).find(
    ({ plan: signed, madeFrom }) => madeFrom === plan.id && planFiles.keyOf(signed) === maker.publicKey,
  );
  return { plan, maker, previous: made === undefined ? null : planFiles.contentOf(made.plan) };
}

function findByTitle<One extends { id: string }>(
  all: readonly One[],
  wanted: string,
  titleOf: (one: One) => string,
  noun: string,
): One {
  const byId = all.find(({ id }) => id === wanted);
  if (byId !== undefined) return byId;
  const [found, ...others] = all.filter((one) => foldForSearch(titleOf(one)) === foldForSearch(wanted.trim()));
  if (others.length > 0) {
    const ids = [found, ...others].map((one) => one?.id).join(', ');
    throw new UnusableError(`${others.length + 1} ${noun}s are called “${wanted}”; name one by its id: ${ids}`);
  }
  if (found !== undefined) return found;
  throw new UnusableError(`there is no ${noun} “${wanted}”${didYouMean(wanted, all.map(titleOf))}`);
}

/** @param from what of the app's the signed file is made from */
function readMaker(root: string, noun: string, from: string): Maker {
  const key = readKey(root, noun, from);
  const author = readOne(root, 'settings.json', settingsFormat)?.settings.interviewer ?? { name: '', email: '' };
  if (toSingleLine(author.name) === '')
    throw new UnusableError(`a ${noun} names its author, and the settings of Scorecard do not have your name yet`);
  return { author, ...key };
}

function readKey(root: string, noun: string, from: string): { secretKey: Uint8Array; publicKey: string } {
  const identity = readOne(root, 'identity.json', identityFormat);
  if (identity === null) {
    throw new UnusableError(
      `there is no key for signing in ${root} yet: hand a ${noun} or a scorecard on in Scorecard once, which makes it`,
    );
  }
  if (identity.protection === 'system') {
    throw new UnusableError(
      `the key for signing is kept by the system’s store of passwords, which only the app can open: hand the ${noun} on in Scorecard, from its ${from}`,
    );
  }
  return { secretKey: new Uint8Array(Buffer.from(identity.secret, 'base64')), publicKey: identity.publicKey };
}

/** Shipped documents, each in the user's state where the user has changed it, then the user's own. */
function overlaid<One extends { id: string }>(shipped: readonly One[], own: readonly One[]): One[] {
  return [...new Map([...shipped, ...own].map((one) => [one.id, one])).values()];
}

/**
 * All documents of a folder; none where there is no folder.
 * @throws UnusableError for one that cannot be read: it may be what is asked for, or the edition before
 */
async function readAll<T>(root: string, area: string, format: Format<T>): Promise<T[]> {
  const names = await readdir(join(root, area)).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw new UnusableError(`${join(root, area)} cannot be listed (${errorCodeOf(error) ?? String(error)})`);
  });
  const documents = names.filter((name) => /^.{36}\.json$/.test(name));
  return documents.flatMap((name) => readOne(root, join(area, name), format) ?? []);
}

/** Null where there is no such file. @throws UnusableError for one that cannot be read */
function readOne<T>(root: string, name: string, format: Format<T>): T | null {
  const path = join(root, name);
  const file = readTextFile(path, longestDocument);
  if (file.state === 'absent') return null;
  if (file.state !== 'found') throw new UnusableError(`${path} ${file.problem}`);
  const reading = readDocument(file.text, format);
  if (reading.ok) return reading.value;
  throw new UnusableError(`${path} ${describeReadProblem(reading.problem)}`);
}
