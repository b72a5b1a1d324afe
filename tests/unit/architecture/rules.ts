import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { SourceFacts } from './sourceFacts.ts';

/** A source file by its path in the project, with slashes. */
export interface SourceFile {
  path: string;
  facts: SourceFacts;
}

/** Packages that only compute: no files, no network, no document, no process. */
const purePackages = [
  'zod',
  'canonicalize',
  '@noble/curves',
  '@noble/hashes',
  'd3-scale',
  'd3-shape',
  'markdown-it',
  'minisearch',
  'simple-statistics',
];

/** Every rule that a file breaks, in words; empty when it breaks none. */
export function violations(file: SourceFile): string[] {
  return [...brokenArrows(file), ...brokenDoors(file), ...impurities(file)];
}

/** Top folder → the folders of our own code that it may load. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  'src-main': ['src-main', 'shared'],
  'src-renderer': ['src-renderer', 'shared'],
};

/** Data that ships with the app. It is no code, so it points nowhere. */
const dataFile = /^resources\/.*\.(json|svg|png|woff2|ttf)$/;

function brokenArrows({ path, facts }: SourceFile): string[] {
  const allowed = arrows[topOf(path)] ?? [];
  return facts.imports.flatMap((specifier) => {
    if (specifier === null) return [`${path} loads something whose name is only known at run time`];
    const target = placeOf(path, specifier);
    if (target === null) return isAbsolute(specifier) ? [`${path} loads ${specifier}, an absolute place`] : [];
    const isOwn = allowed.includes(topOf(target));
    const isData = topOf(path) !== 'shared' && dataFile.test(target);
    return isOwn || isData ? [] : [`${path} loads ${target}; ${topOf(path)} may load ${allowed.join(' and ')}`];
  });
}

/** Where a relative import leads, from the project's root; null for a package. */
export function placeOf(path: string, specifier: string): string | null {
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return null;
  const [place = ''] = specifier.split(/[?#]/);
  return posix.normalize(posix.join(posix.dirname(path), place));
}

function isAbsolute(specifier: string): boolean {
  return /^(\/|#|@\/|~|[a-z]+:\/)/i.test(specifier);
}

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** Something dangerous or precious, and the only files that may touch it. */
interface Door {
  what: string;
  /** Names that must not even be written elsewhere. */
  words?: readonly string[];
  /** Modules that must not be loaded elsewhere. */
  modules?: readonly string[];
  owners: RegExp;
}

const nobody = /^$/;

const doors: readonly Door[] = [
  { what: 'raw ipcMain', words: ['ipcMain'], owners: /^src-main\/ipc\/serve\.ts$/ },
  {
    what: 'the preload’s part of Electron',
    words: ['ipcRenderer', 'contextBridge'],
    owners: /^src-main\/preload\.ts$/,
  },
  {
    what: 'the bridge between the processes',
    words: ['bridgeName', 'scorecardBridge'],
    owners: /^(shared\/ipc\/channels|src-main\/preload|src-renderer\/state\/api)\.ts$/,
  },
  {
    what: 'the file system',
    modules: [
      'fs',
      'fs/promises',
      'original-fs',
      'fs-extra',
      'graceful-fs',
      'stubborn-fs',
      'electron-store',
      'conf',
      'chokidar',
    ],
    owners:
      /^src-main\/(storage|vault|library|backup|trust|panels|sharing|export|pdf|cli)\/|^src-main\/(cli|app\/(openFileArgs|startState)|guide\/guideFile)\.ts$/,
  },
  {
    what: 'Electron',
    modules: ['electron', 'electron/main', 'electron/common', 'electron/renderer'],
    owners: /^src-main\//,
  },
  {
    what: 'what draws only the rows in view',
    modules: ['@tanstack/react-virtual'],
    owners: /^src-renderer\/components\/table\/useInView\.ts$/,
  },
  { what: 'the system’s way to open an address', words: ['openExternal'], owners: nobody },
  // Both load modules in a way that no rule could follow.
  { what: 'a loader of its own', words: ['createRequire', 'getBuiltinModule'], owners: nobody },
];

function brokenDoors({ path, facts }: SourceFile): string[] {
  const modules = new Set(facts.imports.map((specifier) => specifier?.replace(/^node:/, '')));
  const broken = doors.filter(({ words = [], modules: closed = [], owners }) => {
    const touches = words.some((word) => facts.words.has(word)) || closed.some((name) => modules.has(name));
    return touches && !owners.test(path);
  });
  const builtins =
    topOf(path) === 'src-renderer' ? facts.imports.filter((name) => name !== null && isBuiltin(name)) : [];
  return [
    ...broken.map(({ what }) => `${path} touches ${what}`),
    ...builtins.map((name) => `${path} loads ${name}, which a sandboxed page does not have`),
    ...strangersInThePreload({ path, facts }),
  ];
}

/** The preload script is loaded before every page: it knows Electron and the names of the channels, which know nobody. */
function strangersInThePreload({ path, facts }: SourceFile): string[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    'src-main/preload.ts': ['electron', '../shared/ipc/channels.ts'],
    'shared/ipc/channels.ts': [],
  };
  const allowed = known[path];
  if (allowed === undefined) return [];
  const strangers = facts.imports.filter((name) => name === null || !allowed.includes(name));
  return strangers.map((name) => `${path} loads ${name}, and with it the preload script`);
}

/** The language's own values: what a bare engine has, without Node and without a browser. */
const languageValues: readonly string[] = runInNewContext('Object.getOwnPropertyNames(globalThis)');
/** Of these, what reaches beyond the file: everything global, code from text, the console. */
const reachingOut = ['globalThis', 'eval', 'Function', 'console', 'WebAssembly'];
/** The language's own types (TypeScript's lib.es*.d.ts). */
const languageTypes = [
  ...['Awaited', 'Capitalize', 'Exclude', 'Extract', 'InstanceType', 'Lowercase', 'NoInfer', 'NonNullable', 'Omit'],
  ...[
    'OmitThisParameter',
    'Parameters',
    'Partial',
    'Pick',
    'Readonly',
    'Record',
    'Required',
    'ReturnType',
    'Uppercase',
  ],
  ...['ArrayLike', 'Generator', 'Iterable', 'IterableIterator', 'IteratorObject', 'PromiseLike', 'PropertyKey'],
  ...['ReadonlyArray', 'ReadonlyMap', 'ReadonlySet', 'RegExpExecArray', 'RegExpMatchArray', 'TemplateStringsArray'],
  ...['ArrayBufferLike', 'ArrayBufferView', 'const'],
];
/** What Node and every page have alike, with the same meaning. */
const commonToPlatforms = [
  'crypto',
  'structuredClone',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'URLSearchParams',
  'AbortSignal',
];

const pureNames = new Set(
  [...languageValues, ...languageTypes, ...commonToPlatforms].filter((name) => !reachingOut.includes(name)),
);

/** `shared` only computes: pure packages, and no name that only one of the platforms has. */
function impurities({ path, facts }: SourceFile): string[] {
  if (topOf(path) !== 'shared') return [];
  const strangers = facts.imports.filter(
    (name) => name !== null && placeOf(path, name) === null && !isAbsolute(name) && !isPurePackage(name),
  );
  const globals = facts.globals.filter((name) => !pureNames.has(name));
  return [
    ...strangers.map((name) => `${path} loads ${name}, which is not among the pure packages`),
    ...globals.map((name) => `${path} uses the global ${name}, which not every platform has`),
  ];
}

function isPurePackage(specifier: string): boolean {
  return purePackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}
