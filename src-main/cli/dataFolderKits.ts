import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Interviewer } from '../../shared/domain/interview/interview.ts';
import type { Kit } from '../../shared/domain/questions/kit.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { setTitle } from '../../shared/domain/questions/setEditing.ts';
import { foldForSearch } from '../../shared/domain/text.ts';
import { kitFormat } from '../../shared/files/formats/kit.ts';
import { questionFormat } from '../../shared/files/formats/question.ts';
import { setFormat } from '../../shared/files/formats/set.ts';
import { settingsFormat } from '../../shared/files/formats/settings.ts';
import { identityFormat } from '../../shared/files/formats/trust.ts';
import { describeReadProblem, type Format, readDocument } from '../../shared/files/readDocument.ts';
import { kitOf, verifiedKeyOf } from '../../shared/files/signedKit.ts';
import { createBuiltIn } from '../library/builtIn.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { longestDocument, readTextFile } from '../storage/textFile.ts';
import { UnusableError } from './command.ts';
import { didYouMean } from './nearest.ts';

/** What a kit is made of, as the app has it on disk. The data folder is only read: the app alone writes there. */
export interface KitSource {
  set: QuestionSet;
  questions: Question[];
  author: Interviewer;
  secretKey: Uint8Array;
  publicKey: string;
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
  const set = findSet(sets, wanted);
  const { secretKey, publicKey } = readKey(root);
  const settings = readOne(root, 'settings.json', settingsFormat);
  const made = (await readAll(root, 'kits', kitFormat)).find(
    ({ kit, madeFrom }) => madeFrom === set.id && verifiedKeyOf(kit) === publicKey,
  );
  return {
    set,
    questions: overlaid(builtIn.questions(), own),
    author: settings?.settings.interviewer ?? { name: '', email: '' },
    secretKey,
    publicKey,
    previous: made === undefined ? null : kitOf(made.kit),
  };
}

function findSet(sets: readonly QuestionSet[], wanted: string): QuestionSet {
  const byId = sets.find(({ id }) => id === wanted);
  if (byId !== undefined) return byId;
  const [found, ...others] = sets.filter((set) => foldForSearch(setTitle(set)) === foldForSearch(wanted.trim()));
  if (others.length > 0) {
    const ids = [found, ...others].map((set) => set?.id).join(', ');
    throw new UnusableError(`${others.length + 1} question sets are called “${wanted}”; name one by its id: ${ids}`);
  }
  if (found !== undefined) return found;
  throw new UnusableError(`there is no question set “${wanted}”${didYouMean(wanted, sets.map(setTitle))}`);
}

function readKey(root: string): { secretKey: Uint8Array; publicKey: string } {
  const identity = readOne(root, 'identity.json', identityFormat);
  if (identity === null) {
    throw new UnusableError(
      `there is no key for signing in ${root} yet: hand a kit or a scorecard on in Scorecard once, which makes it`,
    );
  }
  if (identity.protection === 'system') {
    throw new UnusableError(
      'the key for signing is kept by the system’s store of passwords, which only the app can open: hand the kit on in Scorecard, from its question set',
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
