/** Which packages the bundles are made of, noted while they are built. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A part of the bundler that notes the packages whose files get into a bundle: code, styles, fonts and whatever else.
 * @param {string} file where they are noted, each by its folder
 * @returns {import('vite').Plugin}
 */
export function noteShippedPackages(file) {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    name: 'note-shipped-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const sources = output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
        for (const source of sources) {
          const folder = packageFolderOf(source);
          if (folder !== null) folders.add(folder);
        }
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify([...folders].sort()));
    },
  };
}

/**
 * @param {string} source a file's path, perhaps with what a bundler writes around it
 * @returns {string | null} the folder of the package that it belongs to, from `node_modules` on; null for our own files
 */
export function packageFolderOf(source) {
  const path = source.replaceAll('\\', '/');
  const found = /^.*?\/?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+)\//.exec(path);
  return found?.[1] ?? null;
}

/**
 * @param {string} root the project
 * @param {string} folder a package's, from `node_modules` on
 * @returns {{ name: string, version: string, licence: string, author: string, homepage: string }}
 */
export function readPackage(root, folder) {
  const { name, version, license, licenses, author, homepage } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const named = license ?? licenses?.[0];
  return {
    name,
    version,
    licence: typeof named === 'object' ? named.type : (named ?? ''),
    author: typeof author === 'object' ? author.name : (author ?? ''),
    homepage: homepage ?? '',
  };
}
