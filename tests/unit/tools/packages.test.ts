import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolderOf } from '../../../.tools/build/shippedPackages.mjs';

const root = resolve(import.meta.dirname, '../../..');

interface Lock {
  packages: Record<string, { hasInstallScript?: boolean; resolved?: string; integrity?: string; link?: boolean }>;
}

const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

describe('the lock file', () => {
  it('has no package that runs a script when it is installed, but for those that were decided about by name', () => {
    const withScripts = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = withScripts.map(([folder]) => folder.replace(/^.*node_modules\//, ''));
    expect(names.sort()).toEqual(Object.keys(allowScripts).sort());
    expect(allowScripts).toEqual({ 'electron-winstaller': false, node: true });
  });

  it('pins every package by its content', () => {
    const unpinned = Object.entries(lock.packages).filter(([folder, { integrity }]) => folder !== '' && !integrity);
    expect(unpinned.map(([folder]) => folder)).toEqual([]);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
  });
});

describe('packageFolderOf', () => {
  it.each([
    ['/p/node_modules/zod/v4/core.js', 'node_modules/zod'],
    ['/p/node_modules/@noble/curves/ed25519.js', 'node_modules/@noble/curves'],
    ['/p/node_modules/conf/node_modules/env-paths/index.js', 'node_modules/conf/node_modules/env-paths'],
    ['\0/p/node_modules/ajv/dist/ajv.js?commonjs-module', 'node_modules/ajv'],
    ['..\\node_modules\\@fontsource-variable\\inter\\files\\a.woff2', 'node_modules/@fontsource-variable/inter'],
    ['/p/src-main/index.ts', null],
  ])('names the package of %s', (source, folder) => {
    expect(packageFolderOf(source)).toBe(folder);
  });
});
