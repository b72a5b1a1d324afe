import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { type DataKey, forgetKey, keyedHash } from './dataKey.ts';
import { isSealed, type Opened, seal, unseal } from './envelope.ts';
import { identityOf } from './identity.ts';

// Which folders are sealed, and with what. It is kept here for the whole process and by path, so that whoever writes or reads a file of
// a data folder need not know, and a new kind of document is sealed like every other.

/** How a folder is sealed while its keys are known. */
export interface FolderSeal {
  /** What is written from now on is sealed with this; null: nothing is. */
  writes: DataKey | null;
  /** What opens what is there. */
  opens: readonly DataKey[];
  /** Whether what is not sealed is read as well: while everything is being sealed or opened, and in a folder that has both. */
  takesPlain: boolean;
}

/** A folder that is sealed and whose keys nobody has given yet. Nothing is written into it, and nothing of it is read. */
type State = FolderSeal | 'locked';

const folders = new Map<string, State>();
/** Folders that are sealed as another one is. */
const followers = new Map<string, string>();

/** The files that tell how a folder is sealed: they are never sealed themselves. */
export const vaultFile = /^(?:backup\/)?vault(?:-[0-9a-f]{16})?\.json$/;

/** Says how a folder is sealed from now on. */
export function setSeal(root: string, state: FolderSeal): void {
  folders.set(resolve(root), state);
}

/** Forgets the keys of a folder; until they are given again nothing is read or written there. */
export function lockFolder(root: string): void {
  dropKeys(root);
  folders.set(resolve(root), 'locked');
}

/** A folder is not sealed any more. Its keys are forgotten. */
export function dropSeal(root: string): void {
  dropKeys(root);
  folders.delete(resolve(root));
}

function dropKeys(root: string): void {
  const state = folders.get(resolve(root));
  if (state === undefined || state === 'locked') return;
  for (const key of [state.writes, ...state.opens]) if (key !== null) forgetKey(key);
}

/** From now on a folder is sealed as another one is. What is not sealed is read there as well. */
export function sealAlike(folder: string, root: string): void {
  followers.set(resolve(folder), resolve(root));
}

/** How a folder is sealed; null where it is not. */
export function sealOf(root: string): State | null {
  const path = resolve(root);
  const state = folders.get(path);
  if (state !== undefined) return state;
  const followed = folders.get(followers.get(path) ?? '');
  if (followed === undefined || followed === 'locked') return followed ?? null;
  return { ...followed, takesPlain: true };
}

/** The folder that a file lies in and that is sealed. `place`: the file's, inside of it, with slashes. */
function homeOf(path: string): { state: State; place: string } | null {
  // The everyday case, which costs nothing.
  if (folders.size === 0) return null;
  const absolute = resolve(path);
  let home: string | null = null;
  for (const root of [...folders.keys(), ...followers.keys()]) {
    const isInside = absolute === root || absolute.startsWith(`${root}${sep}`);
    if (isInside && root.length > (home?.length ?? 0)) home = root;
  }
  const state = home === null ? null : sealOf(home);
  if (home === null || state === null) return null;
  const place = relative(home, absolute).replaceAll(sep, '/');
  return vaultFile.test(place) ? null : { state, place };
}

/** The code of the error of a write into a folder whose keys nobody has given. */
export const lockedCode = 'ELOCKED';

/**
 * What is to be written under a path: sealed where its folder is.
 * @throws an error in the form of the file system's, with the code ELOCKED, where the folder is locked
 */
export function sealedFor<Content extends Uint8Array | string>(path: string, content: Content): Content | string {
  const home = homeOf(path);
  if (home === null) return content;
  const { state, place } = home;
  if (state === 'locked') {
    throw Object.assign(new Error('The data folder is locked.'), { code: lockedCode, syscall: 'write' });
  }
  return state.writes === null ? content : seal(state.writes, identityOf(place), bytesOf(content));
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/**
 * What stands in a file. `key`: what it was sealed with; null where it was not. `isOurs`: it may open later, or with another key, so
 * it is not to be touched.
 */
export type Unsealed =
  | { ok: true; bytes: Buffer; key: DataKey | null }
  | { ok: false; isOurs: boolean; problem: string };

const noVault: Unsealed = {
  ok: false,
  isOurs: true,
  problem: 'is encrypted, and the file “vault.json”, without which it cannot be opened, is not in its data folder',
};
const notOpen: Unsealed = { ok: false, isOurs: true, problem: 'is encrypted, and its data folder is locked' };

/** Opens what was read under a path. A file of a folder that is not sealed is what it is. */
export function unsealedFrom(path: string, file: Buffer): Unsealed {
  const home = homeOf(path);
  if (!isSealed(file)) {
    if (home === null) return { ok: true, bytes: file, key: null };
    if (home.state === 'locked') return notOpen;
    // Whoever can write to the folder could otherwise put a document of their own making in another's place.
    return home.state.takesPlain ? { ok: true, bytes: file, key: null } : notSealed;
  }
  if (home === null) return noVault;
  if (home.state === 'locked') return notOpen;
  const keys = new Map(home.state.opens.map((key) => [key.id, key]));
  return described(unseal(keys, identityOf(home.place), file));
}

const notSealed: Unsealed = {
  ok: false,
  isOurs: false,
  problem: 'is not encrypted, although this data folder is: Scorecard has not written it',
};

function described(opened: Opened): Unsealed {
  if (opened.ok) return opened;
  switch (opened.problem) {
    case 'newerVersion':
      return {
        ok: false,
        isOurs: true,
        problem: 'was encrypted by a newer version of Scorecard; update the app to open it',
      };
    case 'otherKey':
      return { ok: false, isOurs: true, problem: 'is encrypted with another key than this data folder' };
    case 'altered':
      return { ok: false, isOurs: false, problem: 'was altered, or put in the place of another file' };
  }
}

/**
 * The hash in the name of a copy, in 64 hexadecimal digits: the SHA-256 of its content, and of one that is sealed a hash that nobody
 * without the key can compare with what they guess.
 */
export function nameHash(key: DataKey | null, content: Uint8Array): string {
  return key === null ? createHash('sha256').update(content).digest('hex') : keyedHash(key, content);
}

/** The key with which a folder is written; null where what is written there is not sealed. */
export function writingKeyOf(folder: string): DataKey | null {
  const state = homeOf(folder)?.state ?? null;
  return state === null || state === 'locked' ? null : state.writes;
}
